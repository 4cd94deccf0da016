// Writing tasks down: the line that understands days, lists, labels and priorities, and everything people type into it.
import { type Locator } from '@playwright/test';

import { expect, test, untilKept } from './story.ts';

/** All at once, as from the clipboard. */
const paste = (field: Locator, text: string) =>
  field.evaluate((element: HTMLTextAreaElement, pasted) => {
    element.value = pasted;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

test.beforeEach(async ({ mana }) => mana.enterEmpty());

test('what was understood stands as chips, and a struck chip takes its words along', async ({ mana, page }) => {
  const { todo } = mana;
  await todo.quickAdd.fill('Renew the passport tomorrow p1 #Home @city');
  for (const chip of ['Sat 21 Nov', 'Priority 1', 'New list Home', 'Label city'])
    await expect(page.getByRole('button', { name: `Remove ${chip}` })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Priority 1' }).click();
  await expect(todo.quickAdd).toHaveValue(/^Renew the passport tomorrow\s+#Home @city$/);
  await todo.quickAdd.press('Enter');
  await expect(todo.quickAdd).toHaveValue('');

  await todo.task('Renew the passport').click();
  await expect(mana.pane.due).toHaveValue('21/11/2026');
  await expect(mana.pane.list).toHaveText('Home');
  await expect(mana.pane.priority).toHaveText('No priority');
  await expect(mana.pane.pane.getByRole('button', { name: 'Remove label city' })).toBeVisible();
});

test('Backspace at the end makes an understood word plain text again', async ({ mana, page }) => {
  await mana.todo.quickAdd.fill('Read Tomorrow');
  await expect(page.getByRole('button', { name: 'Remove Sat 21 Nov' })).toBeVisible();
  await mana.todo.quickAdd.press('End');
  await mana.todo.quickAdd.press('Backspace');
  await expect(page.getByRole('button', { name: 'Remove Sat 21 Nov' })).toBeHidden();
  await mana.todo.quickAdd.press('Enter');
  await expect(mana.todo.quickAdd).toHaveValue('');
  const [title] = await mana.todo.titles();
  expect(title?.replace(/["“”\\]/g, '')).toBe('Read Tomorrow');
});

test('a line without a title is not taken, and stays as it was typed', async ({ mana, page }) => {
  await mana.todo.quickAdd.fill('tomorrow p1');
  await mana.todo.quickAdd.press('Enter');
  await expect(page.getByText('A task needs a title besides its date and list.')).toBeVisible();
  await expect(mana.todo.quickAdd).toHaveValue('tomorrow p1');
});

for (const title of ['🏔️ Höhenweg mit 👩‍👩‍👧 planen', 'اتصل بأمي بخصوص العشاء', 'לקנות חלב', '<b>not bold</b> & "quoted"'])
  test(`a title is kept letter by letter: ${title}`, async ({ mana, page }) => {
    await mana.todo.add(title);
    await mana.todo.expectTitles(title);
    await page.reload();
    await mana.todo.expectTitles(title);
  });

test('a title may have 500 characters, not more, and a longer one is not lost', async ({ mana, page }) => {
  const longest = 'a'.repeat(499) + 'z';
  await mana.todo.add(longest);
  await mana.todo.expectTitles(longest);
  await mana.todo.quickAdd.fill(`${longest}!`);
  await mana.todo.quickAdd.press('Enter');
  await expect(page.getByText('A title has at most 500 characters. The rest can go into the notes.')).toBeVisible();
  await expect(mana.todo.quickAdd).toHaveValue(`${longest}!`);
});

test('notes of 100,000 characters are kept whole', async ({ mana, page }) => {
  const notes = `begin\n${'All work and no play.\n'.repeat(5000)}`.slice(0, 99_996) + ' end';
  await mana.todo.add('Write the book');
  await mana.todo.task('Write the book').click();
  await paste(mana.pane.notes, notes);
  await mana.pane.close();
  await page.reload();
  await mana.todo.task('Write the book').click();
  await expect(mana.pane.notes).toHaveValue(notes);
});

test('Esc never loses what was typed, neither in the line nor in the notes', async ({ mana, page }) => {
  await mana.todo.quickAdd.fill('Half a thou');
  await mana.todo.quickAdd.press('Escape');
  await expect(mana.todo.quickAdd).toHaveValue('Half a thou');
  await mana.todo.add('Whole thought');
  await mana.todo.task('Whole thought').click();
  await mana.pane.notes.pressSequentially('not yet stored');
  await page.keyboard.press('Escape');
  await expect(mana.pane.pane).toBeHidden();
  await mana.todo.task('Whole thought').click();
  await expect(mana.pane.notes).toHaveValue('not yet stored');
});

test('notes that are still being typed survive a reload', async ({ mana, page }) => {
  await mana.todo.add('Interrupted');
  await mana.todo.task('Interrupted').click();
  await untilKept(page);
  await mana.pane.notes.pressSequentially('in the middle of');
  await page.reload();
  await expect(mana.pane.notes).toHaveValue('in the middle of');
});

test('a line that is still being typed survives a reload', async ({ mana, page }) => {
  await untilKept(page);
  await mana.todo.quickAdd.pressSequentially('Call the');
  await page.reload();
  await expect(mana.todo.quickAdd).toHaveValue('Call the');
});
