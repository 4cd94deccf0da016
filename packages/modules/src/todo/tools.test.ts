import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { createTodoStore } from './store.ts';
import { todoTools } from './tools.ts';

const setup = () => createTodoStore(setupRecords());

test('an assistant can add, find, complete, reopen and delete a task', async () => {
  const store = setup();
  const input = todoTools.addTask.input.parse({ title: 'Call Oma', dueOn: '2026-11-20', listName: 'Familie' });
  const { id } = await todoTools.addTask.run(store, input);
  const find = async (scope: 'today' | 'done' | { dueOn: string }) =>
    (await todoTools.listTasks.run(store, { scope, limit: 50 })).tasks;
  expect(await find('today')).toEqual([
    { id, title: 'Call Oma', dueOn: '2026-11-20', completedAt: null, priority: null },
  ]);
  expect(await find({ dueOn: '2026-11-20' })).toHaveLength(1);
  expect(await find({ dueOn: '2026-11-21' })).toEqual([]);
  expect(await todoTools.completeTask.run(store, { id })).toEqual({ changed: true });
  expect(await todoTools.completeTask.run(store, { id })).toEqual({ changed: false });
  expect(await find('done')).toHaveLength(1);
  await todoTools.reopenTask.run(store, { id });
  await todoTools.deleteTask.run(store, { id });
  expect(await find('today')).toEqual([]);
});

test('an edit changes only what it names', async () => {
  const store = setup();
  const { id } = await store.addTask({ title: 'Call Oma', notes: 'Number in the book' });
  await todoTools.editTask.run(
    store,
    todoTools.editTask.input.parse({ id, title: 'Call Oma Renate', notes: undefined }),
  );
  expect(await store.findTasks('open', 10)).toMatchObject([{ title: 'Call Oma Renate', notes: 'Number in the book' }]);
});

test('what does not fit is refused before anything runs', () => {
  expect(todoTools.addTask.input.safeParse({ title: '', dueOn: '2026-02-31' }).success).toBe(false);
});
