// A real Chromium with a profile on the disk: a private window would keep its databases in memory.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../scripts/find-browser.mjs';
import type { PageBenches } from './pages/bench.ts';

export type Launch = (serviceWorkers?: 'allow' | 'block') => Promise<BrowserContext>;

/** Runs `work` with a fresh profile, which every launch opens again, and removes it. */
export const withProfile = async <T>(work: (launch: Launch) => Promise<T>): Promise<T> => {
  const profile = await mkdtemp(join(tmpdir(), 'mana-bench-'));
  const open = new Set<BrowserContext>();
  try {
    return await work(async (serviceWorkers = 'allow') => {
      const options = { ...(await browserLaunchOptions()), headless: true, serviceWorkers };
      const context = await chromium.launchPersistentContext(profile, options);
      open.add(context);
      return context;
    });
  } finally {
    for (const context of open) await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

type Answer<Name extends keyof PageBenches> = Awaited<ReturnType<PageBenches[Name]>>;
type Argument<Name extends keyof PageBenches> = Parameters<PageBenches[Name]>[0];

export const openBenchPage = async (context: BrowserContext, base: string): Promise<Page> => {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.setDefaultTimeout(0);
  await page.goto(`${base}/bench.html`);
  await page.waitForFunction(() => window.benches !== undefined);
  return page;
};

export const callPage = <Name extends keyof PageBenches>(
  page: Page,
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> =>
  page.evaluate(
    ([called, given]) => {
      const bench = window.benches?.[called as keyof PageBenches] as
        ((argument: unknown) => Promise<unknown>) | undefined;
      if (!bench) throw new Error(`the page has no bench ${called}`);
      return bench(given);
    },
    [name, argument] as const,
  ) as Promise<Answer<Name>>;
