// What every bench is given, and what it gives back.
import type { BrowserContext } from '@playwright/test';
import { callPage, openBenchPage } from '../browser.ts';
import type { Line } from '../line.ts';
import type { PageBenches } from '../pages/bench.ts';
import type { Sizes } from '../sizes.ts';

export interface Setting {
  readonly sizes: Sizes;
  /** A browser with the bench pages under `origin`. */
  readonly context: BrowserContext;
  readonly origin: string;
  /** Where the built bench pages lie. */
  readonly pages: string;
}

export interface Bench {
  /** Chooses it on the command line. */
  readonly id: string;
  readonly measure: (setting: Setting) => Promise<readonly Line[]>;
}

/** Calls a function of the bench page in a page of its own. */
export const inFreshPage = async <Name extends keyof PageBenches>(
  { context, origin }: Setting,
  name: Name,
  argument: Parameters<PageBenches[Name]>[0],
): Promise<Awaited<ReturnType<PageBenches[Name]>>> => {
  const page = await openBenchPage(context, origin);
  try {
    return await callPage(page, name, argument);
  } finally {
    await page.close();
  }
};
