// Closes an HTTP server without waiting for browsers: they keep connections open that carry no request, some of them
// opened ahead and never used, and Node alone would wait for those until they time out.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Call it before the server listens.
 * @returns what ends it: idle connections at once, busy ones after their response, all of them after `graceMs`
 */
export function createGracefulClose(server: Server): (graceMs: number) => Promise<void> {
  const runningRequests = new Map<Socket, number>();
  let closing = false;

  const endIfIdle = (socket: Socket) => {
    if (closing && runningRequests.get(socket) === 0) socket.destroySoon();
  };
  const count = (socket: Socket, change: 1 | -1) => {
    const running = runningRequests.get(socket);
    if (running !== undefined) runningRequests.set(socket, running + change);
  };
  server.on('connection', (socket) => {
    runningRequests.set(socket, 0);
    socket.once('close', () => runningRequests.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.once('close', () => {
      count(socket, -1);
      endIfIdle(socket);
    });
  });

  return (graceMs) =>
    new Promise((resolve) => {
      closing = true;
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const socket of runningRequests.keys()) endIfIdle(socket);
    });
}
