// Tasks from other programs: what will happen is seen before it does, the same file twice brings nothing new, one undo takes all back.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { type Page } from '@playwright/test';

import { expect, test } from './story.ts';

const todoTxt = `(A) 2026-11-01 Call mum +Family @phone due:2026-11-25
x 2026-11-10 2026-11-01 Pay the rent +Home
Buy milk due:2026-02-30
Écrire à 田中さん 🎏 +Home
`;

const table = `Title,Due date,Priority,Notes,List
"Buy bread, rolls",2026-11-21,1,"two
lines",Home
Mend the gate,,,,
Too much,,,${'n'.repeat(100_001)},
`;

/** What the browser was given to save. */
async function download(page: Page, start: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await start();
  return readFileSync(await (await waiting).path(), 'utf8');
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean).sort();

test.beforeEach(async ({ mana }) => mana.enterEmpty());

test('todo.txt: previewed row by row, imported, nothing new the second time, exported as it came, taken back at once', async ({
  mana,
  page,
}) => {
  const { importLab, todo } = mana;
  await importLab.open();
  await importLab.give({ name: 'todo.txt', text: todoTxt });
  await expect(importLab.count('New')).toHaveAccessibleName('New 4');
  await expect(importLab.row('Buy milk')).toContainText('There is no such day: due:2026-02-30');
  await expect(importLab.row('Call mum')).toContainText('New');
  await importLab.apply.click();
  await expect(page.getByRole('heading', { name: '4 rows imported' })).toBeVisible();
  await page.getByRole('link', { name: 'Open Tasks' }).click();
  await todo.expectTitles('Call mum', 'Buy milk', 'Écrire à 田中さん 🎏');
  await todo.show('Done');
  await expect(todo.ticked('Pay the rent')).toBeVisible();

  const exported = await download(page, () => todo.pageMenu('Export', 'As todo.txt'));
  expect(lines(exported)).toEqual(lines(todoTxt));

  await importLab.open();
  await importLab.give({ name: 'todo.txt', text: todoTxt });
  await expect(page.getByRole('heading', { name: 'Nothing new in this file.' })).toBeVisible();
  await expect(importLab.count('Passed over')).toHaveAccessibleName('Passed over 4');
  await expect(importLab.row('Call mum')).toContainText('Imported before, and not changed in the file since.');
  await expect(importLab.apply).toBeHidden();

  await page.goto('/todo');
  await todo.expectTitles('Call mum', 'Buy milk', 'Écrire à 田中さん 🎏');
  await mana.undo();
  await todo.expectTitles();
  await todo.show('Done');
  await expect(page.getByRole('heading', { name: 'Nothing done yet.' })).toBeVisible();
});

test('CSV: columns are recognised, a row that cannot be read says why, our own export brings nothing new', async ({
  mana,
  page,
}) => {
  const { importLab, todo, pane } = mana;
  await importLab.open();
  await importLab.give({ name: 'tasks.csv', text: table });
  await expect(importLab.count('New')).toHaveAccessibleName('New 2');
  await expect(importLab.count('Errors')).toHaveAccessibleName('Errors 1');
  await expect(importLab.row('Too much')).toContainText('Error');
  await expect(importLab.row('Too much')).toContainText('longer than 100,000 characters');
  await importLab.apply.click();
  await page.getByRole('link', { name: 'Open Tasks' }).click();
  await todo.expectTitles('Buy bread, rolls', 'Mend the gate');
  await todo.task('Buy bread, rolls').click();
  await expect(pane.due).toHaveValue('21/11/2026');
  await expect(pane.priority).toHaveText('Priority 1');
  await expect(pane.list).toHaveText('Home');
  await expect(pane.notes).toHaveValue('two\nlines');

  const exported = await download(page, () => todo.pageMenu('Export', 'As CSV'));
  await importLab.open();
  await importLab.give({ name: 'tasks.csv', text: exported });
  await expect(page.getByRole('heading', { name: 'Nothing new in this file.' })).toBeVisible();
});

test('a column that was guessed wrong can be set right', async ({ mana, page }) => {
  await mana.importLab.open();
  await mana.importLab.give({ name: 'own.csv', text: 'Title,Thoughts\nCall Ida,about the boat\n' });
  await page.getByRole('combobox', { name: 'Thoughts' }).click();
  await page.getByRole('option', { name: 'Notes', exact: true }).click();
  await mana.importLab.apply.click();
  await page.getByRole('link', { name: 'Open Tasks' }).click();
  await mana.todo.task('Call Ida').click();
  await expect(mana.pane.notes).toHaveValue('about the boat');
});

for (const [kind, name, text, reason] of [
  ['an empty file', 'empty.txt', '', 'There is nothing in this file.'],
  ['nothing but blank lines', 'blank.csv', '\n \n\n', 'There is nothing in this file.'],
  [
    'a picture',
    'photo.txt',
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
    'This is not a text file. Export your tasks as CSV or todo.txt and choose that file.',
  ],
  [
    'a file that is too large',
    'huge.txt',
    Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
    'This file is larger than 20 MB. Split it and import the parts one after the other.',
  ],
] as const)
  test(`${kind} is refused with a reason, and another may be chosen`, async ({ mana, page }) => {
    await mana.importLab.open();
    await mana.importLab.give({ name, text });
    await expect(page.getByText(reason)).toBeVisible();
    await mana.importLab.another.click();
    await mana.importLab.give({ name: 'todo.txt', text: 'Good at last' });
    await expect(page.getByText(reason)).toBeHidden();
    await mana.importLab.apply.click();
    await page.getByRole('link', { name: 'Open Tasks' }).click();
    await mana.todo.expectTitles('Good at last');
  });

/** Files that other programs wrote, where this machine has them; all of them are read beside the formats. */
const fixtures = join(dirname(import.meta.dirname), '../shared/fixtures/tasks');
const realFiles = [
  'todoist/test.csv',
  'todotxt/go-todotxt/tasklist_todo.txt',
  'todotxt/sleek/complex.txt',
  'todotxt/todotxt/todo.txt',
].filter((path) => existsSync(join(fixtures, path)));

for (const path of realFiles)
  test(`a file of another program twice brings nothing new the second time: ${path}`, async ({ mana, page }) => {
    const file = { name: basename(path), text: readFileSync(join(fixtures, path)) };
    await mana.importLab.run(file);
    await mana.importLab.open();
    await mana.importLab.give(file);
    await expect(mana.importLab.preview).toBeVisible();
    await expect(mana.importLab.apply).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Nothing new in this file.' })).toBeVisible();
  });
