// What every story starts from: a browser context of its own, a clock that begins on a known morning in Berlin, the app as page
// objects, and, on demand, a server of its own that may be stopped. A story fails when anything in the page went uncaught.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test';

import { Mana } from './pages/mana.ts';
import { OwnServer } from './own-server.ts';

/** A Friday, twelve minutes past nine in Berlin; time runs on from here. */
export const morning = '2026-11-20T09:12:00+01:00';

interface StoryOptions {
  /** When the story takes place; empty for the machine's own time. */
  now: string;
}

interface StoryFixtures {
  mana: Mana;
  server: OwnServer;
  /** A browser with a profile on the disk, for what a private window does not do: installation, a limit of the storage. */
  device: BrowserContext;
  /** Opens a further page of the same person, as a second tab. */
  openTab: () => Promise<Mana>;
  uncaught: Error[];
}

export const test = base.extend<StoryOptions & StoryFixtures>({
  now: [morning, { option: true }],
  timezoneId: 'Europe/Berlin',
  context: async ({ context, now }, use) => {
    await setClock(context, now);
    await use(context);
  },
  mana: async ({ page }, use) => use(new Mana(page)),
  openTab: async ({ context }, use) => use(async () => new Mana(await context.newPage())),
  device: async ({ launchOptions, locale, timezoneId, now }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'mana-device-'));
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      ...(locale ? { locale } : {}),
      ...(timezoneId ? { timezoneId } : {}),
    });
    await setClock(context, now);
    await use(context);
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  server: async ({}, use) => {
    const server = await OwnServer.start();
    await use(server);
    await server.stop();
  },
  uncaught: [
    async ({ context }, use) => {
      const errors: Error[] = [];
      context.on('weberror', (webError) => errors.push(webError.error()));
      await use(errors);
      expect(errors, 'errors nobody caught in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export async function setClock(context: BrowserContext, now: string): Promise<void> {
  if (now) await context.clock.install({ time: now });
}

/** Waits until the service worker has kept the app on the device and answers for this page. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    const taken = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
    await serviceWorker.ready;
    if (!serviceWorker.controller) await taken;
  });
}
