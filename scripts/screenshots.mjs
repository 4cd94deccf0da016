// `npm run screenshots`: walks through the first minutes as a person would and takes pictures of them, light, dark and
// on a phone, into test-results/screenshots/. The Workbench in light is the README's picture.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { browserLaunchOptions } from './find-browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

const root = join(import.meta.dirname, '..');
const folder = join(root, 'test-results/screenshots');
const readmePicture = join(root, 'docs/images/workbench.png');

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const sittings = /** @type {const} */ ([
  { name: 'light', viewport: desktop, colorScheme: 'light', hasTouch: false },
  { name: 'dark', viewport: desktop, colorScheme: 'dark', hasTouch: false },
  { name: 'phone', viewport: phone, colorScheme: 'light', hasTouch: true },
]);

const lines = [
  'Renew the passport today p1 #Home',
  'Call Ida today #Family',
  'Water the tomatoes today #Garden',
  'Book the train to Lisbon tomorrow #Travel',
  'Send the invoice for October tomorrow p2 #Work',
  'Read the first chapter',
];

/** @returns {Promise<{ url: string, stop: () => void }>} */
function startServer() {
  const env = { ...process.env, PORT: '0' };
  const server = spawn(process.execPath, ['apps/server/build/main.js'], { cwd: root, env });
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}; run \`npm run build\` first`)));
    server.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      const url = /http:\/\/localhost:\d+/.exec(chunk.toString())?.[0];
      if (url) resolve({ url, stop: () => server.removeAllListeners('exit').kill() });
    });
  });
}

/**
 * Transitions run on the browser's own clock, so the picture is taken after the longest of them.
 * @param {Page} page @param {string} name
 */
async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  process.stdout.write(`${name}\n`);
}

/** @param {Page} page @param {string} line */
async function writeDown(page, line) {
  const input = page.getByRole('textbox', { name: 'Write down a task' });
  await input.fill(line);
  await input.press('Enter');
  await input.and(page.locator(':placeholder-shown')).waitFor();
}

/** @param {Page} page @param {string} url @param {string} sitting */
async function walk(page, url, sitting) {
  const onwards = () => page.getByRole('button', { name: /^(Continue|Open Mana)/ }).click();
  await page.goto(url);
  await page.getByLabel('Your name').fill('Mara');
  await shoot(page, `onboarding-1-name-${sitting}`);
  await onwards();
  await page.waitForURL(/look/);
  await shoot(page, `onboarding-2-look-${sitting}`);
  await onwards();
  await page.waitForURL(/templates/);
  await page.getByRole('checkbox', { name: 'Everyday' }).check({ force: true });
  await shoot(page, `onboarding-3-templates-${sitting}`);
  await onwards();
  await page.waitForURL((address) => address.pathname === '/');
  await page.goto(`${url}/todo`);
  for (const line of lines) await writeDown(page, line);
  await shoot(page, `todo-${sitting}`);
  await page.getByText('Renew the passport').first().click();
  await shoot(page, `todo-detail-${sitting}`);
  await page.goto(url);
  await page.getByText('Renew the passport').first().waitFor();
  await shoot(page, `workbench-${sitting}`);
}

const server = await startServer();
const browser = await chromium.launch(await browserLaunchOptions());
try {
  mkdirSync(folder, { recursive: true });
  for (const { name, ...options } of sittings) {
    const context = await browser.newContext({ ...options, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-11-20T09:12:00+01:00'));
    await walk(page, server.url, name);
    await context.close();
  }
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  copyFileSync(join(folder, 'workbench-light.png'), readmePicture);
} finally {
  await browser.close();
  server.stop();
}
