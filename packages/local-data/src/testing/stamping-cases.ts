// What the database layer does to writes that go past the door: by whatever path, they are stamped and journaled, or refused.
import { newId } from '@mana/shared-core';
import { seal } from '@mana/shared-crypto';
import { expect, test } from 'vitest';
import { applyRows } from '../apply.ts';
import type { Engine } from '../engine.ts';
import { openEngine } from '../open-engine.ts';
import { createRecords } from '../records.ts';
import type { StoredRow } from '../stored-row.ts';
import { markTransaction } from '../write-context.ts';
import { lists, things, uniqueName, type Factory } from './fixture.ts';
import { dump, findOrphans } from './raw.ts';

const actor = { kind: 'user', principalId: 'p', displayName: 'Mara' } as const;

const setupEngine = async (factory: Factory) => {
  const name = uniqueName();
  const engine = await openEngine({ schemaVersion: 1, name, tables: [things, lists], ...factory });
  const records = createRecords(engine, { spaceId: engine.install.personalSpaceId, actor });
  return { name, engine, records };
};

/** A row as a well-meaning caller would build it by hand. */
const rowBy = async (engine: Engine, title: string, extra: Partial<StoredRow> = {}): Promise<StoredRow> => {
  const id = newId();
  const space = engine.install.personalSpaceId;
  const at = engine.hybrid.next();
  const key = await engine.vault.keyOf(space);
  return {
    id,
    spaceId: space,
    authorId: 'p',
    visibility: 'space',
    createdAt: new Date().toISOString(),
    title: await seal(key, { space, table: 'things', record: id, field: 'title', at }, title),
    dueOn: null,
    doneAt: null,
    rank: 0,
    __fieldMeta: { '*': { at, actor: 'a', origin: 'user' } },
    _updatedAtIndex: '',
    ...extra,
  };
};

export const stampingCases = (factory: () => Factory): void => {
  const open = () => setupEngine(factory());
  const stored = (name: string) => dump(name, factory());

  test('plaintext in a sealed field is refused by the database, by every path', async () => {
    const { name, engine } = await open();
    const table = engine.database.rows('things');
    const plain = await rowBy(engine, 'x', { title: 'secret' });
    for (const attempt of [() => table.add(plain), () => table.put(plain), () => table.bulkPut([plain])]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'PLAINTEXT_REFUSED' });
    }
    const good = await rowBy(engine, 'x');
    await table.add(good);
    await expect(table.update(good.id, { title: 'secret' })).rejects.toThrow();
    await expect(table.toCollection().modify({ notes: 'secret' })).rejects.toThrow();
    expect(JSON.stringify(await stored(name))).not.toContain('secret');
  });

  test('an undeclared field, a moved record and a row without a space are refused', async () => {
    const { engine } = await open();
    const table = engine.database.rows('things');
    const row = await rowBy(engine, 'x');
    await table.add(row);
    await expect(table.put({ ...row, colour: 'red' })).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
    await expect(table.put({ ...row, spaceId: newId() })).rejects.toMatchObject({ code: 'FIXED_FIELD_CHANGED' });
    await expect(table.put({ ...row, id: newId(), spaceId: '' })).rejects.toMatchObject({ code: 'INVALID_ROW' });
  });

  test('a raw write of plain fields is stamped and journaled all the same: put, update, modify, bulkPut', async () => {
    const { name, engine } = await open();
    const table = engine.database.rows('things');
    const rows = await Promise.all(['a', 'b', 'c'].map((title) => rowBy(engine, title)));
    await table.bulkAdd(rows);
    const [a, b] = rows as [StoredRow, StoredRow];
    await table.put({ ...a, rank: 1 });
    await table.update(b.id, { rank: 2 });
    await table.toCollection().modify({ dueOn: '2026-11-20' });
    await table.bulkPut(rows.map((row) => ({ ...row, rank: 7 })));
    const stores = await stored(name);
    for (const row of stores['things'] ?? []) {
      const meta = row['__fieldMeta'] as Record<string, { at: string; origin: string }>;
      expect((meta['rank']?.at ?? '') > (meta['*']?.at ?? '')).toBe(true);
      expect(row['_updatedAtIndex']).toBe(
        Object.values(meta)
          .map(({ at }) => at)
          .sort()
          .at(-1),
      );
    }
    const updates = (stores['_journal'] ?? []).filter((entry) => entry['kind'] === 'update');
    expect(updates.filter((entry) => 'rank' in (entry['before'] as object))).toHaveLength(5);
    expect(findOrphans(stores, 'things')).toEqual([]);
  });

  test('delete, deleteRange and clear leave tombstones with their outbox entries', async () => {
    const { name, engine } = await open();
    const table = engine.database.rows('things');
    const rows = await Promise.all(['a', 'b', 'c', 'd'].map((title, rank) => rowBy(engine, title, { rank })));
    await table.bulkAdd(rows);
    await table.delete(rows[0]?.id ?? '');
    await table.where('[spaceId+rank]').equals([engine.install.personalSpaceId, 1]).delete();
    expect((await table.toArray()).filter((row) => row.deletedAt == null)).toHaveLength(2);
    await table.clear();
    const stores = await stored(name);
    expect(stores['things']).toHaveLength(4);
    expect(
      stores['things']?.every((row) => typeof row['deletedAt'] === 'string' && row['_openDueIndex'] === undefined),
    ).toBe(true);
    const tombstones = (stores['_journal'] ?? []).filter((entry) => 'deletedAt' in ((entry['before'] ?? {}) as object));
    expect(tombstones).toHaveLength(4);
    expect(tombstones.every((entry) => entry['pending'] === entry['batch'])).toBe(true);
  });

  test('an aborted transaction leaves neither row nor outbox entry, also when it had several writes', async () => {
    const { name, engine } = await open();
    const before = await stored(name);
    const rows = await Promise.all(['a', 'b'].map((title) => rowBy(engine, title)));
    const attempt = engine.database.transaction('rw', 'things', async (transaction) => {
      await engine.database.rows('things').bulkAdd(rows);
      transaction.abort();
    });
    await expect(attempt).rejects.toThrow();
    const thrown = engine.database.transaction('rw', 'things', async () => {
      await engine.database.rows('things').add(rows[0] as StoredRow);
      throw new Error('a bug after the write');
    });
    await expect(thrown).rejects.toThrow('a bug after the write');
    expect(await stored(name)).toEqual(before);
  });

  test('a swallowed constraint error commits the rows that were stored, each with its entry, and no other', async () => {
    const { name, engine } = await open();
    const rows = await Promise.all(['a', 'b', 'c'].map((title) => rowBy(engine, title)));
    await engine.database.rows('things').add(rows[1] as StoredRow);
    await engine.database.transaction('rw', 'things', async () => {
      await engine.database
        .rows('things')
        .bulkAdd(rows)
        .catch(() => undefined);
    });
    expect(findOrphans(await stored(name), 'things')).toEqual([]);
    expect((await stored(name))['things']).toHaveLength(3);
  });

  test('nested transactions are one: the inner write is stamped, and falls with the outer one', async () => {
    const { name, engine } = await open();
    const { database } = engine;
    const [a, b] = (await Promise.all(['a', 'b'].map((title) => rowBy(engine, title)))) as [StoredRow, StoredRow];
    await database.transaction('rw', ['things', 'lists'], async () => {
      await database.rows('things').add(a);
      await database.transaction('rw', 'things', () => database.rows('things').update(a.id, { rank: 3 }));
    });
    const attempt = database.transaction('rw', 'things', async () => {
      await database.transaction('rw', 'things', () => database.rows('things').add(b));
      throw new Error('outer');
    });
    await expect(attempt).rejects.toThrow('outer');
    const stores = await stored(name);
    expect(stores['things']?.map((row) => row['rank'])).toEqual([3]);
    expect(findOrphans(stores, 'things')).toEqual([]);
    expect(new Set(stores['_journal']?.map((entry) => entry['batch'])).size).toBe(1);
  });

  test('a remote apply makes no outbox entry; a user write while it runs does', async () => {
    const { name, engine, records } = await open();
    const remote = await Promise.all(
      Array.from({ length: 300 }, (_, index) => rowBy(engine, `remote ${String(index)}`)),
    );
    let mine = '';
    await Promise.all([
      engine.database.transaction('rw', 'things', async (transaction) => {
        markTransaction(transaction.idbtrans, {
          kind: 'remote',
          actor: 'server',
          origin: 'server-replay',
          reason: 'edit',
          undoable: false,
        });
        for (const row of remote) await engine.database.rows('things').put(row);
      }),
      records.write((unit) => (mine = unit.insert(things, { title: 'mine, meanwhile' }))),
    ]);
    const stores = await stored(name);
    expect(stores['things']).toHaveLength(301);
    const pending = (stores['_journal'] ?? []).filter((entry) => entry['pending'] !== undefined);
    expect(pending.flatMap((entry) => entry['ids'])).toEqual([mine]);
  });

  test('rows from elsewhere merge field by field, twice the same as once', async () => {
    const { name, engine, records } = await open();
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a', rank: 1 })));
    const base = (await engine.database.rows('things').get(id)) as StoredRow;
    const old = { at: '000000000000001' + '0000' + '00000000000000aa', actor: 'x', origin: 'user' } as const;
    const fresh = { ...old, at: engine.hybrid.next() };
    const incoming = { ...base, rank: 9, dueOn: '2027-01-01', __fieldMeta: { '*': old, dueOn: fresh } };
    await applyRows(engine.database, [{ table: 'things', row: incoming }]);
    const once = await stored(name);
    await applyRows(engine.database, [{ table: 'things', row: incoming }]);
    expect((await stored(name))['things']).toEqual(once['things']);
    expect(await records.get(things, id)).toMatchObject({ title: 'a', rank: 1, dueOn: '2027-01-01' });
    expect(await applyRows(engine.database, [{ table: '__proto__', row: incoming }])).toMatchObject({
      unknown: [{ row: incoming }],
    });
  });

  test('a row that cannot be opened is shown as locked and is not overwritten', async () => {
    const { engine, records } = await open();
    const row = await rowBy(engine, 'x');
    const moved = { ...(await rowBy(engine, 'other')), title: row['title'] };
    await engine.database.rows('things').add(moved);
    expect(await records.get(things, moved.id)).toMatchObject({ locked: { title: 'DAMAGED' }, notes: '' });
    await expect(records.write((unit) => unit.update(things, moved.id, { title: 'new' }))).rejects.toMatchObject({
      code: 'RECORD_LOCKED',
    });
    await records.write((unit) => unit.update(things, moved.id, { rank: 5 }));
    expect((await engine.database.rows('things').get(moved.id))?.['title']).toBe(moved.title);
  });
};
