// A power cut: every process of the browser dies at once while a page writes. Chromium has been seen to lose a whole database by this,
// so what counts is that nothing is lost in silence. `BROWSER_KILLS=200` makes it long.
import { expect } from '@playwright/test';

import { repeats, test } from './harness.ts';
import { KillRun } from './kill-run.ts';
import { seededRandom } from './random.ts';

test('a browser killed at any time while a page writes loses nothing acknowledged, or brings it back and says so', async ({
  profile,
}) => {
  const kills = repeats('BROWSER_KILLS', 3);
  test.setTimeout(60_000 + kills * 15_000);
  const random = seededRandom();
  const run = new KillRun(profile);
  for (let kill = 0; kill < kills; kill += 1) {
    await run.startWriting();
    await run.waitForWrites(1 + Math.floor(random.next() * 12));
    await random.pause(25);
    await profile.killBrowser();
    await run.check();
  }
  console.log(`browser ${run.summary()} (${random.name})`);
  expect(run.findings).toEqual([]);
});
