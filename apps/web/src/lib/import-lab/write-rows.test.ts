// Writing in slices: progress, resting, ending early, rows that are refused, one step of undo.
import {
  InvalidRecordError,
  type ImportContext,
  type Importer,
  type ImportRow,
  type WriteOptions,
} from '@mana/shared-core';
import { fixedClock, setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';

import type { LongWork } from '../work/running-work.svelte.ts';
import { groupedRecords, writeRows } from './write-rows.ts';

const rowsOf = (count: number): ImportRow<unknown>[] =>
  Array.from({ length: count }, (_, at) => ({
    line: at + 1,
    title: String(at),
    action: 'create',
    draft: at,
    problems: [],
  }));

const setup = (slice: number, refuses: (row: ImportRow<unknown>) => boolean = () => false) => {
  const written: number[][] = [];
  const importer: Importer = {
    slice,
    texts: { load: () => Promise.resolve(() => '') },
    recognise: () => 1,
    read: () => Promise.reject(new Error('not read')),
    plan: () => Promise.resolve([]),
    write: (rows) => {
      if (rows.some(refuses))
        return Promise.reject(new InvalidRecordError('tasks', [{ field: 'title', code: 'x', message: '' }]));
      written.push(rows.map(({ line }) => line));
      return Promise.resolve();
    },
  };
  const abort = new AbortController();
  const progress: number[] = [];
  const work: LongWork = {
    signal: abort.signal,
    onProgress: ({ done }) => void progress.push(done),
    pause: () => Promise.resolve(),
  };
  return { importer, written, work, progress, abort, context: {} as ImportContext };
};

test('only rows that create or change are written, slice by slice, and those before count', async () => {
  const { importer, written, work, progress, context } = setup(2);
  const rows: ImportRow<unknown>[] = [
    ...rowsOf(3),
    { line: 4, title: 'known', action: 'skip', draft: 1, problems: [] },
    { line: 5, title: 'bad', action: 'error', problems: [] },
  ];
  expect(await writeRows({ importer, rows, context, before: 10 }, work)).toEqual({ count: 13, refused: [] });
  expect(written).toEqual([[1, 2], [3]]);
  expect(progress).toEqual([10, 12, 13]);
});

test('an end asked for comes between two slices, and what is written stays', async () => {
  const { importer, written, work, abort, context } = setup(2);
  const task = {
    importer,
    rows: rowsOf(6),
    context,
    before: 0,
    onSlice: (done: number) => {
      if (done === 4) abort.abort();
      return Promise.resolve();
    },
  };
  await expect(writeRows(task, work)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(written).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a row that is refused is found and left behind; every other row is written once', async () => {
  const { importer, written, work, context } = setup(8, ({ line }) => line === 3 || line === 6);
  const { count, refused } = await writeRows({ importer, rows: rowsOf(8), context, before: 0 }, work);
  expect(count).toBe(6);
  expect(refused.map(({ line, action, problems }) => [line, action, problems[0]?.detail])).toEqual([
    [3, 'error', 'title'],
    [6, 'error', 'title'],
  ]);
  expect(written.flat().sort()).toEqual([1, 2, 4, 5, 7, 8]);
});

test('what finishes an import runs after the last slice', async () => {
  const { importer, written, work, context } = setup(1);
  const order: string[] = [];
  const finishing: Importer = {
    ...importer,
    finish: () => Promise.resolve(void order.push(`after ${written.length}`)),
  };
  await writeRows({ importer: finishing, rows: rowsOf(3), context, before: 0 }, work);
  expect(order).toEqual(['after 3']);
});

test('every write through an import’s records is of its group, as an import', async () => {
  const { records } = setupRecords({ clock: fixedClock() });
  const options: (WriteOptions | undefined)[] = [];
  const receipts: unknown[] = [];
  const spied = {
    ...records,
    write: (_collect: unknown, given?: WriteOptions) => {
      options.push(given);
      return Promise.resolve({ batch: 'b' });
    },
  };
  await groupedRecords(spied, 'g', (receipt) => void receipts.push(receipt)).write(() => undefined, {
    reason: 'edit',
    undoable: true,
  });
  expect(options).toEqual([{ reason: 'import', undoable: true, group: 'g' }]);
  expect(receipts).toEqual([{ batch: 'b' }]);
});
