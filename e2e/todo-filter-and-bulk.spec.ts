// Finding a few among many, and doing one thing to several at once, by keyboard.
import { expect, test } from './story.ts';

test.beforeEach(async ({ mana }) => {
  await mana.enterEmpty();
  for (const line of ['Buy apples p1', 'Buy bread', 'Call Ida', 'Mend the gate']) await mana.todo.add(line);
});

test('a filter leaves what fits, says how many, and where it leaves nothing there is a way back', async ({
  mana,
  page,
}) => {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const words = page.getByRole('searchbox', { name: 'Filter by words' });
  await words.fill('buy');
  await mana.todo.expectTitles('Buy apples', 'Buy bread');
  await expect(page.getByText('2 of 4')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Priority 1' }).click();
  await mana.todo.expectTitles('Buy apples');
  await page.getByRole('button', { name: 'Remove filter Priority 1' }).click();
  await words.fill('zebra');
  await expect(page.getByRole('heading', { name: 'Nothing left by this filter.' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await mana.todo.expectTitles('Buy apples', 'Buy bread', 'Call Ida', 'Mend the gate');
});

test('several tasks are chosen and changed by keyboard alone', async ({ mana, page }) => {
  const { todo } = mana;
  await todo.task('Buy bread').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(todo.bulkBar).toContainText('2 selected');
  await expect(page.getByRole('button', { name: 'Selected: Call Ida', exact: true })).toBeFocused();

  await page.keyboard.press('d');
  await page.getByRole('dialog').getByRole('button', { name: 'Tomorrow' }).press('Enter');
  await todo.expectTitles('Buy bread', 'Call Ida', 'Buy apples', 'Mend the gate');

  await page.keyboard.press('Control+a');
  await expect(todo.bulkBar).toContainText('4 selected');
  await page.keyboard.press('Escape');
  await expect(todo.bulkBar).toBeHidden();

  await todo.task('Call Ida').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(todo.bulkBar).toContainText('2 selected');
  await page.keyboard.press('#');
  await todo.expectTitles('Buy apples', 'Mend the gate');
  await expect(mana.messages.getByText('2 tasks are in the trash')).toBeVisible();
  await mana.undo();
  await todo.expectTitles('Buy bread', 'Call Ida', 'Buy apples', 'Mend the gate');

  await todo.task('Buy apples').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('e');
  await todo.expectTitles('Buy bread', 'Call Ida');
});
