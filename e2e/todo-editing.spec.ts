// What one can do with a task: change each of its fields, complete and reopen it, delete it and take it back.
import { expect, test } from './story.ts';

test.beforeEach(async ({ mana }) => mana.enterEmpty());

test('each field of a task can be changed, is kept, and stands in the history', async ({ mana, page }) => {
  const { pane, todo } = mana;
  await todo.add('Dentst #Health');
  await todo.task('Dentst').click();
  await pane.title.fill('Dentist');
  await pane.title.press('Enter');
  await expect(todo.task('Dentist')).toBeVisible();
  await pane.due.fill('24/12/2026');
  await pane.due.press('Enter');
  await pane.choose(pane.priority, 'Priority 2');
  await pane.choose(pane.list, 'No list');
  await pane.newLabel.fill('body');
  await pane.newLabel.press('Enter');
  await pane.notes.fill('Bring the X-rays');
  await page.reload();
  await expect(pane.title).toHaveValue('Dentist');
  await expect(pane.due).toHaveValue('24/12/2026');
  await expect(pane.priority).toHaveText('Priority 2');
  await expect(pane.list).toHaveText('No list');
  await expect(pane.pane.getByRole('button', { name: 'Remove label body' })).toBeVisible();
  await expect(pane.notes).toHaveValue('Bring the X-rays');
  await expect(pane.history.filter({ hasText: 'You changed the title from “Dentst”' })).toBeVisible();
  await expect(pane.history.filter({ hasText: 'You changed the notes' })).toBeVisible();
});

test('a due day is picked in the month, typed in words, refused where there is no such day, and taken away', async ({
  mana,
  page,
}) => {
  const { pane, todo } = mana;
  await todo.add('Book the train');
  await todo.task('Book the train').click();
  await pane.pane.getByRole('button', { name: 'Open the month' }).click();
  await page.getByRole('button', { name: /^Friday,? 27 November 2026$/ }).click();
  await expect(pane.due).toHaveValue('27/11/2026');
  await pane.due.fill('tomorrow');
  await pane.due.press('Enter');
  await expect(pane.due).toHaveValue('21/11/2026');
  await pane.due.fill('31/02/2027');
  await pane.due.press('Enter');
  await expect(pane.pane.getByText('That is no day. Try 24.12. or tomorrow.')).toBeVisible();
  await expect(pane.due).toHaveValue('31/02/2027');
  await pane.due.press('Escape');
  await expect(pane.due).toHaveValue('21/11/2026');
  await pane.pane.getByRole('button', { name: 'No date' }).click();
  await expect(pane.due).toHaveValue('');
});

test('a task keeps its title while the field is empty, and says so', async ({ mana, page }) => {
  await mana.todo.add('Keep me');
  await mana.todo.task('Keep me').click();
  await mana.pane.title.fill('');
  await expect(mana.pane.pane.getByText('A task needs a title. Until it has one, the old one stays.')).toBeVisible();
  await page.reload();
  await expect(mana.pane.title).toHaveValue('Keep me');
});

test('a completed task goes to Done and can be opened again', async ({ mana }) => {
  const { todo } = mana;
  await todo.add('Water the plants today');
  await todo.tick('Water the plants').click();
  await expect(mana.messages.getByText('Task done')).toBeVisible();
  await todo.expectTitles();
  await todo.show('Done');
  await todo.ticked('Water the plants').click();
  await todo.show('Upcoming');
  await todo.expectTitles('Water the plants');
});

test('a deleted task comes back by the toast, from the trash, and is gone after the trash is emptied', async ({
  mana,
}) => {
  const { todo, trash } = mana;
  await todo.add('Throw me away');
  await todo.choose('Throw me away', 'Delete');
  await todo.expectTitles();
  await mana.messages.getByRole('button', { name: /^Undo/ }).last().click();
  await todo.expectTitles('Throw me away');

  await todo.choose('Throw me away', 'Delete');
  await todo.expectTitles();
  await mana.goTo('Trash');
  await trash.restore('Throw me away');
  await expect(trash.record('Throw me away')).toBeHidden();
  await mana.goTo('Tasks');
  await todo.expectTitles('Throw me away');

  await todo.choose('Throw me away', 'Delete');
  await mana.goTo('Trash');
  await trash.empty();
  await expect(mana.page.getByRole('heading', { name: 'Nothing thrown away.' })).toBeVisible();
});

test('an overdue task says so to those who listen, and all of them move to today at once', async ({ mana }) => {
  await mana.todo.add('Late one 2026-11-10');
  await mana.todo.add('Late two 2026-11-11');
  await expect(mana.page.getByRole('button', { name: 'Overdue: Late one', exact: true })).toBeVisible();
  await mana.page.getByRole('button', { name: 'Move both to today' }).click();
  await expect(mana.page.getByRole('button', { name: 'Late one', exact: true })).toBeVisible();
  await mana.todo.show('Today');
  await mana.todo.expectTitles('Late one', 'Late two');
});

test('a duplicate stands beside its original', async ({ mana }) => {
  await mana.todo.add('Once #Home');
  await mana.todo.choose('Once', 'Duplicate');
  await mana.todo.expectTitles('Once', 'Once');
});
