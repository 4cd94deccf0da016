// Puts the services, the health pages and the built app behind one port, with the same guards in front of all of them.
import { once } from 'node:events';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import { instantOf, systemClock, type Clock } from '@mana/shared-core';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { requestId } from 'hono/request-id';

import { startBackground, type Background } from './background.ts';
import { createGracefulClose } from './graceful-close.ts';
import { createHealthRoutes } from './health.ts';
import type { Logger } from './logger.ts';
import { answerError, answerProblem, ProblemError } from './problem.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import type { Service, ServiceEnv } from './service.ts';
import { createWebApp } from './web-app.ts';

export interface ServerOptions {
  readonly services: readonly Service[];
  /** The folder the app was built into. */
  readonly webRoot: string;
  readonly logger: Logger;
  readonly version: string;
  readonly clock?: Clock;
}

export interface Server {
  /** Resolves with the port it listens on; port 0 takes a free one. Rejects with {@link PortTakenError}. */
  listen(where: { readonly port: number; readonly host: string }): Promise<number>;
  /** Takes no new request, lets the running ones end for `graceMs`, then cuts them. */
  close(graceMs?: number): Promise<void>;
}

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly code = 'PORT_TAKEN';

  constructor(readonly port: number) {
    super(`port ${port} is in use`);
  }
}

function createApp(options: ServerOptions, failedServices: () => readonly string[]): Hono<ServiceEnv> {
  const { services, webRoot, logger, version, clock = systemClock } = options;
  const startedAt = instantOf(clock);
  const app = new Hono<ServiceEnv>();
  app.use(requestLog(logger), requestId(), securityHeaders(), compress(), etag());
  for (const { name, routes } of services) app.route(`/api/v1/${name}`, routes);
  app.route(
    '/',
    createHealthRoutes(() => {
      const failed = failedServices();
      return { status: failed.length > 0 ? 'degraded' : 'ok', version, startedAt, failed };
    }),
  );
  app.all('/api/*', (context) => answerProblem(context, new ProblemError(404, 'NOT_FOUND', 'no such route')));
  app.route('/', createWebApp(webRoot));
  app.notFound((context) => context.text('Not found\n', 404, { 'Cache-Control': 'no-store' }));
  app.onError((error, context) => answerError(logger, error, context));
  return app;
}

async function listen(server: HttpServer, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTakenError(port) : error;
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

export function createServer(options: ServerOptions): Server {
  let background: Background | undefined;
  const app = createApp(options, () => background?.failed ?? []);
  const listener = getRequestListener(app.fetch);
  const server = createHttpServer((request, response) => void listener(request, response));
  const close = createGracefulClose(server);
  return {
    listen: async ({ port, host }) => {
      const bound = await listen(server, port, host);
      background = startBackground(options.services, options.logger);
      return bound;
    },
    close: async (graceMs = 3_000) => {
      await Promise.all([close(graceMs), background?.stop()]);
    },
  };
}
