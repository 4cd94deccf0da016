// Serves the built app. Files named after their content may be kept for ever, all else is asked for again each time
// (an ETag makes that cheap). A navigation to a path that is no file gets `index.html`: the app knows its own routes.
import { statSync } from 'node:fs';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';

import type { ServiceEnv } from './service.ts';

const immutableFiles = '/_app/immutable/';

const isOwnedByBuild = (path: string) => path.startsWith('/_app/');
const hasHiddenPart = (path: string) => /(^|\/)\.(?!well-known\/)/.test(path);
const looksLikeFile = (path: string) => /\.[a-z0-9]+$/i.test(path);

/** A person opening a page, as against a page asking for one of its parts. */
function isNavigation(context: Context): boolean {
  const { path } = context.req;
  if (isOwnedByBuild(path) || hasHiddenPart(path)) return false;
  return !looksLikeFile(path) || (context.req.header('Accept') ?? '').includes('text/html');
}

function setCaching(file: string, context: Context): void {
  const { size, mtimeMs } = statSync(file);
  context.header('ETag', `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`);
  const isImmutable = context.req.path.startsWith(immutableFiles);
  context.header('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** @param webRoot the folder the app was built into */
export function createWebApp(webRoot: string): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const files = serveStatic<ServiceEnv>({ root: webRoot, precompressed: true, onFound: setCaching });
  const index = serveStatic<ServiceEnv>({
    root: webRoot,
    path: 'index.html',
    precompressed: true,
    onFound: setCaching,
  });
  app.use(async (context, next) => (hasHiddenPart(context.req.path) ? next() : files(context, next)));
  app.use(async (context, next) => (isNavigation(context) ? index(context, next) : next()));
  return app;
}
