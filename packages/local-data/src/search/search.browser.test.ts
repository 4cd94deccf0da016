import { afterEach, expect, test, vi } from 'vitest';
import { dump } from '../testing/raw.ts';
import { things } from '../testing/fixture.ts';
import { createSearch, type Search } from './search-client.ts';
import { searchFixtureTables, setupSearch } from './search-fixture.ts';

const opened: Search[] = [];

afterEach(() => {
  for (const search of opened.splice(0)) search.close();
});

type Fixture = Awaited<ReturnType<typeof setupSearch>>;

const open = (fixture: Fixture): Search => {
  const search = createSearch({
    databaseName: fixture.name,
    tables: searchFixtureTables,
    userId: fixture.userId,
    keysFor: async () => fixture.engine.vault.keys(),
  });
  opened.push(search);
  return search;
};

const ids = async (search: Search, text: string, { spaceId }: Fixture) =>
  (await search.find(text, { spaceId, limit: 10 })).map(({ id }) => id);

test('the real worker finds what is written, changed and deleted, and keeps its index sealed', async () => {
  const fixture = await setupSearch();
  const id = await fixture.add('Straßenfest planen', 'canarynotes77');
  const search = open(fixture);
  expect(await search.warm()).toEqual({ indexed: 1, locked: 0, origin: 'built' });
  await vi.waitFor(async () => expect((await dump(fixture.name))['_search']).toHaveLength(1), { timeout: 10_000 });
  const [shard] = (await dump(fixture.name))['_search'] as unknown as { sealed: Uint8Array }[];
  expect(new TextDecoder('latin1').decode(shard?.sealed)).not.toMatch(/canary|strasse|title/);

  expect(await ids(search, 'strassenf', fixture)).toEqual([id]);
  await fixture.records.write((unit) => unit.update(things, id, { title: 'Sonnenhut' }));
  expect(await ids(search, 'sonnenhut', fixture)).toEqual([id]);

  const later = open(fixture);
  expect(await later.warm()).toMatchObject({ indexed: 1, origin: 'loaded' });
  await fixture.records.write((unit) => unit.remove(things, id));
  expect(await ids(later, 'sonnenhut', fixture)).toEqual([]);
}, 20_000);

test('a worker does not keep another tab from upgrading the database', async () => {
  const fixture = await setupSearch();
  await fixture.add('Zahnarzt');
  const search = open(fixture);
  await search.warm();
  fixture.engine.database.close();
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(fixture.name, 100_000);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  upgraded.close();
  expect(await ids(search, 'zahnarzt', fixture)).toHaveLength(1);
});
