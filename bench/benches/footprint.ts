// What it takes up: bytes of a row at rest, and the heap of a page after an import.
import { serialize } from 'node:v8';
import type { Page } from '@playwright/test';
import { callPage, openBenchPage } from '../browser.ts';
import { lineOf } from '../line.ts';
import { inFreshPage, type Bench, type Setting } from './bench.ts';

/** As Chromium writes a value into its database: V8's own serialisation. */
const bytesOf = (rows: readonly unknown[]): number => rows.reduce<number>((sum, row) => sum + serialize(row).length, 0);
const jsonBytesOf = (rows: readonly unknown[]): number =>
  rows.reduce<number>((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);

const atRest: Bench = {
  id: 'at-rest',
  measure: async (setting) => {
    const rows = Math.min(1000, setting.sizes.rows);
    const { stored, journal, plain } = await inFreshPage(setting, 'atRest', { rows });
    const baseline = [jsonBytesOf(plain) / plain.length];
    const heading = { baselineName: 'the row of 12 fields as JSON', unit: 'bytes', n: rows } as const;
    return [
      lineOf(
        { ...heading, name: 'a row at rest, with its meta', goal: 'ratio ≤ 1.8' },
        { ours: [bytesOf(stored) / rows], baseline },
      ),
      lineOf(
        { ...heading, name: 'a row at rest, with its meta and its share of the journal', goal: 'none' },
        { ours: [(bytesOf(stored) + bytesOf(journal)) / rows], baseline },
      ),
    ];
  },
};

const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
};

const measureHeap = async ({ context, origin, sizes }: Setting, name: 'holdOurs' | 'holdRaw'): Promise<number> => {
  const page = await openBenchPage(context, origin);
  await callPage(page, name, { rows: sizes.rows });
  const bytes = await heapOf(page);
  await page.close();
  return bytes / 1000;
};

const heap: Bench = {
  id: 'heap',
  measure: async (setting) => {
    const samples = { ours: [] as number[], baseline: [] as number[] };
    for (let run = 0; run < Math.ceil(setting.sizes.runs.slow / 2); run += 1) {
      samples.ours.push(await measureHeap(setting, 'holdOurs'));
      samples.baseline.push(await measureHeap(setting, 'holdRaw'));
    }
    const baselineName = 'Dexie, plain rows, liveQuery';
    const name = 'heap after an import, one list open';
    return [lineOf({ name, baselineName, goal: 'ratio ≤ 2', unit: 'kB', n: setting.sizes.rows }, samples)];
  },
};

export const footprintBenches: readonly Bench[] = [atRest, heap];
