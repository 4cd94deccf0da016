import { addDays, todayOf, type Query } from '@mana/shared-core';
import { anyTitle, awkwardTitles, setupRecords } from '@mana/test-kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allLists, doneTasks, openTasks, overdueTasks, tasksDueBy, tasksOfList, welcomeTasks } from './queries.ts';
import { createTodoStore } from './store.ts';
import { taskLists, tasks, type NewTask } from './tables.ts';

const setup = () => {
  const kit = setupRecords();
  const store = createTodoStore(kit);
  const today = todayOf(kit.clock);
  const add = async (title: string, draft: Omit<NewTask, 'title'> = {}) =>
    (await store.addTask({ title, ...draft })).id;
  const titles = async (query: Query<typeof tasks>) => (await kit.records.list(query)).map((row) => row.title);
  const task = async (id: string) => kit.records.get(tasks, id);
  return { ...kit, store, today, add, titles, task };
};

test('open tasks come by due day, then by hand, and those without a day last', async () => {
  const { add, titles, today } = setup();
  await add('someday');
  await add('tomorrow', { dueOn: addDays(today, 1) });
  await add('first today', { dueOn: today });
  await add('second today', { dueOn: today });
  expect(await titles(openTasks())).toEqual(['first today', 'second today', 'tomorrow', 'someday']);
  expect(await titles(openTasks(2))).toEqual(['first today', 'second today']);
  expect(await titles(tasksDueBy(today))).toEqual(['first today', 'second today']);
});

test('a title is trimmed, and an empty one is refused', async () => {
  const { add, store, task } = setup();
  const id = await add('  Zahnarzt ');
  expect((await task(id))?.title).toBe('Zahnarzt');
  await expect(add('   ')).rejects.toMatchObject({ code: 'INVALID_RECORD' });
  await expect(store.editTask(id, { title: ' ' })).rejects.toMatchObject({ code: 'INVALID_RECORD' });
});

test('whatever a person types as a title is kept as it is', async () => {
  const { add, task } = setup();
  for (const title of awkwardTitles) expect((await task(await add(title)))?.title).toBe(title);
  await fc.assert(
    fc.asyncProperty(anyTitle(), async (title) => {
      expect((await task(await add(title)))?.title).toBe(title);
    }),
    { numRuns: 40 },
  );
});

test('a list that is only named is made with the task, in one step', async () => {
  const { add, records, store, undo, task } = setup();
  const receipt = await store.addTask({ title: 'Zahnarzt', listName: 'Gesundheit' });
  const [list] = await records.list(allLists());
  expect((await task(receipt.id))?.listId).toBe(list?.id);
  await add('Apotheke', { listName: ' gesundheit ' });
  expect(await records.count(allLists())).toBe(1);
  undo(receipt);
  expect(await records.count(allLists())).toBe(0);
});

test('completing keeps the first time, reopening forgets it', async () => {
  const { add, store, clock, task, titles } = setup();
  const id = await add('Post');
  await store.completeTask(id);
  const done = (await task(id))?.completedAt;
  clock.advance(60_000);
  expect((await store.completeTask(id)).batch).toBeNull();
  expect((await task(id))?.completedAt).toBe(done);
  expect(await titles(doneTasks())).toEqual(['Post']);
  await store.reopenTask(id);
  expect(await titles(openTasks())).toEqual(['Post']);
});

test('the last done comes first', async () => {
  const { add, store, clock, titles } = setup();
  for (const title of ['one', 'two']) {
    await store.completeTask(await add(title));
    clock.advance(1000);
  }
  expect(await titles(doneTasks())).toEqual(['two', 'one']);
});

test('all overdue tasks move to today in one step that one undo takes back', async () => {
  const { add, store, records, today, undo } = setup();
  await add('old', { dueOn: '2026-11-13' });
  await add('older', { dueOn: '2025-11-13' });
  const overdue = await records.list(overdueTasks(today));
  const receipt = await store.scheduleTask(
    overdue.map((task) => task.id),
    today,
  );
  expect(await records.count(overdueTasks(today))).toBe(0);
  undo(receipt);
  expect(await records.count(overdueTasks(today))).toBe(2);
});

test('many at once passes over what is gone; one that is gone is an error', async () => {
  const { add, store, titles } = setup();
  const id = await add('here');
  await store.completeTask([id, 'gone']);
  expect(await titles(doneTasks())).toEqual(['here']);
  await expect(store.completeTask('gone')).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
});

test('a locked task refuses to be written, and bulk operations pass it over', async () => {
  const { add, store, lockRow, titles } = setup();
  const locked = await add('sealed');
  const id = await add('fine');
  lockRow(tasks, locked, { title: 'WRONG_KEY' });
  await expect(store.completeTask(locked)).rejects.toMatchObject({ code: 'RECORD_LOCKED' });
  await store.completeTask([locked, id]);
  expect(await titles(doneTasks())).toEqual(['fine']);
});

test('the order by hand survives within a list', async () => {
  const { add, store, records, titles } = setup();
  const { id: listId } = await store.addList('Haus');
  for (const title of ['a', 'b', 'c']) await add(title, { listId });
  const shown = await records.list(tasksOfList(listId));
  await store.reorderTask(shown[2]?.id as string, shown[0]?.id as string, shown);
  expect(await titles(tasksOfList(listId))).toEqual(['a', 'c', 'b']);
  await store.reorderTask(shown[1]?.id as string, null, shown);
  expect((await titles(tasksOfList(listId)))[0]).toBe('b');
});

test('a list and no list are asked for apart', async () => {
  const { add, store, titles } = setup();
  const { id: listId } = await store.addList('Haus');
  await add('in');
  await add('out', { listId });
  expect(await titles(tasksOfList(null))).toEqual(['in']);
  expect(await titles(tasksOfList(listId))).toEqual(['out']);
});

test('deleting a list keeps its tasks without one, and undo brings both together again', async () => {
  const { add, store, records, undo, titles } = setup();
  const { id: listId } = await store.addList('Haus');
  await add('Dach', { listId });
  const done = await add('Keller', { listId });
  await store.completeTask(done);
  const receipt = await store.deleteList(listId);
  expect(await titles(tasksOfList(null))).toEqual(['Dach']);
  expect((await records.get(tasks, done))?.listId).toBeNull();
  undo(receipt);
  expect(await titles(tasksOfList(listId))).toEqual(['Dach']);
  expect(await records.count(allLists())).toBe(1);
});

test('a restored task whose list is gone comes back without a list', async () => {
  const { add, store, records, task } = setup();
  const { id: listId } = await store.addList('Haus');
  const id = await add('Dach', { listId });
  await store.deleteTask(id);
  await records.write((unit) => unit.remove(taskLists, listId));
  await store.restoreTask(id);
  expect(await task(id)).toMatchObject({ deletedAt: null, listId: null });
});

test('a copy is open and has everything but its source and history', async () => {
  const { store, task, today } = setup();
  const source = { format: 'csv', key: '7' };
  const original = await store.addTask({ title: 'Packen', notes: 'Zelt', labels: ['Reise'], dueOn: today, source });
  await store.completeTask(original.id);
  const copy = await task((await store.duplicateTask(original.id)).id);
  expect(copy).toMatchObject({
    title: 'Packen',
    notes: 'Zelt',
    labels: ['Reise'],
    dueOn: today,
    completedAt: null,
    source: null,
  });
});

test('lists take their colours in turn and can be put into order', async () => {
  const { store, records } = setup();
  const one = await store.addList('Eins');
  const two = await store.addList('Zwei');
  await store.reorderList(two.id, null);
  const lists = await records.list(allLists());
  expect(lists.map((list) => list.name)).toEqual(['Zwei', 'Eins']);
  expect(new Set(lists.map((list) => list.colour)).size).toBe(2);
  await store.renameList(one.id, ' Erstens ');
  expect((await records.get(taskLists, one.id))?.name).toBe('Erstens');
});

test('ten thousand rows are imported as one step, with lists made once, and one undo takes all back', async () => {
  const { store, records, journal, undo } = setup();
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    draft: { title: `Task ${index}`, listName: `List ${index % 3}` },
  }));
  const receipt = await store.importTasks(rows);
  expect(await records.count(openTasks())).toBe(10_000);
  expect(await records.count(allLists())).toBe(3);
  expect(new Set(journal.map((entry) => entry.reason))).toEqual(new Set(['import']));
  expect((await records.list(openTasks(2))).map((task) => task.title)).toEqual(['Task 0', 'Task 1']);
  undo(receipt);
  expect(await records.count(openTasks())).toBe(0);
});

test('an import that holds one bad row stores none of it', async () => {
  const { store, records } = setup();
  const rows = [{ draft: { title: 'good' } }, { draft: { title: 'x'.repeat(501) } }];
  await expect(store.importTasks(rows)).rejects.toMatchObject({ code: 'INVALID_RECORD' });
  expect(await records.count(openTasks())).toBe(0);
});

test('the welcome is written once, off the undo stack, and is removed in one step', async () => {
  const { store, records, journal } = setup();
  await store.addWelcome((key) => key);
  expect((await store.addWelcome((key) => key)).batch).toBeNull();
  expect(journal.every((entry) => entry.reason === 'seed' && !entry.undoable)).toBe(true);
  expect(await records.count(welcomeTasks())).toBe(4);
  await store.removeWelcome();
  expect(await records.count(openTasks())).toBe(0);
  expect((await store.addWelcome((key) => key)).batch).toBeNull();
});
