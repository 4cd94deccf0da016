// Putting tasks in order by hand, by mouse and by keyboard, and into lists.
import { expect, test } from './story.ts';

test.beforeEach(async ({ mana }) => mana.enterEmpty());

test('a task is dragged to another place and stays there; Esc puts it back', async ({ mana, page }) => {
  const { todo } = mana;
  for (const title of ['First', 'Second', 'Third']) await todo.add(title);
  const drag = async (title: string, onto: string): Promise<void> => {
    await todo.task(title).hover();
    await page.mouse.down();
    const target = await todo.task(onto).boundingBox();
    if (!target) throw new Error(`${onto} is not to be seen`);
    await page.mouse.move(target.x + 20, target.y - 20, { steps: 8 });
  };
  await drag('Third', 'First');
  await page.mouse.up();
  await todo.expectTitles('Third', 'First', 'Second');
  await drag('Second', 'Third');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await todo.expectTitles('Third', 'First', 'Second');
  await page.reload();
  await todo.expectTitles('Third', 'First', 'Second');
});

test('Alt with the arrows moves a task, keeps the focus on it, and is said aloud', async ({ mana, page }) => {
  const { todo } = mana;
  for (const title of ['First', 'Second', 'Third']) await todo.add(title);
  await todo.task('Third').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await todo.expectTitles('First', 'Third', 'Second');
  await expect(todo.task('Third')).toBeFocused();
  await expect(page.getByText('Third is now at place 2 of 3.')).toBeAttached();
  await page.keyboard.press('Alt+ArrowUp');
  await todo.expectTitles('Third', 'First', 'Second');
  await page.keyboard.press('Alt+ArrowDown');
  await todo.expectTitles('First', 'Third', 'Second');
  await todo.choose('Second', 'Move up');
  await todo.expectTitles('First', 'Second', 'Third');
});

test('a list is made, filled, renamed and deleted, and its tasks are kept', async ({ mana, page }) => {
  const { todo } = mana;
  await todo.pageMenu('New list');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('A list needs a name.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name of the list' }).fill('Gardn');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Gardn' })).toBeVisible();
  await todo.add('Prune the roses');
  await todo.expectTitles('Prune the roses');

  await page.getByRole('button', { name: 'Actions for the list Gardn' }).click();
  await page.getByRole('menuitem', { name: 'Rename list' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the list' }).fill('Garden');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Garden' })).toBeVisible();

  await page.getByRole('button', { name: 'Actions for the list Garden' }).click();
  await page.getByRole('menuitem', { name: 'Delete list' }).click();
  await expect(mana.messages.getByText('List deleted, its tasks are kept')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Actions for the list Garden' })).toBeHidden();
  await todo.show('Upcoming');
  await todo.expectTitles('Prune the roses');
  await mana.undo();
  await todo.show('Lists');
  await expect(page.getByRole('button', { name: 'Actions for the list Garden' })).toBeVisible();
});

test('#Name writes into a list, and makes it where there is none', async ({ mana, page }) => {
  await mana.todo.add('Paint the door #House');
  await mana.todo.add('Oil the hinges #house');
  await mana.todo.show('Lists');
  await expect(page.getByRole('heading', { level: 2, name: 'House' })).toHaveCount(1);
  await page.getByRole('link', { name: 'House', exact: true }).click();
  await mana.todo.expectTitles('Paint the door', 'Oil the hinges');
});
