// Runs the services' background work beside the requests: one service that fails takes nothing else down with it.
import type { Logger } from './logger.ts';
import type { Service } from './service.ts';

export interface Background {
  /** Names of the services whose work has failed so far. */
  readonly failed: readonly string[];
  /** Resolves when every service has come to its end. */
  stop(): Promise<void>;
}

export function startBackground(services: readonly Service[], logger: Logger): Background {
  const controller = new AbortController();
  const failed: string[] = [];
  const works = services.map(async ({ name, start }) => {
    try {
      await start?.(controller.signal);
    } catch (error) {
      failed.push(name);
      logger.error({ err: error }, `the service ${name} stopped`);
    }
  });
  return {
    failed,
    stop: async () => {
      controller.abort();
      await Promise.all(works);
    },
  };
}
