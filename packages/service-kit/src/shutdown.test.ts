// Stopping: what runs may end, what does not end is cut, and background work hears of it.
import { once } from 'node:events';
import { connect } from 'node:net';

import { Hono } from 'hono';
import { expect, test } from 'vitest';

import { createLogger } from './logger.ts';
import { createServer } from './server.ts';
import type { ServiceEnv } from './service.ts';

const logger = createLogger({ level: 'silent', format: 'line' });
const host = '127.0.0.1';

function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

test('a running request is answered before the server is closed', async () => {
  const entered = createGate();
  const release = createGate();
  const routes = new Hono<ServiceEnv>().get('/wait', async (context) => {
    entered.open();
    await release.opened;
    return context.text('done');
  });
  const server = createServer({ services: [{ name: 'slow', routes }], webRoot: '.', logger, version: '1' });
  const port = await server.listen({ port: 0, host });
  const answer = fetch(`http://${host}:${port}/api/v1/slow/wait`);
  await entered.opened;
  const closed = server.close(2 ** 30);
  release.open();
  expect(await (await answer).text()).toBe('done');
  await closed;
});

test('a connection without a request does not hold the server open', async () => {
  const server = createServer({ services: [], webRoot: '.', logger, version: '1' });
  const port = await server.listen({ port: 0, host });
  const opened = connect({ port, host });
  await once(opened, 'connect');
  await fetch(`http://${host}:${port}/api/v1/health`);
  const ended = once(opened, 'close');
  await server.close(2 ** 30);
  await ended;
});

test('a request that never ends is cut after the grace time', async () => {
  const entered = createGate();
  const routes = new Hono<ServiceEnv>().get('/hang', () => {
    entered.open();
    return new Promise<Response>(() => {});
  });
  const server = createServer({ services: [{ name: 'hung', routes }], webRoot: '.', logger, version: '1' });
  const port = await server.listen({ port: 0, host });
  const answer = fetch(`http://${host}:${port}/api/v1/hung/hang`);
  const refused = expect(answer).rejects.toThrow();
  await entered.opened;
  await server.close(10);
  await refused;
});

test('background work is told to end and waited for', async () => {
  const events: string[] = [];
  const start = async (signal: AbortSignal) => {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    events.push('ended');
  };
  const service = { name: 'worker', routes: new Hono<ServiceEnv>(), start };
  const server = createServer({ services: [service], webRoot: '.', logger, version: '1' });
  await server.listen({ port: 0, host });
  await server.close();
  expect(events).toEqual(['ended']);
});
