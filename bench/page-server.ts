// Builds the bench pages as the app is built, minified and in production mode, and serves them from this machine. The pages are
// isolated from other origins: only then is the browser's clock fine enough.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const pages = join(import.meta.dirname, 'pages');
const pageNames = ['bench', 'cold-ours', 'cold-raw'];

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

export const mediaTypeOf = (path: string): string => mediaTypes[extname(path)] ?? 'application/octet-stream';

export const buildPages = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: pages,
    base: './',
    mode: 'production',
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: pageNames.map((name) => join(pages, `${name}.html`)) },
    },
  });
};

export interface PageServer {
  readonly origin: string;
  close(): Promise<void>;
}

const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

export const servePages = async (folder: string): Promise<PageServer> => {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(join(folder, path)).then(
      (body) => {
        const keep = extname(path) === '.html' ? 'no-cache' : 'max-age=31536000, immutable';
        response.writeHead(200, { ...isolation, 'content-type': mediaTypeOf(path), 'cache-control': keep }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${String(port)}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
