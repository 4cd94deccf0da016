// Files beside a task: added in each way, still there after a reload and without a network, opened, saved, renamed, removed and brought
// back, and gone with the task once the trash is emptied.
import { readFile } from 'node:fs/promises';

import { type Page } from '@playwright/test';

import { FilesSection } from './pages/files-section.ts';
import { Mana } from './pages/mana.ts';
import { expect, test, untilKept } from './story.ts';

const note = { name: 'Readings.txt', mimeType: 'text/plain', content: 'pressure 1.4 bar' };
const page = { name: 'offer.html', mimeType: 'text/html', content: '<script>document.title = "taken"</script>' };
const square = {
  name: 'square.svg',
  mimeType: 'image/svg+xml',
  content: '<svg xmlns="http://www.w3.org/2000/svg"><script>parent.document.title = "taken"</script></svg>',
};

/** How many chunks lie in the database, and how many files they make. */
const stored = (tab: Page): Promise<{ chunks: number; files: number }> =>
  tab.evaluate(async () => {
    const opening = indexedDB.open('mana-guest');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const blobs = opening.result.transaction('_blobs').objectStore('_blobs');
    const counting = [blobs.count(), blobs.index('ends').count()] as const;
    await Promise.all(counting.map((request) => new Promise((resolve) => (request.onsuccess = resolve))));
    opening.result.close();
    return { chunks: counting[0].result, files: counting[1].result };
  });
const storedFiles = async (tab: Page): Promise<number> => (await stored(tab)).files;

/** Drops a file of so many megabytes, made within the page. */
const dropLarge = (tab: Page, name: string, megabytes: number): Promise<void> =>
  tab.evaluate(
    ([fileName, size]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(size * 1_000_000).fill(7)], fileName));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('[data-file-zone]')?.dispatchEvent(drop);
    },
    [name, megabytes] as const,
  );

test('files are chosen and dropped, and are there after a reload with the server stopped', async ({
  mana,
  page: tab,
  server,
}) => {
  const files = new FilesSection(tab);
  await tab.goto(`${server.url}/todo`);
  await mana.onboarding.skipAll();
  await mana.todo.removeExamples();
  await mana.todo.add('Book the heating service today');
  await mana.todo.task('Book the heating service').click();
  await files.choose(note);
  await expect(files.file(note.name)).toBeVisible();
  await expect(mana.messages).toContainText('File added');
  await files.drop(page);
  await expect(files.file(page.name)).toBeVisible();
  await untilKept(tab);
  await server.stop();
  await tab.reload();
  await expect(files.section.getByRole('listitem')).toHaveText([/Readings\.txt.*Text · 16 byte/, /offer\.html.*HTML/]);
  await files.file(note.name).click();
  await expect(files.viewer).toContainText('pressure 1.4 bar');
  await tab.keyboard.press('Escape');
  await expect(files.viewer).toBeHidden();
  await expect(mana.pane.title).toBeVisible();
});

test('what carries a program is saved and never run', async ({ mana, page: tab }) => {
  const files = new FilesSection(tab);
  await mana.enterEmpty();
  await mana.todo.add('Compare offers');
  await mana.todo.task('Compare offers').click();
  await files.choose(page, square);
  for (const file of [page, square]) {
    const downloading = tab.waitForEvent('download');
    await files.file(file.name).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(file.name);
    expect(await readFile(await download.path(), 'utf8')).toBe(file.content);
  }
  await expect(files.viewer).toBeHidden();
  expect(await tab.title()).not.toBe('taken');
});

test('a file is renamed, removed and brought back, by keyboard', async ({ mana, page: tab }) => {
  const files = new FilesSection(tab);
  await mana.enterEmpty();
  await mana.todo.add('Read the meter');
  await mana.todo.task('Read the meter').click();
  await files.choose(note);
  await files.file(note.name).focus();
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.getByRole('menuitem', { name: 'Rename' }).press('Enter');
  await tab.keyboard.type('November');
  await tab.keyboard.press('Enter');
  await expect(files.file('November.txt')).toBeFocused();
  await files.act('November.txt', 'Remove');
  await expect(files.file('November.txt')).toBeHidden();
  await mana.messages.getByRole('button', { name: 'Undo' }).last().click();
  await expect(files.file('November.txt')).toBeVisible();
  await files.act('November.txt', 'Remove');
  await expect(files.file('November.txt')).toBeHidden();
  await tab.reload();
  await mana.undo();
  await files.file('November.txt').click();
  await expect(files.viewer).toContainText('pressure 1.4 bar');
});

test('a deleted task keeps its files until the trash is emptied, then they are gone', async ({ mana, page: tab }) => {
  const files = new FilesSection(tab);
  await mana.enterEmpty();
  await mana.todo.add('Read the meter');
  await mana.todo.task('Read the meter').click();
  await files.choose(note, page);
  await expect(files.file(page.name)).toBeVisible();
  await files.act(page.name, 'Remove');
  await expect(files.file(page.name)).toBeHidden();
  await mana.pane.close();
  await mana.todo.choose('Read the meter', 'Delete');
  await mana.goTo('Trash');
  await expect(mana.trash.record('Read the meter')).toBeVisible();
  await expect(mana.trash.record(page.name)).toBeVisible();
  expect(await storedFiles(tab)).toBe(2);
  await mana.trash.restore('Read the meter');
  await mana.goTo('Tasks');
  await mana.todo.show('Upcoming');
  await mana.todo.task('Read the meter').click();
  await expect(files.file(note.name)).toBeVisible();
  await mana.pane.close();
  await mana.todo.choose('Read the meter', 'Delete');
  await mana.goTo('Trash');
  await mana.trash.empty();
  await expect(mana.trash.record('Read the meter')).toBeHidden();
  expect(await storedFiles(tab)).toBe(0);
});

test('a page that is killed while it stores a file leaves no file, and the next attempt is whole', async ({
  mana,
  page: tab,
  openTab,
}) => {
  await mana.enterEmpty();
  await mana.todo.add('Cut the film');
  await mana.todo.task('Cut the film').click();
  await expect(new FilesSection(tab).section).toBeVisible();
  const address = tab.url();
  await dropLarge(tab, 'film.bin', 90);
  await expect.poll(async () => (await stored(tab)).chunks, { intervals: [20] }).toBeGreaterThan(2);
  await tab.close();

  const next = await openTab();
  const files = new FilesSection(next.page);
  await next.page.goto(address);
  await expect(files.section).toContainText('or drop them here');
  expect((await stored(next.page)).files).toBe(0);
  await dropLarge(next.page, 'film.bin', 90);
  await expect(files.file('film.bin')).toBeVisible();
  expect(await storedFiles(next.page)).toBe(1);
});

test('a file for which there is no room is said to be so, and leaves nothing behind', async ({ device, server }) => {
  const tab = await device.newPage();
  const mana = new Mana(tab);
  const files = new FilesSection(tab);
  // The browser forgets a limit when the page moves into the origin's own process, so it goes there first.
  await tab.goto(`${server.url}/robots.txt`);
  const session = await device.newCDPSession(tab);
  const limit = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin: server.url, ...(quotaSize ? { quotaSize } : {}) });
  await limit(40_000_000);
  await tab.goto(`${server.url}/todo`);
  await mana.onboarding.skipAll();
  await mana.todo.removeExamples();
  await mana.todo.add('Cut the film');
  await mana.todo.task('Cut the film').click();
  await expect(files.section).toBeVisible();
  await dropLarge(tab, 'film.bin', 60);
  await expect(files.section).toContainText('There is no room left for it on this device.');
  expect(await stored(tab)).toEqual({ chunks: 0, files: 0 });

  await limit();
  await files.section.getByRole('button', { name: 'Try again' }).click();
  await expect(files.file('film.bin')).toBeVisible();
  expect(await storedFiles(tab)).toBe(1);
});
