// The machinery of upcasting, with steps of its own: today's rows have not needed one yet.
import { expect, test } from 'vitest';
import { createUpcaster } from './upcast.ts';

const upcast = createUpcaster([
  { to: 2, tables: { things: ({ name, ...rest }) => ({ ...rest, title: name }) } },
  { to: 4, tables: { things: (row) => ({ ...row, labels: [row['label']].flat() }) } },
]);

test('a row passes every step that is newer than it, in order', () => {
  expect(upcast('things', { id: '1', name: 'a', label: 'x' }, 1)).toEqual({
    id: '1',
    title: 'a',
    label: 'x',
    labels: ['x'],
  });
  expect(upcast('things', { id: '1', title: 'a', label: 'x' }, 2)).toMatchObject({ title: 'a', labels: ['x'] });
});

test('a row of today, and a table without steps, stay as they are', () => {
  const row = { id: '1', title: 'a' };
  expect(upcast('things', row, 4)).toBe(row);
  expect(upcast('constructor', row, 1)).toBe(row);
});
