// `npm run lighthouse`: what Lighthouse says of the built app, as a person who has been here before meets it, in one line of JSON per
// page. Lighthouse brings two hundred packages, so it is installed beside this script, and only when it is asked for.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { browserLaunchOptions } from '../find-browser.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const paths = ['/', '/todo', '/settings/look', '/search'];
const categories = ['performance', 'accessibility', 'best-practices'];

/** @returns {Promise<{ url: string, stop: () => void }>} */
function startServer() {
  const server = spawn(process.execPath, ['apps/server/build/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
  });
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}; run \`npm run build\` first`)));
    server.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      const url = /http:\/\/localhost:\d+/.exec(chunk.toString())?.[0];
      if (url) resolve({ url, stop: () => server.removeAllListeners('exit').kill() });
    });
  });
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });

if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}
/** @type {{ default: (url: string, flags: object) => Promise<{ lhr: { categories: Record<string, { score: number }>, audits: Record<string, { score: number | null, title: string }> } }> }} */
const { default: lighthouse } = await import(join(here, 'node_modules/lighthouse/core/index.js'));

const profile = await mkdtemp(join(tmpdir(), 'mana-lighthouse-'));
const server = await startServer();
const port = await freePort();
const options = await browserLaunchOptions();
const context = await chromium.launchPersistentContext(profile, {
  ...options,
  args: [...options.args, `--remote-debugging-port=${port}`],
  headless: true,
});
try {
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('button', { name: /^Skip/ }).first().click();
  await page.waitForURL((address) => address.pathname === '/');
  await page.waitForTimeout(3000);
  for (const path of paths) {
    const flags = {
      port,
      onlyCategories: categories,
      disableStorageReset: true,
      formFactor: 'desktop',
      logLevel: 'error',
    };
    const screen = { mobile: false, width: 1440, height: 900, deviceScaleFactor: 1, disabled: false };
    const { lhr } = await lighthouse(server.url + path, {
      ...flags,
      screenEmulation: screen,
      throttlingMethod: 'provided',
    });
    const scores = Object.fromEntries(
      categories.map((name) => [name, Math.round(100 * (lhr.categories[name]?.score ?? 0))]),
    );
    const failed = Object.entries(lhr.audits).filter(([, { score }]) => score !== null && score < 0.9);
    process.stdout.write(`${JSON.stringify({ path, ...scores, below: failed.map(([id]) => id) })}\n`);
  }
} finally {
  await context.close();
  server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
