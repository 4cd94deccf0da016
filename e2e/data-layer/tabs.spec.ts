// Several tabs of one app: what each writes is kept, and all of them show it.
import { expect, type Page } from '@playwright/test';

import { repeats, test } from './harness.ts';
import { databaseName, type Profile } from './profile.ts';

const openTabs = async (profile: Profile): Promise<readonly [Page, Page, Page]> => {
  const first = await profile.openPage();
  const pages = [first, await profile.openPage(), await profile.openPage()] as const;
  for (const page of pages) await page.evaluate(() => window.harness.watchTasks());
  return pages;
};

const seen = (page: Page) => page.evaluate(() => window.harness.seenTasks());
const orphans = (page: Page) => page.evaluate((name) => window.harness.findOrphans(name), databaseName);

test('three tabs that write at once lose no field, and each shows what the others wrote', async ({ profile }) => {
  const rounds = repeats('ROUNDS', 20);
  const pages = await openTabs(profile);
  const shared = await pages[0].evaluate(() => window.harness.makeShared());
  const ids = await Promise.all(
    pages.map((page, tab) =>
      page.evaluate(([number, count, records]) => window.harness.writeBeside(number, count, records), [
        tab,
        rounds,
        shared,
      ] as const),
    ),
  );
  const last = (tab: number) => `tab ${tab} round ${rounds}`;
  for (const page of pages) {
    await expect.poll(async () => Object.keys(await seen(page)).length).toBe(3 * rounds + 2);
    await expect.poll(async () => (await seen(page))[shared.parted]).toEqual([last(0), last(1), last(2)]);
  }
  const shown = await Promise.all(pages.map(seen));
  expect(shown[1]).toEqual(shown[0]);
  expect(shown[2]).toEqual(shown[0]);
  expect([last(0), last(1), last(2)]).toContain(shown[0]?.[shared.common]?.[0]);
  for (const [tab, own] of ids.entries()) {
    expect(own.map((id) => shown[0]?.[id]?.[0])).toEqual(own.map((_, index) => `tab ${tab} round ${index + 1}`));
  }
  const chain = (id: string, field: string) =>
    pages[0].evaluate(([name, record, key]) => window.harness.readChain(name, record, key), [
      databaseName,
      id,
      field,
    ] as const);
  expect(await chain(shared.common, 'title')).toEqual({ length: 3 * rounds, broken: 0 });
  for (const field of ['title', 'notes', 'labels']) {
    expect(await chain(shared.parted, field)).toEqual({ length: rounds, broken: 0 });
  }
  expect(await orphans(pages[0])).toEqual([]);
  console.log(`tabs 3, writes ${3 * rounds}, lost fields 0, broken chains 0, orphans 0`);
});

test('what one tab wrote is undone in another and done again in a third, and all show it', async ({ profile }) => {
  const pages = await openTabs(profile);
  const { common } = await pages[0].evaluate(() => window.harness.makeShared());
  const allShow = async (title: string) => {
    for (const page of pages) await expect.poll(async () => (await seen(page))[common]?.[0]).toBe(title);
  };
  await pages[0].evaluate((id) => window.harness.setTitle(id, 'changed'), common);
  await allShow('changed');
  await pages[1].evaluate(() => window.harness.undo());
  await allShow('common');
  await pages[2].evaluate(() => window.harness.redo());
  await allShow('changed');
});

test('a tab closed in the middle of a write leaves nothing of it, and the others go on', async ({ profile }) => {
  const [closing, ...others] = await openTabs(profile);
  const { common } = await closing.evaluate(() => window.harness.makeShared());
  const reached = closing.waitForEvent('console', (message) => message.text() === 'at journal-stored');
  await closing.evaluate(() => window.harness.stopAt('journal-stored'));
  await closing.evaluate((id) => window.harness.writeSoon('several', 'half', id), common);
  await reached;
  await closing.close();
  for (const [index, page] of others.entries()) {
    await page.evaluate(([id, title]) => window.harness.setTitle(id, title), [common, `goes on ${index}`] as const);
  }
  for (const page of others) await expect.poll(async () => (await seen(page))[common]?.[0]).toBe('goes on 1');
  expect((await others[0]?.evaluate(() => window.harness.readWritten()))?.counts).not.toHaveProperty('half');
  expect(await orphans(others[0] as Page)).toEqual([]);
});
