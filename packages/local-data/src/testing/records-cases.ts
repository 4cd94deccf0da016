// What the one door promises, as cases that run on fake-indexeddb and in a real browser alike.
import { InvalidRecordError } from '@mana/shared-core';
import { expect, test } from 'vitest';
import {
  allThings,
  firstByRank,
  handClock,
  lists,
  openUntil,
  preferences,
  setup,
  things,
  type Factory,
} from './fixture.ts';
import { dump, findOrphans } from './raw.ts';

const titles = (rows: readonly { title: string }[]) => rows.map((row) => row.title);

export const recordsCases = (factory: () => Factory): void => {
  const open = (options = {}) => setup({ ...factory(), ...options });

  test('a record is read back as it was written, with defaults and system fields', async () => {
    const clock = handClock();
    const { data, records } = await open({ clock });
    let id = '';
    const { batch } = await records.write(
      (unit) => (id = unit.insert(things, { title: 'Zahnarzt 🦷 שלום', dueOn: '2026-11-21' })),
    );
    expect(batch).toMatch(/^[0-9]{15}[0-9a-f]{20}$/);
    expect(await records.get(things, id)).toEqual({
      id,
      spaceId: data.personalSpaceId,
      authorId: data.user().principalId,
      visibility: 'space',
      createdAt: '2026-11-20T09:12:00.000Z',
      updatedAt: '2026-11-20T09:12:00.000Z',
      deletedAt: null,
      title: 'Zahnarzt 🦷 שלום',
      notes: '',
      labels: [],
      dueOn: '2026-11-21',
      doneAt: null,
      rank: 0,
    });
  });

  test('a record that does not fit its declaration is refused whole, and nothing of the unit is stored', async () => {
    const { name, records } = await open();
    const attempt = records.write((unit) => {
      unit.insert(things, { title: 'good' });
      unit.insert(things, { title: '', dueOn: '2026-02-31' });
    });
    await expect(attempt).rejects.toThrow(InvalidRecordError);
    await expect(attempt).rejects.toMatchObject({ issues: [{ field: 'title' }, { field: 'dueOn' }] });
    const stores = await dump(name, factory());
    expect(stores['things']).toEqual([]);
    expect(stores['_journal']).toEqual([]);
  });

  test('an update that sets a field to the value it has changes nothing and stamps nothing', async () => {
    const { name, records } = await open();
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a', labels: ['x', 'y'] })));
    const before = await dump(name, factory());
    const receipt = await records.write((unit) =>
      unit.update(things, id, { title: 'a', labels: ['x', 'y'], dueOn: null }),
    );
    expect(receipt.batch).toBeNull();
    expect(await dump(name, factory())).toEqual(before);
  });

  test('an update stamps the changed fields only and keeps the others', async () => {
    const clock = handClock();
    const { name, records } = await open({ clock });
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a', notes: 'n' })));
    clock.time += 60_000;
    await records.write((unit) => unit.update(things, id, { title: 'b' }));
    const row = (await dump(name, factory()))['things']?.[0];
    const meta = row?.['__fieldMeta'] as Record<string, { at: string }>;
    expect(Object.keys(meta).sort()).toEqual(['*', 'title']);
    expect(row?.['_updatedAtIndex']).toBe(meta['title']?.at);
    expect(await records.get(things, id)).toMatchObject({
      title: 'b',
      notes: 'n',
      updatedAt: '2026-11-20T09:13:00.000Z',
    });
  });

  test('the shadow index answers the common question, and follows the record', async () => {
    const { records } = await open();
    const ids: string[] = [];
    await records.write((unit) => {
      ids.push(unit.insert(things, { title: 'today', dueOn: '2026-11-20' }));
      ids.push(unit.insert(things, { title: 'later', dueOn: '2026-12-24' }));
      ids.push(unit.insert(things, { title: 'never' }));
    });
    expect(titles(await records.list(openUntil('2026-11-20')))).toEqual(['today']);
    await records.write((unit) => unit.update(things, ids[1] ?? '', { dueOn: '2026-11-19' }));
    expect(titles(await records.list(openUntil('2026-11-20')))).toEqual(['later', 'today']);
    await records.write((unit) => unit.update(things, ids[0] ?? '', { doneAt: '2026-11-20T09:12:00.000Z' }));
    expect(titles(await records.list(openUntil('2026-11-20')))).toEqual(['later']);
    await records.write((unit) => unit.remove(things, ids[1] ?? ''));
    expect(await records.count(openUntil('9999-12-31'))).toBe(1);
  });

  test('a limit is kept also where deleted records lie between', async () => {
    const { records } = await open();
    const ids: string[] = [];
    await records.write((unit) => {
      for (let rank = 0; rank < 40; rank += 1) ids.push(unit.insert(things, { title: `t${String(rank)}`, rank }));
    });
    await records.write((unit) => ids.slice(0, 30).forEach((id) => unit.remove(things, id)));
    expect(titles(await records.list(firstByRank(5)))).toEqual(['t30', 't31', 't32', 't33', 't34']);
  });

  test('deleting is a tombstone, restoring brings the record back', async () => {
    const { data, records } = await open();
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a' })));
    await records.write((unit) => unit.remove(things, id));
    expect(await records.list(allThings())).toEqual([]);
    expect((await data.trash(data.personalSpaceId)).map(({ table, row }) => [table, row.id])).toEqual([['things', id]]);
    await records.write((unit) => unit.restore(things, id));
    expect(titles(await records.list(allThings()))).toEqual(['a']);
  });

  test('a purge removes a deleted record and its history for good, and never a living one', async () => {
    const { name, data, records } = await open();
    const ids: string[] = [];
    await records.write((unit) =>
      ids.push(unit.insert(things, { title: 'gone' }), unit.insert(things, { title: 'stays' })),
    );
    const [gone = '', stays = ''] = ids;
    await records.write((unit) => unit.remove(things, gone));
    await data.purge([
      { table: 'things', id: gone },
      { table: 'things', id: stays },
    ]);
    const stores = await dump(name, factory());
    expect(stores['things']?.map((row) => row['id'])).toEqual([stays]);
    expect(stores['_journal']?.filter((entry) => String(entry['key']).startsWith(gone))).toEqual([]);
  });

  test('a singleton exists once, under an id derived from its space, whoever makes it', async () => {
    const { name, data, records } = await open();
    const other = await setup({ ...factory(), name });
    await Promise.all([
      records.write((unit) => unit.insert(preferences, { name: 'Mara' })),
      other.records.write((unit) => unit.insert(preferences, { theme: 'rose' })),
    ]);
    const rows = (await dump(name, factory()))['preferences'];
    expect(rows?.map((row) => row['id'])).toEqual([`${data.personalSpaceId}.preferences`]);
  });

  test('every record belongs to one space, and no other space sees it', async () => {
    const { data, records } = await open();
    const family = data.records({ spaceId: await data.createSpace(), actor: data.user() });
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'mine' })));
    await family.write((unit) => unit.insert(things, { title: 'ours' }));
    expect(titles(await records.list(allThings()))).toEqual(['mine']);
    expect(titles(await family.list(allThings()))).toEqual(['ours']);
    expect(await family.get(things, id)).toBeUndefined();
    await expect(family.write((unit) => unit.update(things, id, { title: 'taken' }))).rejects.toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    expect((await data.spaceIds()).sort()).toEqual([data.personalSpaceId, family.spaceId].sort());
  });

  test('space, key and replica are the same after a restart', async () => {
    const { name, data, records } = await open();
    await records.write((unit) => unit.insert(things, { title: 'kept' }));
    data.close();
    const again = await setup({ ...factory(), name });
    expect(again.data.personalSpaceId).toBe(data.personalSpaceId);
    expect(again.data.replicaId).toBe(data.replicaId);
    expect(titles(await again.records.list(allThings()))).toEqual(['kept']);
  });

  test('two tabs opened at once at first run agree on space and key', async () => {
    const first = await open();
    const tabs = await Promise.all([1, 2, 3].map(() => setup({ ...factory(), name: first.name })));
    expect(new Set(tabs.map(({ data }) => data.personalSpaceId)).size).toBe(1);
    const fresh = `${first.name}-fresh`;
    const racing = await Promise.all([1, 2, 3].map(() => setup({ ...factory(), name: fresh })));
    expect(new Set(racing.map(({ data }) => data.personalSpaceId)).size).toBe(1);
    await racing[0]?.records.write((unit) => unit.insert(lists, { name: 'shared by all tabs' }));
    expect(await racing[2]?.records.list({ table: lists })).toMatchObject([{ name: 'shared by all tabs' }]);
  });

  test('two tabs that edit the same field at once both succeed, and the later stamp stands', async () => {
    const clock = handClock();
    const { name, records } = await open({ clock });
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a' })));
    const behind = await setup({ ...factory(), name, clock: { now: () => clock.time - 86_400_000 } });
    for (let turn = 0; turn < 5; turn += 1) {
      await records.write((unit) => unit.update(things, id, { title: `ahead ${String(turn)}` }));
      await behind.records.write((unit) => unit.update(things, id, { title: `behind ${String(turn)}` }));
      expect((await records.get(things, id))?.title).toBe(`behind ${String(turn)}`);
    }
    await Promise.all([
      records.write((unit) => unit.update(things, id, { title: 'one', rank: 1 })),
      behind.records.write((unit) => unit.update(things, id, { notes: 'two' })),
    ]);
    expect(await behind.records.get(things, id)).toMatchObject({ title: 'one', rank: 1, notes: 'two' });
  });

  test('batches grow across tabs in the order of their commits, though one clock is a day behind', async () => {
    const clock = handClock();
    const { name, records } = await open({ clock });
    const behind = await setup({ ...factory(), name, clock: { now: () => clock.time - 86_400_000 } });
    const batches: (string | null)[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      for (const tab of [records, behind.records]) {
        batches.push((await tab.write((unit) => unit.insert(things, { title: `turn ${String(turn)}` }))).batch);
      }
    }
    expect(batches).toEqual([...batches].sort());
    expect(new Set(batches).size).toBe(8);
    expect(findOrphans(await dump(name, factory()), 'things')).toEqual([]);
  });

  test('ten thousand records in one write are one batch and leave no orphan', async () => {
    const { name, data, records } = await open();
    const { batch } = await records.write((unit) => {
      for (let rank = 0; rank < 10_000; rank += 1) unit.insert(things, { title: `task ${String(rank)}`, rank });
    });
    const stores = await dump(name, factory());
    expect(stores['things']).toHaveLength(10_000);
    expect(findOrphans(stores, 'things')).toEqual([]);
    expect(new Set(stores['_journal']?.map((entry) => entry['batch']))).toEqual(new Set([batch]));
    expect(await records.count(openUntil('9999-12-31'))).toBe(10_000);
    await data.history.undo();
    expect(await records.count(openUntil('9999-12-31'))).toBe(0);
  }, 60_000);
};
