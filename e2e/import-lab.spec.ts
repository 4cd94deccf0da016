// The import lab as a person meets it: files from anywhere in the app, guesses that may be changed and are remembered, ten thousand rows,
// an end in the middle and the way on, and everything taken back.
import { readFileSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';

import { expect, test, untilKept } from './story.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => `Task number ${at + 1}`).join('\n');

/** A person who closes the page in the middle says that they mean it. */
const leaveAnyway = (page: Page) => page.on('dialog', (dialog) => void dialog.accept());

test.beforeEach(async ({ mana }) => mana.enterEmpty());

test('a file dropped on any page opens the lab with a guess, which can be changed', async ({ mana, page }) => {
  await mana.goTo('Trash');
  await mana.importLab.drop({ name: 'tasks.csv', text: 'Title,Due\nBuy bread,2026-11-21\n' });
  await expect(page).toHaveURL(/\/import$/);
  await expect(mana.importLab.format).toHaveText('Tasks · CSV');
  await expect(mana.importLab.row('Buy bread')).toBeVisible();
  await mana.importLab.readAs('Tasks · todo.txt');
  await expect(mana.importLab.row('Buy bread,2026-11-21')).toBeVisible();
  await mana.importLab.readAs('Tasks · CSV');
  await expect(mana.importLab.count('All')).toHaveAccessibleName('All 1');
  await mana.importLab.apply.click();
  await expect(page.getByRole('heading', { name: '1 row imported' })).toBeVisible();
});

test('columns set right and the order of day and month are remembered for the next file of that kind', async ({
  mana,
  page,
}) => {
  const { importLab, todo, pane } = mana;
  await importLab.open();
  await importLab.give({ name: 'march.csv', text: 'Title,Thoughts,Due\nCall Ida,about the boat,3/4/2027\n' });
  await page.getByRole('combobox', { name: 'Thoughts' }).click();
  await page.getByRole('option', { name: 'Notes', exact: true }).click();
  await expect(page.getByText('In “Due”, 3/4 may be')).toBeVisible();
  await page.getByRole('radio', { name: '3/4 is March 4' }).check();
  await expect(page.getByText('In “Due”, 3/4 may be')).toBeHidden();
  await importLab.apply.click();
  await importLab.another.click();

  await importLab.give({ name: 'april.csv', text: 'Title,Thoughts,Due\nMend the gate,with new hinges,5/6/2027\n' });
  await expect(page.getByText('Answered as last time for this kind of file.')).toBeVisible();
  await importLab.apply.click();
  await page.getByRole('link', { name: 'Open Tasks' }).click();
  await todo.task('Mend the gate').click();
  await expect(pane.notes).toHaveValue('with new hinges');
  await expect(pane.due).toHaveValue('06/05/2027');
});

test('what is no import says so, and nothing is lost: unknown kinds, archives that are broken or lead out', async ({
  mana,
  page,
}) => {
  const { importLab } = mana;
  const hostile = Buffer.from(zipSync({ '../../up.csv': strToU8('Title\nx') }));
  await importLab.open();
  await importLab.give(
    { name: 'photo.png', text: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) },
    { name: 'broken.zip', text: 'this is no archive' },
    { name: 'hostile.zip', text: hostile },
    { name: 'todo.txt', text: 'Good among bad' },
  );
  await expect(page.getByText('Mana does not know this kind of file. Nothing was changed.')).toBeVisible();
  await expect(page.getByText('This ZIP archive is damaged or protected by a password.')).toBeVisible();
  await expect(page.getByText('This archive holds names that lead out of it. It was not opened.')).toBeVisible();
  await expect(importLab.row('Good among bad')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss hostile.zip' }).click();
  await expect(page.getByText('hostile.zip')).toBeHidden();
  await importLab.apply.click();
  await expect(page.getByRole('heading', { name: '1 row imported' })).toBeVisible();
});

test('files in a ZIP archive are imports of their own', async ({ mana, page }) => {
  const { importLab } = mana;
  const archive = zipSync({
    'tasks/home.csv': strToU8('Title\nSweep the yard\n'),
    'tasks/todo.txt': strToU8('(A) Call mum\n'),
    '__MACOSX/._x': strToU8('x'),
  });
  await importLab.open();
  await importLab.give({ name: 'tasks.zip', text: Buffer.from(archive) });
  const sources = page.getByRole('navigation', { name: 'Files in hand' });
  await expect(sources.getByRole('button')).toHaveCount(2);
  await importLab.apply.click();
  await expect(page.getByRole('heading', { name: '1 row imported' })).toBeVisible();
  await sources.getByRole('button', { name: /todo\.txt/ }).click();
  await importLab.apply.click();
  await page.getByRole('link', { name: 'Open Tasks' }).click();
  await mana.todo.expectTitles('Sweep the yard', 'Call mum');
});

test('rows are filtered by outcome and by words, and what was left behind can be saved', async ({ mana, page }) => {
  const { importLab } = mana;
  const text = `Title,Notes\nBuy bread,\nToo much,${'n'.repeat(100_001)}\nCall Ida,\n`;
  await importLab.open();
  await importLab.give({ name: 'tasks.csv', text });
  await importLab.count('Errors').check();
  await expect(importLab.rows).toHaveCount(1);
  await expect(importLab.row('Too much')).toBeVisible();
  await importLab.count('All').check();
  await page.getByRole('searchbox', { name: 'Find in the rows' }).fill('ida');
  await expect(importLab.rows).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Find in the rows' }).fill('nobody');
  await page.getByRole('button', { name: 'Show all rows' }).click();
  await expect(importLab.rows).toHaveCount(3);
  await importLab.apply.click();
  await expect(page.getByRole('heading', { name: '2 rows imported' })).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report' }).click();
  const report = readFileSync(await (await saving).path(), 'utf8');
  expect(report).toContain('tasks.csv,3,Error,Too much,');
});

test('ten thousand rows: previewed, paused, ended in the middle, gone on with, taken back at once', async ({
  mana,
  page,
}) => {
  test.slow();
  const { importLab, todo } = mana;
  await importLab.open();
  await importLab.give({ name: 'todo.txt', text: many(10_000) });
  await expect(importLab.count('New')).toHaveAccessibleName('New 10,000', { timeout: 60_000 });
  await page.getByRole('searchbox', { name: 'Find in the rows' }).fill('number 9999');
  await expect(importLab.rows).toHaveCount(1);
  await importLab.apply.click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByText('Paused')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Stopped after [\d,]+ of 10,000 rows$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await mana.goTo('Tasks');
  await expect(page.getByRole('progressbar', { name: 'Writing the rows' })).toBeVisible();
  await page
    .getByRole('link', { name: 'Show', exact: true })
    .or(page.getByRole('button', { name: 'Show', exact: true }))
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '10,000 rows imported' })).toBeVisible({ timeout: 120_000 });
  await importLab.takeBack.click();
  await expect(page.getByRole('heading', { name: 'The import was taken back.' })).toBeVisible({ timeout: 120_000 });
  await mana.goTo('Tasks');
  await todo.expectTitles();
});

test('closing the page in the middle loses nothing: the lab goes on, and every row is there once', async ({
  mana,
  page,
}) => {
  test.slow();
  leaveAnyway(page);
  const { importLab } = mana;
  await importLab.open();
  await importLab.give({ name: 'todo.txt', text: many(6_000) });
  await importLab.apply.click({ timeout: 60_000 });
  await expect(page.getByText(/^[1-9][\d,]+ of 6,000 rows/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.goto('/trash');
  await expect(page.getByText('An import was cut off. What is written is whole.')).toBeVisible();
  await page.getByRole('link', { name: 'Look at it' }).click();
  await expect(page.getByText(/^todo\.txt: [\d,]+ of 6,000 rows are written/)).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: '6,000 rows imported' })).toBeVisible({ timeout: 120_000 });

  await importLab.another.click();
  await importLab.give({ name: 'todo.txt', text: many(6_000) });
  await expect(page.getByRole('heading', { name: 'Nothing new in this file.' })).toBeVisible({ timeout: 60_000 });
  await expect(importLab.count('Passed over')).toHaveAccessibleName('Passed over 6,000');
});

test('an import that was cut off can be taken back after the reload too', async ({ mana, page }) => {
  test.slow();
  leaveAnyway(page);
  const { importLab } = mana;
  await importLab.open();
  await importLab.give({ name: 'todo.txt', text: many(4_000) });
  await importLab.apply.click({ timeout: 60_000 });
  await expect(page.getByText(/^[1-9][\d,]+ of 4,000 rows/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.reload();
  await importLab.takeBack.click();
  await expect(page.getByRole('heading', { name: 'The import was taken back.' })).toBeVisible({ timeout: 120_000 });
  await page.goto('/todo');
  await mana.todo.expectTitles();
});

test('what the system shares into the app waits for the lab', async ({ mana, page }) => {
  await untilKept(page);
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'POST', enctype: 'multipart/form-data', action: '/import' });
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', name: 'files' });
    const data = new DataTransfer();
    data.items.add(new File(['(A) Shared task +Home'], 'todo.txt', { type: 'text/plain' }));
    input.files = data.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  });
  await expect(mana.importLab.row('Shared task')).toBeVisible({ timeout: 60_000 });
});

test('text on the clipboard is a file too', async ({ mana, page }) => {
  await mana.importLab.open();
  await expect(mana.importLab.file).toBeAttached();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '(A) Call mum +Family\n(B) Pay the rent');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(mana.importLab.row('Pay the rent')).toBeVisible();
  await expect(mana.importLab.format).toHaveText('Tasks · todo.txt');
});

test('the whole way by keyboard', async ({ mana, page }) => {
  await mana.importLab.open();
  await mana.importLab.give({ name: 'todo.txt', text: 'Call mum\nmilk\n' });
  await expect(mana.importLab.row('Call mum')).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let tabs = 0; tabs < 40 && !/^Import 2 rows$/.test(await focused()); tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2 rows imported' })).toBeVisible();
  for (let tabs = 0; tabs < 40 && (await focused()) !== 'Take it all back'; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The import was taken back.' })).toBeVisible();
});

/** Serious and critical ones. */
async function findingsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

test('preview and outcome are without findings of axe, by day and by night, wide and at 320 px', async ({
  mana,
  page,
}) => {
  const { importLab } = mana;
  const table = `Title,Due,Notes\nBuy bread,3/4/2027,\nToo much,,${'n'.repeat(100_001)}\n`;
  const lookAtAll = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const size of [
        { width: 1280, height: 800 },
        { width: 320, height: 640 },
      ]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        expect(await findingsOf(page), `${colorScheme}, ${size.width} px`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    }
  };
  await importLab.open();
  await importLab.give(
    { name: 'photo.png', text: 'x' },
    { name: 'a.csv', text: table },
    { name: 'todo.txt', text: 'milk' },
  );
  await expect(importLab.row('Buy bread')).toBeVisible();
  await lookAtAll();
  await importLab.apply.click();
  await expect(page.getByRole('heading', { name: '1 row imported' })).toBeVisible();
  await lookAtAll();
});

test('an archive of Mana itself is led to where archives are opened', async ({ mana, page }) => {
  await mana.importLab.drop({ name: 'mana-2026-11-20.mana', text: 'no archive' });
  await expect(page).toHaveURL(/\/settings\/data$/);
});

test('a calendar and a folder of notes come the same way, and a second time nothing new', async ({ mana, page }) => {
  const { importLab } = mana;
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:boat@example.org',
    'DTSTART:20261121T100000Z',
    'DTEND:20261121T110000Z',
    'SUMMARY:Boat trip',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  const vault = zipSync({
    'Vault/Boats.md': strToU8('# Boats\n\nSee [[Sails]].\n'),
    'Vault/Sails.md': strToU8('White ones.\n'),
  });
  const give = () =>
    importLab.give({ name: 'boat.ics', text: calendar }, { name: 'vault.zip', text: Buffer.from(vault) });
  const sources = page.getByRole('navigation', { name: 'Files in hand' });
  await importLab.open();
  await give();
  await expect(importLab.row('Boat trip')).toBeVisible();
  await importLab.apply.click();
  await expect(page.getByRole('heading', { name: '1 row imported' })).toBeVisible();
  await sources.getByRole('button', { name: /Vault/ }).click();
  await expect(importLab.row('Sails')).toBeVisible();
  await importLab.apply.click();
  await expect(page.getByRole('heading', { name: '2 rows imported' })).toBeVisible();

  await importLab.open();
  await give();
  await expect(page.getByRole('heading', { name: 'Nothing new in this file.' })).toBeVisible();
  await sources.getByRole('button', { name: /Vault/ }).click();
  await expect(importLab.count('Passed over')).toHaveAccessibleName('Passed over 2');
});
