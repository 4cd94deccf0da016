// The one place that decides which Chromium drives the browser tests, the end-to-end tests and the screenshots,
// and with which flags. Playwright's own browser is preferred: it is the version the tests were written for.
import { existsSync } from 'node:fs';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/**
 * The executable to drive, or undefined where no browser is installed.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
}

/** No flag may weaken what is tested: the sandbox is given up only as root, where Chromium refuses to start with it. */
export const browserFlags = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * What Playwright's `launch` and Vitest's provider take. Without an executable Playwright reports the missing browser.
 * @returns {Promise<{ args: string[], executablePath?: string }>}
 */
export async function browserLaunchOptions() {
  const executablePath = await findBrowser();
  return executablePath ? { args: browserFlags, executablePath } : { args: browserFlags };
}
