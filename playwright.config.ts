// End-to-end tests against the server that ships, on a free port of this machine, with the app as it was built.
import { createServer } from 'node:net';

import { defineConfig } from '@playwright/test';

import { browserLaunchOptions } from './scripts/find-browser.mjs';

/** The runner chooses the port once; its workers inherit the choice through the environment. */
async function choosePort(): Promise<number> {
  const chosen = process.env['E2E_PORT'];
  if (chosen) return Number(chosen);
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
  process.env['E2E_PORT'] = String(port);
  return port;
}

const port = await choosePort();
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/end-to-end',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env['CI'],
  // Wide enough for a busy machine: a limit here is to end what hangs, never to measure.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'en-GB',
    launchOptions: await browserLaunchOptions(),
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'app', testIgnore: '**/data-layer/**' },
    // These start browsers of their own, which no trace could follow through a kill.
    { name: 'data-layer', testMatch: '**/data-layer/**/*.spec.ts', use: { trace: 'off' } },
  ],
  webServer: {
    command: 'node apps/server/build/main.js',
    url: `${baseURL}/api/v1/health`,
    env: { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
