// A full disk costs nothing: what was typed waits, nothing of it is half written, and it is stored once there is room.
import { expect, type CDPSession, type Page } from '@playwright/test';

import { repeats, test } from './harness.ts';
import { databaseName, type Profile } from './profile.ts';

const megabyte = 1_000_000;

const setQuota = async (profile: Profile, session: CDPSession, quotaSize?: number): Promise<void> => {
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: profile.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
};

/** The browser reads the quota at the first write and again when it is used up: it must be small before. */
const openSmall = async (profile: Profile, size: number): Promise<{ page: Page; makeRoom: () => Promise<void> }> => {
  const page = await profile.newPage();
  const session = await page.context().newCDPSession(page);
  await setQuota(profile, session, size * megabyte);
  await page.evaluate((name) => window.harness.open(name), databaseName);
  return { page, makeRoom: () => setQuota(profile, session) };
};

const fill = (page: Page) => page.evaluate(() => window.harness.fill());
const retry = (page: Page) => page.evaluate(() => window.harness.retry());
const unsaved = (page: Page) => page.evaluate(() => window.harness.unsaved());
const audit = (page: Page) =>
  page.evaluate(
    async (name) => ({ notes: await window.harness.storedNotes(), orphans: await window.harness.findOrphans(name) }),
    databaseName,
  );

for (const size of [1, 5, 20, 50].slice(0, repeats('QUOTA_SIZES', 2))) {
  test(`a write that finds ${size} MB full waits with its code, and is stored when there is room again`, async ({
    profile,
  }) => {
    const { page, makeRoom } = await openSmall(profile, size);
    const { stored, waiting, code } = await fill(page);
    expect(code).toBe('QUOTA_EXCEEDED');
    expect(waiting).toHaveLength(2);
    expect(await audit(page)).toEqual({ notes: stored, orphans: [] });

    await retry(page);
    expect(await unsaved(page)).toEqual({ count: 2, code: 'QUOTA_EXCEEDED' });
    await makeRoom();
    await retry(page);
    expect((await unsaved(page)).count).toBe(0);
    const all = [...stored, ...waiting].sort();
    expect(await audit(page)).toEqual({ notes: all, orphans: [] });
    await profile.close();
    expect(await audit(await profile.openPage())).toEqual({ notes: all, orphans: [] });
    console.log(`full disk at ${size} MB: stored ${stored.length}, waited ${waiting.length}, lost 0, half written 0`);
  });
}

test('what the second store had no room for is in it again when there is room', async ({ profile }) => {
  const { page, makeRoom } = await openSmall(profile, 2);
  const { stored, waiting } = await fill(page);
  await makeRoom();
  await retry(page);
  const [more] = await page.evaluate(() => window.harness.writeNotes(1));
  await page.evaluate(() => window.harness.settled());
  await profile.close();

  const empty = await profile.newPage();
  await empty.evaluate(() => window.harness.lose(['indexedDB']));
  await empty.close();
  const again = await profile.openPage();
  expect((await audit(again)).notes).toEqual([...stored, ...waiting, more].sort());
  expect(await again.evaluate(() => window.harness.loss())).toMatchObject({ outcome: 'database-lost' });
});
