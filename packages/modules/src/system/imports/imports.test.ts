// Answers about a kind of file are there when the next one comes.
import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { createImportsStore } from './store.ts';
import { importAnswers } from './tables.ts';

const setup = () => {
  const kit = setupRecords();
  return { ...kit, store: createImportsStore(kit) };
};

test('an unknown kind of file has no answers', async () => {
  expect(await setup().store.answersFor('todo/csv/abc')).toEqual({});
});

test('the newest answers about a kind count, and it is kept once', async () => {
  const { store, records } = setup();
  await store.remember('todo/csv/abc', { dateOrder: 'dmy' });
  await store.remember('todo/csv/other', { dateOrder: 'dmy' });
  await store.remember('todo/csv/abc', { dateOrder: 'mdy', 'column:1': 'notes' });
  expect(await store.answersFor('todo/csv/abc')).toEqual({ dateOrder: 'mdy', 'column:1': 'notes' });
  expect(await records.count({ table: importAnswers })).toBe(2);
});

test('remembering is no step that undo takes back', async () => {
  const { store, journal } = setup();
  await store.remember('todo/csv/abc', { dateOrder: 'dmy' });
  expect(journal.every(({ undoable }) => !undoable)).toBe(true);
});

test('of more than a hundred kinds the one used longest ago is forgotten', async () => {
  const { store, clock, records } = setup();
  for (let number = 0; number <= 100; number++) {
    clock.advance(1000);
    await store.remember(`todo/csv/${number}`, { n: String(number) });
  }
  expect(await store.answersFor('todo/csv/0')).toEqual({});
  expect(await store.answersFor('todo/csv/1')).toEqual({ n: '1' });
  expect(await records.count({ table: importAnswers })).toBe(100);
});
