// A newer version of the app opens what an older one wrote: nothing is lost, new indexes hold the old rows, an older app refuses.
import { defineQuery, defineTable, plain } from '@mana/shared-core';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { lists, papers, preferences, setup, things, uniqueName } from './testing/fixture.ts';
import { dump } from './testing/raw.ts';

const indexedDB = new IDBFactory();
const factory = { indexedDB, IDBKeyRange };

const richerThings = defineTable({
  name: 'things',
  fields: {
    ...things.fields,
    place: z.string().default('nowhere'),
    starred: plain(z.boolean().default(false), 'filtered'),
  },
  indexes: ['dueOn'],
  shadow: {
    _openDueIndex: (thing) => (thing.doneAt ? undefined : (thing.dueOn ?? '9999-12-31')),
    _doneIndex: (thing) => thing.doneAt ?? undefined,
  },
});
const doneThings = defineQuery(richerThings, () => ({ index: { name: '_doneIndex' } }));

test('an upgrade keeps every row and its journal, and fills the new shadow index', async () => {
  const name = uniqueName();
  const old = await setup({ name, ...factory });
  await old.records.write((unit) => {
    for (let index = 0; index < 2500; index += 1) {
      unit.insert(things, { title: `t${String(index)}`, doneAt: index < 3 ? '2026-11-20T09:12:00.000Z' : null });
    }
  });
  const before = await dump(name, factory);
  old.data.close();

  const { data, records } = await setup({
    name,
    ...factory,
    schemaVersion: 2,
    tables: [richerThings, lists, preferences, papers],
  });
  const done = await records.list(doneThings());
  expect(done.map((row) => row.title).sort()).toEqual(['t0', 't1', 't2']);
  expect(done[0]).toMatchObject({ place: 'nowhere', starred: false });
  const after = await dump(name, factory);
  expect(after['_journal']).toEqual(before['_journal']);
  const strip = (row: Record<string, unknown>) => ({ ...row, _doneIndex: undefined });
  expect(after['things']?.map(strip)).toEqual(before['things']?.map(strip));
  await records.write((unit) => unit.update(richerThings, done[0]?.id ?? '', { place: 'Leipzig' }));
  expect(await records.get(richerThings, done[0]?.id ?? '')).toMatchObject({ place: 'Leipzig' });
  data.close();

  await expect(setup({ name, ...factory, schemaVersion: 1 })).rejects.toMatchObject({ code: 'SCHEMA_TOO_NEW' });
});

test('a tab with the old version is told when another tab upgrades, and lets it', async () => {
  const name = uniqueName();
  let told = 0;
  await setup({ name, ...factory, onOutdated: () => (told += 1) });
  await setup({ name, ...factory, schemaVersion: 2 });
  expect(told).toBe(1);
});
