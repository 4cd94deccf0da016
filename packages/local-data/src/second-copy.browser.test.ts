// The browser loses a database: what was committed comes back from the second store, or the person is told.
import Dexie from 'dexie';
import { CodedError } from '@mana/shared-core';
import { expect, test } from 'vitest';
import { openSecondStore } from './durability/second-store.ts';
import { allThings, setup, things, uniqueName } from './testing/fixture.ts';

const titles = (rows: readonly { title: string }[]) => rows.map((row) => row.title);

const writeAndClose = async (name: string): Promise<string> => {
  const { data, records } = await setup({ name });
  let id = '';
  await records.write((unit) => {
    id = unit.insert(things, { title: 'kept', notes: 'first' });
    unit.insert(things, { title: 'also kept' });
  });
  await records.write((unit) => unit.update(things, id, { notes: 'second' }));
  const family = data.records({ spaceId: await data.createSpace(), actor: data.user() });
  await family.write((unit) => unit.insert(things, { title: 'in the family' }));
  await data.durability.settled();
  data.close();
  return family.spaceId;
};

test('a deleted database comes back with its records, keys and spaces, says so once, and is to be pushed again', async () => {
  const name = uniqueName();
  const before = await setup({ name });
  const { personalSpaceId, replicaId } = before.data;
  before.data.close();
  const familyId = await writeAndClose(name);
  await Dexie.delete(name);

  const { data, records } = await setup({ name });
  expect(data.personalSpaceId).toBe(personalSpaceId);
  expect(data.replicaId).not.toBe(replicaId);
  const found = await records.list(allThings());
  expect(titles(found)).toEqual(['also kept', 'kept']);
  expect(found[1]?.notes).toBe('second');
  const family = data.records({ spaceId: familyId, actor: data.user() });
  expect(titles(await family.list(allThings()))).toEqual(['in the family']);
  expect(await data.durability.loss()).toMatchObject({ outcome: 'database-lost', restored: 3 });
  await data.durability.acknowledgeLoss();
  await records.write((unit) => unit.update(things, found[0]?.id ?? '', { title: 'goes on' }));
  data.close();

  const again = await setup({ name });
  expect(await again.data.durability.loss()).toBeNull();
  expect(titles(await again.records.list(allThings()))).toEqual(['goes on', 'kept']);
});

test('a database that is lost together with its keys is said to be lost, never silently empty', async () => {
  const name = uniqueName();
  await writeAndClose(name);
  await Dexie.delete(name);
  localStorage.removeItem(`mana.recovery.${name}`);
  const { data, records } = await setup({ name });
  expect(await records.list(allThings())).toEqual([]);
  expect(await data.durability.loss()).toMatchObject({ outcome: 'database-lost-unrecoverable', restored: 0 });
});

test('a first run has nothing to report, and neither has an ordinary second one', async () => {
  const name = uniqueName();
  const first = await setup({ name });
  expect(await first.data.durability.loss()).toBeNull();
  first.data.close();
  await writeAndClose(name);
  const second = await setup({ name });
  expect(await second.data.durability.loss()).toBeNull();
});

test('removing this device’s copy leaves nothing behind', async () => {
  const name = uniqueName();
  await writeAndClose(name);
  const { data } = await setup({ name });
  await data.durability.settled();
  await data.wipe();
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  expect(Object.keys(localStorage).filter((key) => key.includes(name))).toEqual([]);
  const fresh = await setup({ name });
  expect(await fresh.data.durability.loss()).toBeNull();
  expect(await fresh.records.list(allThings())).toEqual([]);
});

test('search finds what was written, sees changes at once, and knows its space', async () => {
  const { data, records } = await setup();
  let id = '';
  await records.write((unit) => {
    id = unit.insert(things, { title: 'Heizungswartung vereinbaren', notes: 'Kessler anrufen' });
    unit.insert(things, { title: 'Zahnarzt' });
  });
  const here = { spaceId: data.personalSpaceId, limit: 10 };
  expect((await data.search.find('heizung', here)).map((hit) => hit.id)).toEqual([id]);
  expect((await data.search.find('kessler', here)).map((hit) => hit.id)).toEqual([id]);
  await records.write((unit) => unit.update(things, id, { title: 'Therme' }));
  expect(await data.search.find('heizung', here)).toEqual([]);
  await records.write((unit) => unit.remove(things, id));
  expect(await data.search.find('therme', here)).toEqual([]);
  expect(await data.search.find('zahnarzt', { ...here, spaceId: await data.createSpace() })).toEqual([]);
});

test('a write that the second store refused is put into it at the next start, though later ones are there', async () => {
  const name = uniqueName();
  const full = () => Promise.reject(new CodedError('QUOTA_EXCEEDED'));
  let isFull = false;
  const openStore = async () => {
    const store = await openSecondStore({ directory: name, tab: 'small' });
    return store && { ...store, append: (entry: Uint8Array) => (isFull ? full() : store.append(entry)), rewrite: full };
  };
  const { data, records } = await setup({ name, secondCopy: { openStore, onProblem: () => undefined } });
  for (const title of ['before', 'refused', 'after']) {
    isFull = title === 'refused';
    await records.write((unit) => unit.insert(things, { title }));
    await data.durability.settled();
  }
  data.close();
  const next = await setup({ name });
  await next.data.durability.settled();
  next.data.close();

  await Dexie.delete(name);
  const again = await setup({ name });
  expect(titles(await again.records.list(allThings()))).toEqual(['after', 'before', 'refused']);
});
