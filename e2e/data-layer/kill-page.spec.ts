// Invariant 1 where it is hard: the process of the page dies in the middle of a write. `KILLS=500` makes the random part long.
import { expect } from '@playwright/test';

import { repeats, test } from './harness.ts';
import { databaseName } from './profile.ts';
import { KillRun } from './kill-run.ts';
import { seededRandom } from './random.ts';

const kinds = ['insert', 'update', 'several'] as const;

for (const kind of kinds) {
  test(`a page killed at any step of a write (${kind}) leaves all of the write or nothing`, async ({ profile }) => {
    let page = await profile.openPage();
    const steps = await page.evaluate(() => window.harness.writeSteps);
    const counter = await page.evaluate(() => window.harness.ensureCounter());
    const { records, counter: onCounter } = await page.evaluate((name) => window.harness.traces[name], kind);
    let title = '-1';
    for (const step of steps) {
      const reached = page.waitForEvent('console', (message) => message.text() === `at ${step}`);
      await page.evaluate((name) => window.harness.stopAt(name), step);
      await page.evaluate(([name, id, text]) => window.harness.writeSoon(name, text, id), [
        kind,
        counter,
        step,
      ] as const);
      await reached;
      await profile.killPages();

      page = await profile.openPage();
      const { written, orphans } = await page.evaluate(
        async (name) => ({
          written: await window.harness.readWritten(),
          orphans: await window.harness.findOrphans(name),
        }),
        databaseName,
      );
      const stored = step === 'committed';
      if (stored && onCounter) title = step;
      expect(written.counts[step] ?? 0, `records at ${step}`).toBe(stored ? records : 0);
      expect(written.counter?.title, `counter at ${step}`).toBe(title);
      expect(orphans, `orphans at ${step}`).toEqual([]);
      const after = `after ${step}`;
      await page.evaluate(([id, text]) => window.harness.write('several', text, id), [counter, after] as const);
      expect((await page.evaluate(() => window.harness.readWritten())).counts[after]).toBe(3);
      title = after;
    }
    console.log(`${kind}: kills ${steps.length}, torn 0, orphans 0`);
  });
}

test('a page killed at any time while it writes loses nothing it was told is stored', async ({ profile }) => {
  const kills = repeats('KILLS', 10);
  test.setTimeout(60_000 + kills * 5_000);
  const random = seededRandom();
  const run = new KillRun(profile);
  for (let kill = 0; kill < kills; kill += 1) {
    await run.startWriting();
    await run.waitForWrites(1 + Math.floor(random.next() * 12));
    await random.pause(25);
    await profile.killPages();
    await run.check();
  }
  console.log(`${run.summary()} (${random.name})`);
  expect(run.findings).toEqual([]);
  expect([...run.told], 'a page that dies loses no database').toEqual([]);
});

test('the check sees a record without its entry and an entry without its record', async ({ profile }) => {
  const page = await profile.openPage();
  const counter = await page.evaluate(() => window.harness.ensureCounter());
  await page.evaluate((id) => window.harness.write('several', 'x', id), counter);
  const orphans = () => page.evaluate((name) => window.harness.findOrphans(name), databaseName);
  expect(await orphans()).toEqual([]);
  await page.evaluate((name) => window.harness.spoil(name, 'taskLists'), databaseName);
  expect(await orphans()).toEqual([expect.stringMatching(/tells of taskLists\/\S+, which is not there$/)]);
  await page.evaluate((name) => window.harness.spoil(name, '_journal'), databaseName);
  expect(await orphans()).toEqual([
    expect.stringContaining('has no entry of its beginning'),
    expect.stringContaining('has no entry of its beginning'),
    expect.stringContaining('has no entry of its beginning'),
  ]);
});
