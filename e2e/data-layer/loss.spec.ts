// A browser clears what a site has stored, in part or in whole: what was written comes back, or the person is told. The deletions
// are never taken for the person's.
import { expect } from '@playwright/test';

import { test } from './harness.ts';
import { databaseName, type Profile } from './profile.ts';

type Place = 'indexedDB' | 'opfs' | 'localStorage';

interface Case {
  readonly lost: readonly Place[];
  /** Whether everything written is there again, and what the person is told. */
  readonly restored: boolean;
  readonly told: string | null;
}

const cases: readonly Case[] = [
  { lost: ['indexedDB'], restored: true, told: 'database-lost' },
  { lost: ['opfs'], restored: true, told: null },
  { lost: ['localStorage'], restored: true, told: null },
  { lost: ['opfs', 'localStorage'], restored: true, told: null },
  { lost: ['indexedDB', 'opfs'], restored: false, told: 'database-lost-unrecoverable' },
  { lost: ['indexedDB', 'localStorage'], restored: false, told: 'database-lost-unrecoverable' },
];

const written = { counts: { one: 1, two: 3 }, counter: { title: 'two', notes: 'two' } };

/** Two writes, both in the second store as well. */
const writeSome = async (profile: Profile): Promise<void> => {
  const page = await profile.openPage();
  await page.evaluate(async () => {
    const counter = await window.harness.ensureCounter();
    await window.harness.write('insert', 'one', counter);
    await window.harness.write('several', 'two', counter);
    await window.harness.settled();
  });
  await page.close();
};

const lose = async (profile: Profile, lost: readonly Place[]): Promise<void> => {
  const page = await profile.newPage();
  await page.evaluate((places) => window.harness.lose(places), lost);
  await page.close();
};

const look = async (profile: Profile) => {
  const page = await profile.openPage();
  const seen = await page.evaluate(async (name) => {
    await window.harness.settled();
    return {
      written: await window.harness.readWritten(),
      told: (await window.harness.loss())?.outcome ?? null,
      orphans: await window.harness.findOrphans(name),
      tombstones: await window.harness.countTombstones(name),
    };
  }, databaseName);
  await page.close();
  return seen;
};

for (const { lost, restored, told } of cases) {
  test(`losing ${lost.join(' and ')} ends ${restored ? 'with everything there' : 'in a report'}`, async ({
    profile,
  }) => {
    await writeSome(profile);
    await lose(profile, lost);
    const nothing = { counts: {}, counter: undefined };
    expect(await look(profile)).toEqual({ written: restored ? written : nothing, told, orphans: [], tombstones: 0 });
  });
}

test('what remains after a loss is made whole again: the next loss finds it so', async ({ profile }) => {
  await writeSome(profile);
  for (const lost of [['opfs'], ['localStorage'], ['indexedDB'], ['opfs', 'localStorage'], ['indexedDB']] as const) {
    await lose(profile, lost);
    expect((await look(profile)).written, `after ${lost.join(' and ')}`).toEqual(written);
  }
});

test('where nothing at all is left, the device knows of nothing, as at a first run', async ({ profile }) => {
  await writeSome(profile);
  await lose(profile, ['indexedDB', 'opfs', 'localStorage']);
  expect(await look(profile)).toMatchObject({ written: { counts: {} }, told: null, tombstones: 0 });
});
