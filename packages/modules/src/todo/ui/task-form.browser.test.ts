// What is typed into a task is stored on its own, and never lost.
import { setupRecords } from '@mana/test-kit';
import { expect, test, vi } from 'vitest';
import { createTodoStore } from '../store.ts';
import { tasks } from '../tables.ts';
import { TaskForm } from './task-form.svelte.ts';

const setup = async () => {
  const kit = setupRecords();
  const store = createTodoStore(kit);
  const { id } = await store.addTask({ title: 'Heizung', notes: 'alt' });
  const errors: unknown[] = [];
  let task = await kit.records.get(tasks, id);
  const reload = async () => (task = await kit.records.get(tasks, id));
  kit.subscribe(() => void reload());
  const form = new TaskForm({
    task: () => task,
    save: (patch) => store.editTask(id, patch),
    report: (error) => errors.push(error),
  });
  const stored = async () => kit.records.get(tasks, id);
  return { ...kit, store, id, form, errors, stored };
};

test('shows what is stored until something is typed', async () => {
  const { form } = await setup();
  expect(form.textOf('title')).toBe('Heizung');
  form.type('notes', 'neu');
  expect(form.textOf('notes')).toBe('neu');
  expect(form.isDirty).toBe(true);
});

test('a pause in typing stores the text', async () => {
  const { form, stored } = await setup();
  form.type('title', 'Heizungswartung');
  await vi.waitFor(async () => expect((await stored())?.title).toBe('Heizungswartung'), 3000);
  expect(form.isDirty).toBe(false);
});

test('leaving or closing stores at once what was typed last', async () => {
  const { form, stored } = await setup();
  form.type('notes', 'erst');
  form.type('notes', 'dann');
  await form.flush();
  expect((await stored())?.notes).toBe('dann');
});

test('a title without a letter is not stored and keeps what was typed', async () => {
  const { form, stored } = await setup();
  form.type('title', '  ');
  form.type('notes', 'bleibt');
  await form.flush();
  expect(form.lacksTitle).toBe(true);
  expect(await stored()).toMatchObject({ title: 'Heizung', notes: 'bleibt' });
});

test('a refused write keeps the text, says so, and goes through the next time', async () => {
  const { form, refuseNextWrite, errors, stored } = await setup();
  refuseNextWrite(new Error('QUOTA_EXCEEDED'));
  form.type('notes', 'kostbar');
  await form.flush();
  expect(errors).toHaveLength(1);
  expect(form.textOf('notes')).toBe('kostbar');
  expect(form.isDirty).toBe(true);
  await form.flush();
  expect((await stored())?.notes).toBe('kostbar');
});

test('a change from elsewhere does not overwrite what is being typed', async () => {
  const { form, store, id } = await setup();
  form.type('notes', 'ich tippe');
  await store.editTask(id, { notes: 'von anderswo' });
  expect(form.textOf('notes')).toBe('ich tippe');
});
