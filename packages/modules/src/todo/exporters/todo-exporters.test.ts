import ICAL from 'ical.js';
import { setupRecords, anyTitle } from '@mana/test-kit';
import type { OpenFile, RowReader } from '@mana/shared-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTodoStore } from '../store.ts';
import { writeCalendarFile } from './calendar-file.ts';
import { todoExporters } from './todo-exporters.ts';

const setup = () => {
  const kit = setupRecords();
  const store = createTodoStore(kit);
  const rows: RowReader = (table) => kit.records.list({ table });
  const write = async (id: string): Promise<readonly OpenFile[]> => {
    const exporter = todoExporters.find((candidate) => candidate.id === id);
    return exporter ? exporter.write(rows, { clock: kit.clock }) : [];
  };
  return { ...kit, store, write };
};

const textOf = ([file]: readonly OpenFile[]): string => String(file?.content);
const readTodos = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vtodo');
const valuesOf = (component: ICAL.Component | undefined, name: string): unknown[] =>
  component?.getFirstProperty(name)?.getValues().map(String) ?? [];

test('a task is read back from the calendar file with all that is known of it', async () => {
  const { store, write } = setup();
  const notes = 'first line\nsecond, with a comma; a semicolon \\ and a backslash';
  const { id } = await store.addTask({
    title: 'Steuererklärung, endlich; wirklich \\ heute',
    notes,
    priority: 2,
    labels: ['büro', 'a,b'],
    dueOn: '2026-12-01',
    listName: 'Zuhause',
  });
  await store.completeTask(id);
  const [todo, ...others] = readTodos(textOf(await write('ics')));
  expect(others).toEqual([]);
  const read = Object.fromEntries(
    ['uid', 'summary', 'description', 'priority', 'categories', 'x-mana-list', 'due', 'status', 'percent-complete'].map(
      (name) => [name, valuesOf(todo, name)],
    ),
  );
  expect(read).toEqual({
    uid: [id],
    summary: ['Steuererklärung, endlich; wirklich \\ heute'],
    description: [notes],
    priority: ['3'],
    categories: ['büro', 'a,b', 'Zuhause'],
    'x-mana-list': ['Zuhause'],
    due: ['2026-12-01'],
    status: ['COMPLETED'],
    'percent-complete': ['100'],
  });
  expect(valuesOf(todo, 'completed')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test('a due day is a date, so that no time zone moves it', async () => {
  const { store, write } = setup();
  await store.addTask({ title: 'a', dueOn: '2026-03-29' });
  expect(textOf(await write('ics'))).toContain('\r\nDUE;VALUE=DATE:20260329\r\n');
});

test('an open task has neither a moment of completion nor a priority it was not given', async () => {
  const { store, write } = setup();
  await store.addTask({ title: 'a' });
  const [todo] = readTodos(textOf(await write('ics')));
  expect(valuesOf(todo, 'status')).toEqual(['NEEDS-ACTION']);
  for (const name of ['completed', 'priority', 'categories', 'due']) expect(todo?.hasProperty(name)).toBe(false);
});

test('lines are at most 75 octets and no text breaks out of its property', () => {
  const at = '2026-11-20T09:00:00.000Z';
  const bare = {
    priority: null,
    labels: [],
    dueOn: null,
    completedAt: null,
    source: null,
    createdAt: at,
    updatedAt: at,
  };
  const anyText = fc.oneof(anyTitle(), fc.constant('x\r\nEND:VTODO\r\nBEGIN:VTODO\r\nSUMMARY:planted'), fc.string());
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, notes, listName) => {
      const written = writeCalendarFile([{ task: { ...bare, id: 'one', title, notes }, listName }]);
      for (const line of written.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const todos = readTodos(written);
      expect(todos).toHaveLength(1);
      const wanted = title.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
      expect(valuesOf(todos[0], 'summary')).toEqual([wanted]);
    }),
  );
});

test('every line ends as the format wants it', async () => {
  const { store, write } = setup();
  await store.addTask({ title: 'a', notes: 'one\ntwo' });
  const written = textOf(await write('ics'));
  expect(written).toMatch(/END:VCALENDAR\r\n$/);
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('every format holds open and done tasks in the order by hand, and an empty space gives no file', async () => {
  const { store, write } = setup();
  for (const { id } of todoExporters) expect(await write(id)).toEqual([]);
  await store.addTask({ title: 'first', listName: 'Work' });
  const { id } = await store.addTask({ title: 'second' });
  await store.completeTask(id);
  expect(textOf(await write('todotxt'))).toMatch(/first \+Work\nx \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d second\n$/);
  expect(textOf(await write('csv'))).toMatch(/^\ufefftitle,[^]*first[^]*Work[^]*second/);
  expect(readTodos(textOf(await write('ics'))).map((todo) => valuesOf(todo, 'summary')[0])).toEqual([
    'first',
    'second',
  ]);
});
