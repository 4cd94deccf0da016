// Tells machines and people how the server is doing. `degraded` means: it answers, but a service's background work ended.
import { Hono } from 'hono';
import { html } from 'hono/html';

import type { ServiceEnv } from './service.ts';

export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly version: string;
  /** An instant, ISO with Z. */
  readonly startedAt: string;
  /** Names of the services whose background work has failed. */
  readonly failed: readonly string[];
}

const healthPage = ({ status, version, startedAt, failed }: Health) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Mana: ${status}</title>
      </head>
      <body>
        <main>
          <h1>Mana: ${status}</h1>
          <p>Version ${version}, running since <time datetime="${startedAt}">${startedAt}</time>.</p>
          ${failed.length > 0 ? html`<p>Stopped: ${failed.join(', ')}.</p>` : ''}
          <p><a href="/">Open Mana</a></p>
        </main>
      </body>
    </html>`;

/** `/health` for people, `/api/v1/health` for machines. */
export function createHealthRoutes(read: () => Health): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  app.use('/health', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.get('/health', (context) => context.html(healthPage(read())));
  app.get('/api/v1/health', (context) => context.json(read(), 200, { 'Cache-Control': 'no-store' }));
  return app;
}
