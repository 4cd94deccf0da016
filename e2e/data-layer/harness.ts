// Builds the page, serves it to the browser from memory, and gives each test an origin of its own in a browser profile on the disk.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { test as base } from '@playwright/test';
import { build, type Rolldown } from 'vite';

import { Profile } from './profile.ts';

const mediaTypes: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

const buildPage = async (): Promise<Map<string, string | Uint8Array>> => {
  const root = import.meta.dirname;
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: { write: false, minify: false, target: 'esnext', rolldownOptions: { input: `${root}/page.html` } },
  })) as Rolldown.RolldownOutput;
  return new Map(built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
};

const serve = async (files: ReadonlyMap<string, string | Uint8Array>): Promise<Server> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/empty' ? '<!doctype html>' : files.get(path === '/' ? '/page.html' : path);
    if (file === undefined) return void response.writeHead(404).end();
    const extension = path.includes('.') ? (path.split('.').at(-1) ?? '') : 'html';
    response.writeHead(200, { 'content-type': mediaTypes[extension] ?? 'application/octet-stream' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

export const test = base.extend<{ profile: Profile }, { sharedProfile: Profile }>({
  sharedProfile: [
    async ({ launchOptions }, use) => {
      const server = await serve(await buildPage());
      const profile = await Profile.create((server.address() as AddressInfo).port, launchOptions);
      await use(profile);
      await profile.remove();
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  profile: async ({ sharedProfile }, use) => {
    await sharedProfile.moveOn();
    await use(sharedProfile);
  },
});

/** How often a test repeats: few times beside the other tests, many where the environment says so. */
export const repeats = (variable: string, few: number): number => Number(process.env[variable] ?? few);
