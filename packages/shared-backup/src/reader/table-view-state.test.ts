// Searching, sorting, paging and saving of a table.
import { expect, test } from 'vitest';

import { csvParts } from './csv.ts';
import { Lines, type Row } from './lines.ts';
import { pageRows, TableViewState } from './table-view-state.ts';

const linesOf = (rows: readonly Row[], end = '\n') =>
  new Lines(new TextEncoder().encode(rows.map((row) => JSON.stringify(row)).join('\n') + (rows.length > 0 ? end : '')));
const names = (state: TableViewState) => state.rows.map((index) => state.lines.row(index)['name']);

test('lines are counted with and without a last newline', () => {
  expect(linesOf([]).count).toBe(0);
  expect(linesOf([{ a: 1 }, { a: 2 }]).count).toBe(2);
  expect(linesOf([{ a: 1 }, { a: 2 }], '').row(1)).toEqual({ a: 2 });
});

test('a line that is no object is shown as it stands', () => {
  const lines = new Lines(new TextEncoder().encode('{"a":1}\nnonsense\n[1]\n'));
  expect([0, 1, 2].map((index) => lines.row(index))).toEqual([{ a: 1 }, { '?': 'nonsense' }, { '?': '[1]' }]);
});

test('a row nested deeper than any of ours is shown as it stands', () => {
  const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const lines = new Lines(new TextEncoder().encode(`${deep}\n{"a":"${'['.repeat(300)}"}\n`));
  expect(lines.row(0)).toEqual({ '?': deep });
  expect(lines.row(1)).toEqual({ a: '['.repeat(300) });
});

test('a search finds every word in any field, but not in the meta; an id only as a whole', async () => {
  const state = new TableViewState(
    linesOf([
      { name: 'Ölwechsel', notes: 'Garage', __fieldMeta: { name: { origin: 'agent' } } },
      { name: 'Garage', labels: ['zu Hause'] },
    ]),
  );
  state.search = 'garage ÖL';
  await state.refresh();
  expect(names(state)).toEqual(['Ölwechsel']);
  state.search = 'agent';
  await state.refresh();
  expect(state.matching).toBe(0);
  const byId = new TableViewState(
    linesOf([
      { id: '0199-7000', name: 'one' },
      { id: '0199-7001', name: 'two' },
    ]),
  );
  byId.search = '0199-7001';
  await byId.refresh();
  expect(names(byId)).toEqual(['two']);
  byId.search = '7';
  await byId.refresh();
  expect(byId.matching).toBe(0);
});

test('an order is by number or by text, in both directions, with what is empty at the end', async () => {
  const state = new TableViewState(
    linesOf([
      { name: 'ten', at: 10 },
      { name: 'none', at: null },
      { name: 'nine', at: 9 },
      { name: 'text', at: 'x' },
    ]),
  );
  state.sorting = { field: 'at', down: false };
  await state.refresh();
  expect(names(state)).toEqual(['nine', 'ten', 'text', 'none']);
  state.sorting = { field: 'at', down: true };
  await state.refresh();
  expect(names(state)).toEqual(['text', 'ten', 'nine', 'none']);
});

test('a newer request overtakes an older one', async () => {
  const state = new TableViewState(linesOf(Array.from({ length: 9000 }, (_, index) => ({ name: `row ${index}` }))));
  state.search = 'row 1';
  const first = state.refresh();
  state.search = 'row 8999';
  expect(await Promise.all([first, state.refresh()])).toEqual([false, true]);
  expect(state.matching).toBe(1);
});

test('a large table comes in pages', () => {
  const state = new TableViewState(linesOf(Array.from({ length: 2 * pageRows + 1 }, (_, name) => ({ name }))));
  expect(state.pages).toBe(3);
  state.page = 2;
  expect(names(state)).toEqual([2 * pageRows]);
});

test('CSV has every field of any row, quotes what needs it and defuses formulas', async () => {
  const parts = await csvParts(
    linesOf([
      { id: '1', title: 'a "b", c' },
      { id: '2', title: '=1+1', extra: -3, __fieldMeta: {} },
    ]),
  );
  expect(parts.join('')).toBe('\ufefftitle,extra,id\r\n"a ""b"", c",,1\r\n\'=1+1,-3,2\r\n');
});
