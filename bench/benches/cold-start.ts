// Cold start of the data layer: from the navigation to fifty painted rows, a fresh page each time.
import { callPage, openBenchPage } from '../browser.ts';
import { lineOf, type Line } from '../line.ts';
import type { Bench, Setting } from './bench.ts';

/** Between two loads, so that what the first does after its list is shown does not slow the second. */
const rest = 500;

const loadPage = async ({ context, origin }: Setting, side: 'ours' | 'raw', name: string): Promise<number> => {
  const page = await context.newPage();
  await page.goto(`${origin}/cold-${side}.html?name=${side}-${name}`);
  const shownAt = await page.evaluate(() => window.shownAt);
  await page.waitForTimeout(rest);
  await page.close();
  if (shownAt === undefined) throw new Error('the page showed nothing');
  return shownAt;
};

const measureOne = async (setting: Setting, rows: number): Promise<Line> => {
  const name = `cold-${String(rows)}`;
  const seeding = await openBenchPage(setting.context, setting.origin);
  await callPage(seeding, 'seedPair', { rows, name });
  await seeding.close();
  const samples = { ours: [] as number[], baseline: [] as number[] };
  const warmUps = 2;
  for (let run = 0; run < setting.sizes.runs.middling + warmUps; run += 1) {
    samples.ours.push(await loadPage(setting, 'ours', name));
    samples.baseline.push(await loadPage(setting, 'raw', name));
  }
  const goal = rows > 20_000 ? 'ratio ≤ 1.5' : 'ratio ≤ 1.3';
  return lineOf(
    {
      name: 'cold start of the data layer to 50 rows',
      baselineName: 'the same page over Dexie with plain rows',
      goal,
      unit: 'ms',
      n: rows,
    },
    { ours: samples.ours.slice(warmUps), baseline: samples.baseline.slice(warmUps) },
  );
};

export const coldStart: Bench = {
  id: 'cold-start',
  measure: async (setting) => {
    const lines: Line[] = [];
    for (const rows of setting.sizes.coldStarts) lines.push(await measureOne(setting, rows));
    return lines;
  },
};
