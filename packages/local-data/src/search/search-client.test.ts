import { newId } from '@mana/shared-core';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { things, type Factory } from '../testing/fixture.ts';
import { createInProcessWorker, type InProcessWorker } from './in-process-worker.ts';
import { createSearch, type Search, type SearchOptions } from './search-client.ts';
import { searchFixtureTables, setupSearch } from './search-fixture.ts';

let factory: Factory;
let fixture: Awaited<ReturnType<typeof setupSearch>>;
let workers: InProcessWorker[];
let opened: Search[];

beforeEach(async () => {
  factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  fixture = await setupSearch(factory);
  workers = [];
  opened = [];
});

afterEach(() => {
  for (const search of opened) search.close();
});

const createWorker = () => {
  const worker = createInProcessWorker(factory);
  workers.push(worker);
  return worker;
};

const open = (options: Partial<SearchOptions> = {}) => {
  const { vault } = fixture.engine;
  const search = createSearch({
    databaseName: fixture.name,
    tables: searchFixtureTables,
    userId: fixture.userId,
    keysFor: async () => vault.keys(),
    createWorker,
    ...options,
  });
  opened.push(search);
  return search;
};

const ids = async (search: Search, text: string, spaceId = fixture.spaceId) =>
  (await search.find(text, { spaceId, limit: 10 })).map(({ id }) => id);

test('no worker runs before the first question, and one serves them all', async () => {
  const id = await fixture.add('Zahnarzt');
  const search = open();
  expect(workers).toHaveLength(0);
  expect(await Promise.all([ids(search, 'zahn'), ids(search, 'arzt'), search.warm()])).toMatchObject([
    [id],
    [],
    { indexed: 1 },
  ]);
  expect(workers).toHaveLength(1);
});

test('a space made after the start is searched: its key is brought when a record needs it', async () => {
  const search = open();
  await search.warm();
  const space = newId();
  await fixture.engine.vault.createKey(space, '2026-11-20T09:00:00.000Z');
  const id = await fixture.add('Regenschirm', '', space);
  expect(await ids(search, 'regen', space)).toEqual([id]);
});

test('a worker that dies is started once more, and the question is answered', async () => {
  const id = await fixture.add('Zahnarzt');
  const search = open();
  await search.warm();
  const answers = [ids(search, 'zahnarzt'), ids(search, 'zahnarzt')];
  workers[0]?.crash();
  expect(await Promise.all(answers)).toEqual([[id], [id]]);
  expect(workers).toHaveLength(2);
});

test('a worker that dies twice is a typed error', async () => {
  const search = open();
  await search.warm();
  workers[0]?.crash();
  await search.warm();
  workers[1]?.crash();
  await expect(ids(search, 'zahnarzt')).rejects.toMatchObject({ code: 'SEARCH_FAILED' });
  expect(workers).toHaveLength(2);
});

test('a database that is not there is a typed error and is not made; the next question tries again', async () => {
  const search = open({ databaseName: 'nothing' });
  await expect(search.warm()).rejects.toMatchObject({ code: 'STORAGE_CLOSED' });
  expect((await factory.indexedDB?.databases())?.map(({ name }) => name)).toEqual([fixture.name]);
  await expect(search.warm()).rejects.toMatchObject({ code: 'STORAGE_CLOSED' });
});

test('after closing nothing is found and nothing runs', async () => {
  const stop = vi.fn();
  const search = open({ subscribe: () => stop });
  await search.warm();
  search.close();
  expect(stop).toHaveBeenCalledOnce();
  await expect(ids(search, 'zahnarzt')).rejects.toMatchObject({ code: 'SEARCH_FAILED' });
});

test('a browser without workers has no search, and says so', async () => {
  const search = open({
    createWorker: () => {
      throw new ReferenceError('Worker is not defined');
    },
  });
  await expect(search.warm()).rejects.toMatchObject({ code: 'SEARCH_FAILED' });
});

test('told of a change, the index follows without being asked', async () => {
  let changed = () => undefined as void;
  const search = open({
    subscribe: (onChange) => {
      changed = onChange;
      return () => undefined;
    },
  });
  await search.warm();
  const id = await fixture.add('Regenschirm');
  changed();
  changed();
  expect(await ids(search, 'regenschirm')).toEqual([id]);
  await fixture.records.write((unit) => unit.update(things, id, { title: 'Sonnenhut' }));
  changed();
  expect(await ids(search, 'regenschirm')).toEqual([]);
});
