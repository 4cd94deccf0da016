// One line per request: method, path, status, milliseconds. Never a query, a header or a body: they may hold secrets.
import type { MiddlewareHandler } from 'hono';

import type { Logger } from './logger.ts';
import type { ServiceEnv } from './service.ts';

/** Requests to the API are logged as `info`, files of the app only as `debug`: one page load is dozens of them. */
export function requestLog(logger: Logger): MiddlewareHandler<ServiceEnv> {
  return async (context, next) => {
    const startedAt = performance.now();
    await next();
    const { method, path } = context.req;
    const { status } = context.res;
    const milliseconds = Math.round(performance.now() - startedAt);
    const level = path.startsWith('/api/') ? 'info' : 'debug';
    logger[level](
      { requestId: context.get('requestId'), method, path, status, milliseconds },
      `${method} ${path} ${status} ${milliseconds} ms`,
    );
  };
}
