// Notes as one uses them: written and read, linked and renamed, begun each day, brought in from elsewhere and taken away.
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';

import { unzipSync } from 'fflate';

import { NotesPage } from './pages/notes-page.ts';
import { expect, test } from './story.ts';

test.beforeEach(async ({ mana }) => mana.enter('/notes'));

test('a note is written, stays over a reload, and is read with its boxes, links and callouts', async ({ page }) => {
  const notes = new NotesPage(page);
  await notes.write('Garden', 'Beans **first**, see [[Fruchtfolge');
  await page.reload();
  await expect(notes.title).toHaveValue('Garden');
  await expect(notes.text).toContainText('Beans');
  await notes.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\n- [ ] seeds\n');
  await notes.untilStored();
  await notes.read();
  await expect(page.locator('strong', { hasText: 'first' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'seeds' }).check();
  await notes.edit();
  await notes.untilStored();
  await page.reload();
  await notes.read();
  await expect(page.getByRole('checkbox', { name: 'seeds' })).toBeChecked();
  await page.getByRole('link', { name: 'Fruchtfolge' }).click();
  await expect(notes.title).toHaveValue('Fruchtfolge');
  await expect(notes.aside.getByRole('link', { name: /Garden/ })).toBeVisible();
});

test('a note that gets another name takes the links to it along, and one undo takes that back', async ({
  mana,
  page,
}) => {
  const notes = new NotesPage(page);
  await notes.write('Plan', 'Follow [[Bed]] in spring');
  await notes.write('Bed', 'South');
  await notes.title.fill('South bed');
  await notes.title.press('Enter');
  await expect(notes.aside.getByText('South bed')).toBeVisible();
  await notes.open();
  await notes.row('Plan').click();
  await expect(notes.text).toContainText('South bed');
  await notes.open();
  await mana.undo();
  await expect(notes.row('Bed')).toBeVisible();
  await notes.row('Plan').click();
  await expect(notes.text).not.toContainText('South bed');
});

test('two tabs write in one note, and neither loses a word', async ({ page, openTab }) => {
  const notes = new NotesPage(page);
  await notes.write('Shared', 'middle');
  const other = new NotesPage((await openTab()).page);
  await other.page.goto(page.url());
  await other.text.click();
  await other.page.keyboard.press('Control+End');
  await other.page.keyboard.type(' end');
  await notes.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('begin ');
  await expect(notes.text).toContainText('begin middle end');
  await expect(other.text).toContainText('begin middle end');
});

test('a day has one note, and a pinned, tagged, archived or deleted note is where it belongs', async ({
  mana,
  page,
}) => {
  const notes = new NotesPage(page);
  await page.getByRole('button', { name: 'Open today' }).click();
  await expect(page.getByText('Friday, 20 November 2026').first()).toBeVisible();
  await notes.text.click();
  await page.keyboard.type('Frost #weather');
  await notes.untilStored();
  await notes.write('Keep', 'text');
  await page.getByRole('button', { name: 'Actions for Keep' }).click();
  await page.getByRole('menuitem', { name: 'Pin', exact: true }).click();
  await notes.open();
  await expect(page.getByRole('heading', { name: 'Pinned' })).toBeVisible();
  await notes.open('/daily');
  await expect(notes.row('Friday, 20 November 2026')).toBeVisible();
  await notes.open();
  await notes.row('Keep').hover();
  await page.getByRole('button', { name: 'Actions for Keep' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(notes.row('Keep')).toHaveCount(0);
  await mana.messages.getByRole('button', { name: /Undo/ }).click();
  await expect(notes.row('Keep')).toBeVisible();
});

test('a vault comes in, twice is once, and all leaves as Markdown', async ({ mana, page }) => {
  const { importLab } = mana;
  await importLab.open();
  const files = [
    { name: 'Bed.md', text: '---\ntags: [garden]\n---\n# Soil\nSee [[Plan]]\n' },
    { name: 'Plan.md', text: 'Back to [the bed](Bed.md)\n' },
  ];
  await importLab.give(...files);
  await expect(importLab.count('New')).toHaveAccessibleName('New 2');
  await importLab.apply.click();
  await expect(importLab.another).toBeVisible();
  await importLab.another.click();
  await importLab.give(...files);
  await expect(importLab.count('Passed over')).toHaveAccessibleName('Passed over 2');
  const notes = new NotesPage(page);
  await notes.open();
  await expect(notes.row('Bed')).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export all as Markdown' }).click();
  const folder = unzipSync(new Uint8Array(readFileSync(await (await waiting).path())));
  expect(Object.keys(folder).sort()).toEqual(['Bed.md', 'Plan.md']);
  expect(new TextDecoder().decode(folder['Plan.md'])).toContain('Back to [[Bed|the bed]]');
});

test('everyone can use the list and the note, at 320 px too', async ({ page }) => {
  const notes = new NotesPage(page);
  await notes.write('Garden', '# Soil\n\n- [ ] seeds\n\n[[Bed]] #tag');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const read of [false, true]) {
      if (read) await notes.read();
      else await notes.edit();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${width} ${read} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
