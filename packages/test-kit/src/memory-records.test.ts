import { expect, test } from 'vitest';
import { CodedError, InvalidRecordError, defineTable, newId, plain, singletonId } from '@mana/shared-core';
import { z } from 'zod';
import { setupRecords } from './setup-records.ts';

const things = defineTable({
  name: 'things',
  fields: {
    title: z.string().min(1),
    labels: z.array(z.string()).default([]),
    dueOn: plain(z.iso.date().nullable().default(null), 'indexed'),
  },
  indexes: ['dueOn'],
  shadow: { _openIndex: (thing) => (thing.deletedAt ? undefined : (thing.dueOn ?? '9999-12-31')) },
});
const settings = defineTable({ name: 'settings', fields: { theme: z.string().default('ocean') }, singleton: true });

const setup = () => {
  const kit = setupRecords();
  const add = async (title: string, dueOn: string | null = null) => {
    let id = '';
    await kit.records.write((unit) => (id = unit.insert(things, { title, dueOn })));
    return id;
  };
  return { ...kit, add };
};

test('a draft gets its defaults and system fields', async () => {
  const { records, add } = setup();
  const row = await records.get(things, await add('One'));
  expect(row).toMatchObject({ title: 'One', labels: [], dueOn: null, deletedAt: null, spaceId: records.spaceId });
});

test('a draft that does not fit is refused and nothing of its batch is stored', async () => {
  const { records } = setup();
  const write = records.write((unit) => {
    unit.insert(things, { title: 'fine' });
    unit.insert(things, { title: '' });
  });
  await expect(write).rejects.toThrow(InvalidRecordError);
  expect(await records.count({ table: things })).toBe(0);
});

test('a field the table does not have is refused', async () => {
  const { records, add } = setup();
  const id = await add('One');
  await expect(records.write((unit) => unit.update(things, id, { colour: 'red' } as never))).rejects.toThrow(/colour/);
});

test('an update to the same values writes nothing', async () => {
  const { records, add, journal } = setup();
  const id = await add('One');
  const receipt = await records.write((unit) => unit.update(things, id, { title: 'One', labels: [] }));
  expect(receipt.batch).toBeNull();
  expect(journal).toHaveLength(1);
});

test('a removed record leaves lists and its shadow index, and comes back by restore', async () => {
  const { records, add } = setup();
  const id = await add('One', '2026-11-20');
  await records.write((unit) => unit.remove(things, id));
  expect(await records.list({ table: things })).toEqual([]);
  expect(await records.count({ table: things, deleted: 'only' })).toBe(1);
  await records.write((unit) => unit.restore(things, id));
  expect(await records.count({ table: things, index: { name: '_openIndex', equals: '2026-11-20' } })).toBe(1);
});

test('null is in no index; a range is read in index order, and reversed', async () => {
  const { records, add } = setup();
  await add('later', '2026-12-01');
  await add('never');
  await add('soon', '2026-11-21');
  const titles = async (reverse: boolean) =>
    (await records.list({ table: things, index: { name: 'dueOn', from: '2026-11-21', reverse } })).map(
      (row) => row.title,
    );
  expect(await titles(false)).toEqual(['soon', 'later']);
  expect(await titles(true)).toEqual(['later', 'soon']);
  expect(await records.count({ table: things, index: { name: 'dueOn', before: '2026-12-01' } })).toBe(1);
});

test('match, order and limit apply in this order', async () => {
  const { records, add } = setup();
  for (const title of ['b', 'a', 'c', 'x']) await add(title);
  const rows = await records.list({
    table: things,
    match: (row) => row.title !== 'x',
    order: (a, b) => (a.title < b.title ? 1 : -1),
    limit: 2,
  });
  expect(rows.map((row) => row.title)).toEqual(['c', 'b']);
});

test('another space sees and touches nothing', async () => {
  const { recordsOf, add } = setup();
  const id = await add('mine');
  const other = recordsOf(newId());
  expect(await other.get(things, id)).toBeUndefined();
  expect(await other.count({ table: things })).toBe(0);
  await expect(other.write((unit) => unit.remove(things, id))).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
});

test('undo puts back exactly what a batch changed', async () => {
  const { records, add, undo } = setup();
  const id = await add('One');
  const renamed = await records.write((unit) => unit.update(things, id, { title: 'Two' }));
  await records.write((unit) => unit.update(things, id, { labels: ['x'] }));
  undo(renamed);
  expect(await records.get(things, id)).toMatchObject({ title: 'One', labels: ['x'] });
});

test('undoing an insert sends the record to the trash', async () => {
  const { records, undo } = setup();
  undo(await records.write((unit) => unit.insert(things, { title: 'One' })));
  expect(await records.count({ table: things })).toBe(0);
  expect(await records.count({ table: things, deleted: 'only' })).toBe(1);
});

test('a singleton has one deterministic id per space', async () => {
  const { records } = setup();
  await records.write((unit) => unit.insert(settings, {}));
  expect(await records.get(settings, singletonId('settings', records.spaceId))).toMatchObject({ theme: 'ocean' });
  await expect(records.write((unit) => unit.insert(settings, {}))).rejects.toThrow(InvalidRecordError);
});

test('a locked record is read without its locked fields and never written', async () => {
  const { records, add, lockRow } = setup();
  const id = await add('One');
  lockRow(things, id, { title: 'WRONG_KEY' });
  expect((await records.get(things, id))?.title).toBeUndefined();
  await expect(records.write((unit) => unit.update(things, id, { title: 'x' }))).rejects.toMatchObject({
    code: 'RECORD_LOCKED',
  });
});

test('a refused write leaves nothing and the next one goes through', async () => {
  const { records, add, refuseNextWrite } = setup();
  refuseNextWrite(new CodedError('QUOTA_EXCEEDED'));
  await expect(add('lost')).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
  await add('kept');
  expect(await records.count({ table: things })).toBe(1);
});
