// Files beside a task: added in each way, still there after a reload and without a network, opened, saved, renamed, removed and brought
// back, and gone with the task once the trash is emptied.
import { readFile } from 'node:fs/promises';

import { type Page } from '@playwright/test';

import { FilesSection } from './pages/files-section.ts';
import { expect, test, untilKept } from './story.ts';

const note = { name: 'Readings.txt', mimeType: 'text/plain', content: 'pressure 1.4 bar' };
const page = { name: 'offer.html', mimeType: 'text/html', content: '<script>document.title = "taken"</script>' };
const square = {
  name: 'square.svg',
  mimeType: 'image/svg+xml',
  content: '<svg xmlns="http://www.w3.org/2000/svg"><script>parent.document.title = "taken"</script></svg>',
};

/** Files whose bytes lie in the database. */
const storedFiles = (tab: Page): Promise<number> =>
  tab.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('mana-guest');
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('_blobs').objectStore('_blobs').index('ends').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
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
