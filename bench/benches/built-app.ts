// The app as it is built and served: how much JavaScript its start asks for, and how soon a task is on the screen when it is opened
// with the server stopped.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Response } from '@playwright/test';
import { startApp } from '../app-server.ts';
import { callPage, openBenchPage, withProfile } from '../browser.ts';
import { lineOf, type Line } from '../line.ts';
import { mediaTypeOf } from '../page-server.ts';
import type { Bench, Setting } from './bench.ts';

const benchPath = '/__bench';

/** Lets a bench page run at the app's own origin, where the app's database is. */
const offerBenchPages = (context: BrowserContext, origin: string, pages: string): Promise<unknown> =>
  context.route(`${origin}${benchPath}/**`, async (route) => {
    const path = join(pages, new URL(route.request().url()).pathname.slice(benchPath.length));
    await route.fulfill({ body: await readFile(path), contentType: mediaTypeOf(path) });
  });

/** Scripts that the page loads until it is quiet, gzipped one by one. Workers are not among them: they start beside it. */
const scriptsOf = async (context: BrowserContext, address: string): Promise<{ kilobytes: number; files: number }> => {
  const page = await context.newPage();
  const scripts: Response[] = [];
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript && !response.url().includes('/workers/')) scripts.push(response);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const bodies = await Promise.all([...scripts].map((script) => script.body()));
  const sizes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
  await page.close();
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, files: sizes.length };
};

const scriptLine = (name: string, goal: string, { kilobytes, files }: { kilobytes: number; files: number }): Line =>
  lineOf({ name, baselineName: 'none', goal, unit: 'kB', n: files }, { ours: [kilobytes], baseline: [] });

/** Puts `shownAt` on every page: when the first task was painted. */
const watchForTasks = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({
    content: `
      window.shownAt = new Promise((resolve) => {
        const look = () => {
          if (document.querySelector('[id^="task-"]')) setTimeout(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });`,
  });

const patience = 60_000;

const shownAfter = async (page: Page, address: string): Promise<number> => {
  await page.goto(address);
  const shownAt = await page.evaluate(
    (patience) => Promise.race([window.shownAt, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]),
    patience,
  );
  if (shownAt === undefined) throw new Error(`no task was shown at ${address}: ${await page.innerText('body')}`);
  await page.waitForTimeout(1_000);
  await page.close();
  return shownAt;
};

const isControlled = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });

const measure = ({ sizes, origin: benchOrigin, pages }: Setting): Promise<Line[]> =>
  withProfile(async (launch) => {
    const app = await startApp();
    try {
      const online = await launch('block');
      const firstRun = await scriptsOf(online, app.origin);
      await offerBenchPages(online, app.origin, pages);
      const seeding = await openBenchPage(online, `${app.origin}${benchPath}`);
      await callPage(seeding, 'seedApp', { rows: sizes.present });
      await seeding.goto(`${benchOrigin}/bench.html`);
      await callPage(seeding, 'seedRaw', { rows: sizes.present, name: 'raw-app' });
      await seeding.close();
      const start = await scriptsOf(online, app.origin);
      await online.close();

      const context = await launch('allow');
      const installing = await context.newPage();
      await installing.goto(`${app.origin}/todo`);
      await isControlled(installing);
      await installing.close();
      await watchForTasks(context);
      await app.stop();

      const samples = { ours: [] as number[], baseline: [] as number[] };
      const warmUps = 2;
      for (let run = 0; run < sizes.runs.middling + warmUps; run += 1) {
        samples.ours.push(await shownAfter(await context.newPage(), `${app.origin}/todo`));
        samples.baseline.push(await shownAfter(await context.newPage(), `${benchOrigin}/cold-raw.html?name=raw-app`));
      }
      const measured = { ours: samples.ours.slice(warmUps), baseline: samples.baseline.slice(warmUps) };
      const heading = {
        name: 'cold start of the built app, server stopped, to the first task',
        unit: 'ms',
        n: sizes.present,
      } as const;
      const baselineName = 'a bare page over Dexie with plain rows, from its server';
      return [
        lineOf({ ...heading, baselineName, goal: 'ours ≤ 2000 ms' }, measured),
        scriptLine('JavaScript of the start route, gzip', 'ours ≤ 150 kB', start),
        scriptLine('JavaScript of the first run, gzip', 'none', firstRun),
      ];
    } finally {
      await app.stop();
    }
  });

export const builtApp: Bench = { id: 'built-app', measure };
