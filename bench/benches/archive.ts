// An archive of the whole database out and in; the page's peak of memory and its longest task meanwhile.
import type { Page } from '@playwright/test';
import { callPage, openBenchPage } from '../browser.ts';
import { lineOf, type Line } from '../line.ts';
import type { Bench } from './bench.ts';

/** Milliseconds between two looks at the heap. */
const lookEvery = 100;

const watchHeap = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  let peak = 0;
  let looking = true;
  const look = async (): Promise<void> => {
    while (looking) {
      const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
      peak = Math.max(peak, usage.usedSize + (usage.backingStorageSize ?? 0));
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
  };
  const done = look();
  return async (): Promise<number> => {
    looking = false;
    await done;
    return peak / 1000;
  };
};

export const archive: Bench = {
  id: 'archive',
  measure: async ({ sizes, context, origin }): Promise<Line[]> => {
    const { archived: n, runs } = sizes;
    const page = await openBenchPage(context, origin);
    const endWatch = await watchHeap(page);
    const times = await callPage(page, 'archive', { rows: n, runs: Math.ceil(runs.slow / 3) });
    const peak = await endWatch();
    await page.close();
    const heading = { unit: 'ms', n } as const;
    const bytes = 'JSON, fflate and WebCrypto of the same bytes';
    const fields = `${bytes}, rows read from Dexie or stored there, each sealed field opened or sealed by bare WebCrypto`;
    const absolute = { baselineName: 'none', n } as const;
    return [
      lineOf({ ...heading, name: 'sealed archive: export', baselineName: bytes, goal: 'ratio ≤ 2' }, times.exporting),
      lineOf({ ...heading, name: 'sealed archive: import', baselineName: bytes, goal: 'ratio ≤ 2' }, times.importing),
      lineOf(
        { ...heading, name: 'sealed archive: export, with the way of each field', baselineName: fields, goal: 'none' },
        times.exportingFields,
      ),
      lineOf(
        { ...heading, name: 'sealed archive: import, with the way of each field', baselineName: fields, goal: 'none' },
        times.importingFields,
      ),
      lineOf(
        {
          ...absolute,
          name: 'archive: peak of the heap, the baseline’s rows in memory included',
          goal: '≤ 400,000',
          unit: 'kB',
        },
        { ours: [peak], baseline: [] },
      ),
      lineOf(
        { ...absolute, name: 'archive: the page’s longest task, 50 where none was longer', goal: '≤ 200', unit: 'ms' },
        { ours: [Math.max(50, times.longestTask)], baseline: [] },
      ),
    ];
  },
};
