// One import in all its states, over records in memory: what is asked and remembered, ended early, gone on with, taken back.
import { todo } from '@mana/modules/todo';
import type { AnyTable } from '@mana/shared-core';
import { beforeEach, expect, test, vi } from 'vitest';

import { ImportRun, type ImportWords } from './import-run.svelte.ts';
import { keptImports } from './kept-import.ts';
import { offersOf } from './offers.ts';
import { isLeftBehind } from './report.ts';
import { parcelDatabase } from './parcel-database.ts';
import { createTestHost } from './test-host.ts';
import { unfinishedKey } from './unfinished.ts';

const [csv, todoTxt] = offersOf([todo]) as [ReturnType<typeof offersOf>[0], ReturnType<typeof offersOf>[0]];
const tasks = todo.tables[0] as AnyTable;
const words: ImportWords = { title: '', phase: '', count: () => '', told: () => '' };

const file = (path: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, mediaType: '', read: () => Promise.resolve(bytes) };
};
const many = (count: number) => Array.from({ length: count }, (_, at) => `Task ${at}`).join('\n');

beforeEach(async () => {
  localStorage.removeItem(unfinishedKey);
  const request = indexedDB.deleteDatabase(parcelDatabase);
  await new Promise((resolve) => (request.onsuccess = resolve));
});

const setup = async (path: string, text: string, offer = todoTxt) => {
  const kit = createTestHost();
  const begin = async () => {
    const run = new ImportRun(kit.host, { offer, files: [file(path, text)] });
    await run.read();
    return run;
  };
  return { ...kit, begin, count: () => kit.records.count({ table: tasks }) };
};
const until = (run: ImportRun, phase: ImportRun['phase']) =>
  vi.waitFor(() => expect(run.phase).toBe(phase), { timeout: 30_000 });

test('a preview counts, an import writes, a second one finds nothing new, and one call takes all back', async () => {
  const { begin, count } = await setup('todo.txt', 'milk\nbread\nmilk\n');
  const run = await begin();
  expect([run.phase, run.counts, run.chosen]).toEqual(['preview', { create: 3, update: 0, skip: 0, error: 0 }, 3]);
  expect(await count()).toBe(0);
  run.start(words);
  await until(run, 'done');
  expect([await count(), run.written]).toEqual([3, 3]);
  expect((await begin()).counts).toEqual({ create: 0, update: 0, skip: 3, error: 0 });
  await run.undo();
  expect([run.phase, await count()]).toEqual(['undone', 0]);
});

test('a refused file says why, and read as another format it may be fine', async () => {
  const { host } = createTestHost();
  const run = new ImportRun(host, { offer: csv, files: [file('x.csv', '')] });
  await run.read();
  expect([run.phase, run.refusal?.code]).toEqual(['refused', 'FILE_EMPTY']);
  const other = new ImportRun(host, { offer: csv, files: [file('list.csv', '(A) Call mum, at last\nmilk')] });
  await other.read();
  await other.readAs(todoTxt);
  expect(other.rows.map(({ title }) => title)).toEqual(['Call mum, at last', 'milk']);
});

test('answers are applied at once, and remembered once the import begins', async () => {
  const { begin } = await setup('a.csv', 'Title,Thoughts\nCall,about\n', csv);
  const run = await begin();
  await run.answer('column:1', 'notes');
  expect(run.rows[0]?.draft).toMatchObject({ notes: 'about' });
  expect((await begin()).isRemembered).toBe(false);
  run.start(words);
  await until(run, 'done');
  const next = await begin();
  expect([next.isRemembered, next.questions.find(({ id }) => id === 'column:1')?.value]).toEqual([true, 'notes']);
});

test('of two readings that overlap only the newer one counts', async () => {
  const { begin } = await setup('a.csv', 'Title,Due\nCall,3/4/2027\n', csv);
  const run = await begin();
  await Promise.all([run.answer('dateOrder', 'mdy'), run.answer('dateOrder', 'dmy')]);
  expect(run.rows[0]?.draft).toMatchObject({ dueOn: '2027-04-03' });
});

test('ended in the middle it keeps its files, is found as cut off, and goes on without writing anything twice', async () => {
  const { host, works, count, begin } = await setup('todo.txt', many(1000));
  const run = await begin();
  run.start(words);
  await vi.waitFor(() => expect(run.written).toBeGreaterThan(0));
  works.of('import')?.cancel();
  await until(run, 'stopped');
  const before = await count();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(1000);
  const [kept] = (await keptImports()).cutOff;
  expect(kept).toMatchObject({ id: run.id, name: 'todo.txt', done: before, total: 1000 });
  if (!kept) throw new Error('nothing was kept');

  const again = new ImportRun(host, { offer: todoTxt, files: kept.files }, kept);
  await again.resume(words);
  await until(again, 'done');
  expect([await count(), again.written, (await keptImports()).cutOff]).toEqual([1000, 1000, []]);
  // What it wrote itself before it was ended is not left behind.
  expect(again.rows.filter(isLeftBehind)).toEqual([]);
  expect(localStorage.getItem(unfinishedKey)).toBeNull();
});

test('while one import is written, another cannot begin', async () => {
  const { begin } = await setup('todo.txt', many(1000));
  const [first, second] = [await begin(), await begin()];
  expect(first.start(words)).toBe(true);
  expect(second.start(words)).toBe(false);
  expect(second.phase).toBe('preview');
  await until(first, 'done');
});

test('where the storage refuses a write, the import stops with its code and can go on later', async () => {
  const { begin, count, refuseNextWrite } = await setup('todo.txt', 'milk\n');
  const run = await begin();
  refuseNextWrite(Object.assign(new Error('full'), { name: 'CodedError' }));
  run.start(words);
  await until(run, 'stopped');
  expect([run.failure, await count()]).toEqual(['UNKNOWN', 0]);
  await run.resume(words);
  await until(run, 'done');
  expect(await count()).toBe(1);
});
