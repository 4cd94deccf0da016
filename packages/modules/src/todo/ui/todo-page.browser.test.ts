// The task page over memory records, used as a person uses it: by keyboard, and by pressing what has a name.
import { addDays } from '@mana/shared-core';
import '../../test-page.css';
import { awkwardTitles, setupRecords } from '@mana/test-kit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { TestHost } from '../../test-host.svelte.ts';
import en from '../messages/en.ts';
import { openTasks, tasksDueBy } from '../queries.ts';
import { createTodoStore } from '../store.ts';
import { tasks, type NewTask } from '../tables.ts';
import TestDesk from './TestDesk.svelte';

const setup = async (drafts: readonly NewTask[], place: readonly string[] = []) => {
  const kit = setupRecords();
  const store = createTodoStore(kit);
  for (const draft of drafts) await store.addTask(draft);
  const host = new TestHost(kit, en);
  host.place = place;
  await render(TestDesk, { host });
  const titles = async () => (await kit.records.list(openTasks())).map((task) => task.title);
  return { ...kit, store, host, titles };
};

const row = (title: string) => page.getByRole('button', { name: title, exact: true });

test('a line typed and sent becomes a task with its day, list and priority', async () => {
  const { records, host } = await setup([]);
  await page.getByLabelText(en.addLabel).fill('Dentist tomorrow #Health p1');
  await userEvent.keyboard('{Enter}');
  await expect.element(row('Dentist')).toBeVisible();
  const [task] = await records.list(openTasks());
  expect(task).toMatchObject({ title: 'Dentist', dueOn: addDays(host.today, 1), priority: 1 });
  expect(task?.listId).not.toBeNull();
});

test('a refused write keeps the line and reports the error', async () => {
  const { host, refuseNextWrite } = await setup([]);
  refuseNextWrite(new Error('QUOTA_EXCEEDED'));
  await page.getByLabelText(en.addLabel).fill('Precious');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(host.errors).toHaveLength(1));
  await expect.element(page.getByLabelText(en.addLabel)).toHaveValue('Precious');
});

test('the tick completes with a notice that can take it back', async () => {
  const { titles, host, undo } = await setup([{ title: 'Post' }]);
  await page.getByRole('checkbox', { name: 'Complete: Post' }).click();
  await vi.waitFor(async () => expect(await titles()).toEqual([]));
  expect(host.notices).toMatchObject([{ text: 'Task done' }]);
  undo(host.notices[0]?.receipt as never);
  expect(await titles()).toEqual(['Post']);
});

test('J and K walk, X chooses, E completes what is chosen', async () => {
  const { titles } = await setup([{ title: 'a' }, { title: 'b' }, { title: 'c' }]);
  await expect.element(row('a')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(row('a')).toHaveFocus();
  await userEvent.keyboard('x');
  await userEvent.keyboard('j');
  await userEvent.keyboard('x');
  await expect.element(page.getByRole('group', { name: en.bulkActions })).toBeVisible();
  await userEvent.keyboard('e');
  await vi.waitFor(async () => expect(await titles()).toEqual(['c']));
});

test('letters do nothing while one types', async () => {
  const { titles } = await setup([{ title: 'a' }]);
  await expect.element(row('a')).toBeVisible();
  await page.getByLabelText(en.addLabel).click();
  await userEvent.keyboard('ex#');
  await expect.element(page.getByLabelText(en.addLabel)).toHaveValue('ex#');
  expect(await titles()).toEqual(['a']);
});

test('Delete moves the row to the trash and the focus to the next one', async () => {
  const { titles } = await setup([{ title: 'a' }, { title: 'b' }]);
  await expect.element(row('a')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(row('a')).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  await vi.waitFor(async () => expect(await titles()).toEqual(['b']));
  await expect.element(row('b')).toHaveFocus();
});

test('F2 renames in place; Enter keeps, Esc leaves it as it was', async () => {
  const { titles } = await setup([{ title: 'old' }]);
  await expect.element(row('old')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(row('old')).toHaveFocus();
  await userEvent.keyboard('{F2}');
  await page.getByLabelText('New title of old').fill('gone');
  await userEvent.keyboard('{Escape}');
  await expect.element(row('old')).toHaveFocus();
  await userEvent.keyboard('{F2}');
  await page.getByLabelText('New title of old').fill('new');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect(await titles()).toEqual(['new']));
});

test('Alt with an arrow puts a row into another place', async () => {
  const { titles } = await setup([{ title: 'a' }, { title: 'b' }, { title: 'c' }]);
  await expect.element(row('a')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(row('a')).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await vi.waitFor(async () => expect(await titles()).toEqual(['b', 'a', 'c']));
});

test('everything overdue moves to today at once', async () => {
  const { records, host } = await setup([
    { title: 'a', dueOn: '2026-11-01' },
    { title: 'b', dueOn: '2026-11-02' },
  ]);
  await page.getByRole('button', { name: 'Move both to today' }).click();
  await vi.waitFor(async () => {
    const due = await records.list(tasksDueBy(host.today));
    expect(due.map((task) => task.dueOn)).toEqual([host.today, host.today]);
  });
});

test('what is typed in the pane is stored, also when Esc closes it in mid-word', async () => {
  const { records, host } = await setup([{ title: 'Heating' }]);
  await row('Heating').click();
  await page.getByLabelText(en.notes, { exact: true }).fill('ask about the vess');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(host.place).toEqual(['upcoming']));
  const [task] = await records.list({ table: tasks });
  await vi.waitFor(async () => expect((await records.get(tasks, task?.id ?? ''))?.notes).toBe('ask about the vess'));
});

test('a locked task is shown as locked and cannot be ticked', async () => {
  const kit = setupRecords();
  const { id } = await createTodoStore(kit).addTask({ title: 'secret' });
  kit.lockRow(tasks, id, { title: 'WRONG_KEY', notes: 'WRONG_KEY' });
  await render(TestDesk, { host: new TestHost(kit, en) });
  await expect.element(row(en.locked)).toBeVisible();
  expect(page.getByRole('checkbox').elements()).toHaveLength(0);
});

test('an unknown task says so and leads back', async () => {
  await setup([], ['task', '019c0000-0000-7000-8000-000000000000']);
  await expect.element(page.getByText(en.goneTitle)).toBeVisible();
});

test('a filter that leaves nothing can be reset', async () => {
  await setup([{ title: 'Milk' }]);
  await expect.element(row('Milk')).toBeVisible();
  await userEvent.keyboard('/');
  await page.getByLabelText(en.filterText).fill('zzz');
  await page.getByRole('button', { name: en.filterReset }).click();
  await expect.element(row('Milk')).toBeVisible();
});

test('awkward titles are shown whole and cause no sideways scrolling at 320 px', async () => {
  await page.viewport(320, 700);
  await setup(awkwardTitles.map((title) => ({ title })));
  for (const title of awkwardTitles) await expect.element(page.getByText(title).first()).toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1280, 800);
});

test('of ten thousand tasks only those in sight exist', async () => {
  const kit = setupRecords();
  await createTodoStore(kit).importTasks(Array.from({ length: 10_000 }, (_, n) => ({ draft: { title: `Task ${n}` } })));
  await render(TestDesk, { host: new TestHost(kit, en) });
  await expect.element(row('Task 0')).toBeVisible();
  expect(document.querySelectorAll('[id^="task-"]').length).toBeLessThan(100);
});
