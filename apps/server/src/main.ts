// The server's composition root: config → services → one server on one port, until a signal asks it to stop.
import { createLogger, createServer, PortTakenError, type Server } from '@mana/service-kit';

import { ConfigError, readConfig, type Config } from './config.ts';

const portsToTry = 20;

async function listen(server: Server, { port, host, mayMovePort }: Config): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await server.listen({ port: candidate, host });
    } catch (error) {
      if (!(error instanceof PortTakenError) || !mayMovePort || candidate >= port + portsToTry) throw error;
    }
  }
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.log);
  const server = createServer({ services: [], webRoot: config.webRoot, logger, version: config.version });
  const port = await listen(server, config);
  if (config.port !== 0 && port !== config.port) logger.warn(`port ${config.port} is in use, took ${port}`);
  logger.info(`Mana is running at http://localhost:${port} (Ctrl-C stops it)`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    logger.info('stopped');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

try {
  await main();
} catch (error) {
  const isOurs = error instanceof ConfigError || error instanceof PortTakenError;
  process.stderr.write(`mana: ${isOurs ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
}
