import { newId } from '@mana/shared-core';
import { generateSpaceKey, importSpaceKey } from '@mana/shared-crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { lists, preferences, things, type Factory } from '../testing/fixture.ts';
import { dump, openRaw } from '../testing/raw.ts';
import { purge } from '../trash.ts';
import { setupSearch } from './search-fixture.ts';
import type { SearchCore } from './search-core.ts';
import type { SearchShard } from './search-shard.ts';

let factory: Factory;
let fixture: Awaited<ReturnType<typeof setupSearch>>;

beforeEach(async () => {
  factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  fixture = await setupSearch(factory);
});

const ids = async (core: SearchCore, text: string, spaceId = fixture.spaceId) =>
  (await core.find(text, { spaceId, limit: 50 })).map(({ id }) => id);

const changeShards = async (change: (shard: SearchShard) => void) => {
  const raw = await openRaw(fixture.name, factory);
  await raw.table<SearchShard>('_search').toCollection().modify(change);
  raw.close();
};

/** Words that occur in every record; built and loaded engines must agree on all of them. */
const answersOf = async (core: SearchCore) => ({
  everything: (await ids(core, 'gemeinsam')).sort(),
  one: await ids(core, 'sieben'),
  none: await ids(core, 'qqqq'),
});

test('what was written before the start is found, in every table that has search fields', async () => {
  const id = await fixture.add('Zahnarzt anrufen', 'wegen der Krone');
  let list = '';
  await fixture.records.write((unit) => void (list = unit.insert(lists, { name: 'Arztbesuche' })));
  await fixture.records.write((unit) => unit.insert(preferences, { name: 'Arzt' }));
  const core = await fixture.start();
  expect(core.status).toEqual({ indexed: 2, locked: 0, origin: 'built' });
  expect(await ids(core, 'krone')).toEqual([id]);
  expect(await core.find('arztbesuche', { spaceId: fixture.spaceId, limit: 5 })).toMatchObject([
    { table: 'lists', id: list },
  ]);
});

test('what is written after the start is found by the next question, changed and deleted records too', async () => {
  const core = await fixture.start();
  const id = await fixture.add('Regenschirm');
  expect(await ids(core, 'regen')).toEqual([id]);
  await fixture.records.write((unit) => unit.update(things, id, { title: 'Sonnenhut' }));
  expect(await ids(core, 'regen')).toEqual([]);
  expect(await ids(core, 'sonnen')).toEqual([id]);
  await fixture.records.write((unit) => unit.remove(things, id));
  expect(await ids(core, 'sonnen')).toEqual([]);
  await fixture.records.write((unit) => unit.restore(things, id));
  expect(await ids(core, 'sonnen')).toEqual([id]);
});

test('1,200 records of one write are found, and all are gone after one delete', async () => {
  const core = await fixture.start();
  const all: string[] = [];
  await fixture.records.write((unit) => {
    for (let index = 0; index < 1_200; index++) all.push(unit.insert(things, { title: `gemeinsam ${index}` }));
  });
  expect((await core.find('gemeinsam', { spaceId: fixture.spaceId, limit: 2_000 })).length).toBe(1_200);
  await fixture.records.write((unit) => {
    for (const id of all) unit.remove(things, id);
  });
  expect(await ids(core, 'gemeinsam')).toEqual([]);
});

test('spaces do not see each other', async () => {
  const other = newId();
  await fixture.engine.vault.createKey(other, '2026-11-20T09:00:00.000Z');
  const [here, there] = [await fixture.add('Garten hier'), await fixture.add('Garten dort', '', other)];
  const core = await fixture.start();
  expect(await ids(core, 'garten')).toEqual([here]);
  expect(await ids(core, 'garten', other)).toEqual([there]);
  expect(await ids(core, 'garten', newId())).toEqual([]);
});

test('a start from the saved index answers as a built one, also for what was written since', async () => {
  const deleted = await fixture.add('gemeinsam acht');
  for (const word of ['sechs', 'sieben']) await fixture.add(`gemeinsam ${word}`);
  await (await fixture.start()).save();
  await fixture.add('gemeinsam neun');
  await fixture.records.write((unit) => unit.remove(things, deleted));

  const loaded = await fixture.start();
  expect(loaded.status).toMatchObject({ indexed: 3, origin: 'loaded' });
  const raw = await openRaw(fixture.name, factory);
  await raw.table('_search').clear();
  raw.close();
  const built = await fixture.start();
  expect(built.status.origin).toBe('built');
  expect(await answersOf(loaded)).toEqual(await answersOf(built));
});

test('nothing is unsaved after a save, and a write makes it so again', async () => {
  await fixture.add('eins');
  const core = await fixture.start();
  expect(core.unsaved).toBe(true);
  await core.save();
  expect(core.unsaved).toBe(false);
  await fixture.add('zwei');
  await core.catchUp();
  expect(core.unsaved).toBe(true);
});

test('no word of a record is found in the stored bytes of the index', async () => {
  await fixture.add('canary-title-5be1', 'canarynotes77');
  const core = await fixture.start();
  await core.save();
  const shards = (await dump(fixture.name, factory))['_search'] as unknown as SearchShard[];
  expect(shards).toHaveLength(1);
  const stored = shards.map((shard) => JSON.stringify(shard) + Buffer.from(shard.sealed).toString('latin1')).join();
  for (const word of ['canary', '5be1', 'canarynotes77', 'title', 'notes']) expect(stored).not.toContain(word);
  expect(await ids(core, 'canarynotes77')).toHaveLength(1);
});

test.each<[string, (shard: SearchShard) => void]>([
  ['altered bytes', (shard) => void (shard.sealed[40] = (shard.sealed[40] as number) ^ 1)],
  ['a cut', (shard) => void ((shard as { sealed: Uint8Array }).sealed = shard.sealed.slice(0, 20))],
  ['another version', (shard) => void ((shard as { version: number }).version = 99)],
  [
    'a cursor moved forward',
    (shard) => void ((shard as { cursor: string }).cursor = '999999999999999' + '0'.repeat(20)),
  ],
])('a saved index with %s is built again', async (_what, change) => {
  const id = await fixture.add('Zahnarzt');
  await (await fixture.start()).save();
  await changeShards(change);
  const core = await fixture.start();
  expect(core.status).toEqual({ indexed: 1, locked: 0, origin: 'built' });
  expect(await ids(core, 'zahnarzt')).toEqual([id]);
});

test('a wrong key opens nothing: records are counted as locked, and found once the key arrives', async () => {
  const id = await fixture.add('Zahnarzt');
  await (await fixture.start()).save();
  const raw = await generateSpaceKey();
  const wrong = await importSpaceKey(raw.raw, raw.kid);
  const core = await fixture.start([wrong]);
  expect(core.status).toEqual({ indexed: 0, locked: 1, origin: 'built' });
  expect(await ids(core, 'zahnarzt')).toEqual([]);
  await core.save();
  const again = await fixture.start([wrong]);
  expect(again.status).toEqual({ indexed: 0, locked: 1, origin: 'loaded' });
  await again.addKeys(fixture.engine.vault.keys());
  expect(again.status).toMatchObject({ indexed: 1, locked: 0 });
  expect(await ids(again, 'zahnarzt')).toEqual([id]);
});

test('a sealed field that holds plain text is not indexed: it has been tampered with', async () => {
  const id = await fixture.add('Zahnarzt');
  const raw = await openRaw(fixture.name, factory);
  await raw.table('things').update(id, { title: 'eingeschmuggelt' });
  raw.close();
  const core = await fixture.start();
  expect(core.status).toMatchObject({ indexed: 0, locked: 1 });
  expect(await ids(core, 'eingeschmuggelt')).toEqual([]);
});

test('private records are found by their author alone', async () => {
  const [own, foreign] = [await fixture.add('geheim eigen'), await fixture.add('geheim fremd')];
  const raw = await openRaw(fixture.name, factory);
  await raw.table('things').update(own, { visibility: 'private' });
  await raw.table('things').update(foreign, { visibility: 'private', authorId: newId() });
  raw.close();
  expect(await ids(await fixture.start(), 'geheim')).toEqual([own]);
});

test('an index that is older than the journal is built again', async () => {
  const first = await fixture.add('gemeinsam eins');
  await (await fixture.start()).save();
  const second = await fixture.add('gemeinsam zwei');
  const raw = await openRaw(fixture.name, factory);
  await raw.table('_journal').clear();
  raw.close();
  const third = await fixture.add('gemeinsam drei');
  const core = await fixture.start();
  expect(core.status.origin).toBe('built');
  expect((await ids(core, 'gemeinsam')).sort()).toEqual([first, second, third].sort());
});

test('a record purged while nobody looked is not found', async () => {
  const [gone, left] = [await fixture.add('gemeinsam eins'), await fixture.add('gemeinsam zwei')];
  await (await fixture.start()).save();
  await fixture.records.write((unit) => unit.remove(things, gone));
  await purge(fixture.engine, [{ table: 'things', id: gone }]);
  expect(await ids(await fixture.start(), 'gemeinsam')).toEqual([left]);
});

test('two engines on one database save over each other without harm', async () => {
  await fixture.add('gemeinsam eins');
  const [one, two] = [await fixture.start(), await fixture.start()];
  await fixture.add('gemeinsam zwei');
  await two.catchUp();
  await two.save();
  await one.save();
  const next = await fixture.start();
  expect(next.status.origin).toBe('loaded');
  expect(await ids(next, 'gemeinsam')).toHaveLength(2);
});
