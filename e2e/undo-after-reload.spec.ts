// Undo reaches over a reload: an edit, a deletion and an import are taken back one by one, and done again one by one.
import { expect, test } from './story.ts';

test('Ctrl+Z steps back through everything after a reload, Shift+Ctrl+Z forward again', async ({ mana, page }) => {
  await mana.enterEmpty();
  await mana.todo.add('Call Ida');
  await mana.todo.add('Buy bread');
  await mana.todo.choose('Call Ida', 'Rename');
  await page.getByRole('textbox', { name: 'New title of Call Ida' }).fill('Call Ida back');
  await page.keyboard.press('Enter');
  await mana.todo.expectTitles('Call Ida back', 'Buy bread');
  await mana.todo.choose('Buy bread', 'Delete');
  await mana.todo.expectTitles('Call Ida back');
  await mana.importLab.run({ name: 'todo.txt', text: 'Sweep the yard\nMend the gate\n' });
  await page.getByRole('link', { name: 'Open Tasks' }).click();
  await mana.todo.expectTitles('Call Ida back', 'Sweep the yard', 'Mend the gate');

  await page.reload();
  await mana.todo.expectTitles('Call Ida back', 'Sweep the yard', 'Mend the gate');
  await mana.undo();
  await mana.todo.expectTitles('Call Ida back');
  await mana.undo();
  await mana.todo.expectTitles('Call Ida back', 'Buy bread');
  await mana.undo();
  await mana.todo.expectTitles('Call Ida', 'Buy bread');

  await page.reload();
  await mana.todo.expectTitles('Call Ida', 'Buy bread');
  await mana.redo();
  await mana.todo.expectTitles('Call Ida back', 'Buy bread');
  await mana.redo();
  await mana.todo.expectTitles('Call Ida back');
  await mana.redo();
  await mana.todo.expectTitles('Call Ida back', 'Sweep the yard', 'Mend the gate');
});

test('after the last step there is nothing more to take back, and that is said', async ({ mana }) => {
  await mana.enterEmpty();
  await mana.todo.add('Only one');
  await mana.undo();
  await expect(mana.todo.task('Only one')).toBeHidden();
  await mana.redo();
  await mana.todo.expectTitles('Only one');
  await mana.redo();
  await expect(mana.messages.getByText('Nothing to redo')).toBeVisible();
});
