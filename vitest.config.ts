// Two kinds of tests beside their files: `*.test.ts` run in Node, `*.browser.test.ts` in a real headless Chromium.
// Svelte compiles for the server under Node, so tests of runes and components belong to the browser.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { browserLaunchOptions } from './scripts/find-browser.mjs';

const notOurs = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', 'e2e/**'];
const browserTests = '**/*.browser.test.ts';
/** Wide enough for a busy machine: a limit here is to end what hangs, never to measure. */
const limits = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'node',
          ...limits,
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...notOurs, browserTests],
        },
      },
      {
        plugins: [tailwindcss(), svelte({ configFile: false })],
        // Found up front, whichever tests are chosen: a dependency found during a run would reload the page under it.
        // Icons are small modules of their own and are served as they are, so that a new one is no new dependency.
        optimizeDeps: { entries: [browserTests], exclude: ['@lucide/svelte'] },
        test: {
          name: 'browser',
          ...limits,
          include: [browserTests],
          exclude: notOurs,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await browserLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
