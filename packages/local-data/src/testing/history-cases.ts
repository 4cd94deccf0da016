// Undo, redo, revert and history, from the journal alone.
import { expect, test } from 'vitest';
import { allThings, handClock, lists, setup, things, type Factory } from './fixture.ts';

const titles = (rows: readonly { title: string }[]) => rows.map((row) => row.title);

export const historyCases = (factory: () => Factory): void => {
  const open = (options = {}) => setup({ ...factory(), ...options });

  test('undo goes back step by step to the beginning, redo comes all the way forward again', async () => {
    const { data, records } = await open();
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'one' })));
    for (const title of ['two', 'three', 'four']) await records.write((unit) => unit.update(things, id, { title }));
    const seen: string[][] = [];
    while (await data.history.canUndo()) {
      await data.history.undo();
      seen.push(titles(await records.list(allThings())));
    }
    expect(seen).toEqual([['three'], ['two'], ['one'], []]);
    expect(await data.history.undo()).toBeNull();
    const forward: string[][] = [];
    while (await data.history.canRedo()) {
      await data.history.redo();
      forward.push(titles(await records.list(allThings())));
    }
    expect(forward).toEqual([['one'], ['two'], ['three'], ['four']]);
    await data.history.undo();
    await data.history.undo();
    expect(titles(await records.list(allThings()))).toEqual(['two']);
  });

  test('a new write after an undo ends the redo', async () => {
    const { data, records } = await open();
    await records.write((unit) => unit.insert(things, { title: 'one' }));
    await data.history.undo();
    await records.write((unit) => unit.insert(things, { title: 'other' }));
    expect(await data.history.canRedo()).toBe(false);
    expect(await data.history.redo()).toBeNull();
    await data.history.undo();
    expect(await records.list(allThings())).toEqual([]);
  });

  test('batches of one group are undone and redone together, and nothing before or after them with it', async () => {
    const { data, records } = await open();
    const ids: string[] = [];
    await records.write((unit) => ids.push(unit.insert(things, { title: 'before' })));
    for (const title of ['a', 'b', 'c']) {
      await records.write((unit) => ids.push(unit.insert(things, { title })), { group: 'import-1', reason: 'import' });
    }
    await records.write((unit) => unit.update(things, ids[0] ?? '', { title: 'a', notes: 'changed' }), {
      group: 'import-1',
    });
    await data.history.undo();
    expect(titles(await records.list(allThings()))).toEqual(['before']);
    await data.history.redo();
    expect(titles(await records.list(allThings()))).toEqual(['a', 'a', 'b', 'c']);
    await data.history.undo();
    await data.history.undo();
    expect(await records.list(allThings())).toEqual([]);
    await data.history.redo();
    await data.history.redo();
    expect(titles(await records.list(allThings()))).toEqual(['a', 'a', 'b', 'c']);
    await data.history.revertGroup('import-1');
    expect(titles(await records.list(allThings()))).toEqual(['before']);
  });

  test('undo reaches over all modules and survives a restart', async () => {
    const { name, data, records } = await open();
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a', notes: 'kept' })));
    await records.write((unit) => {
      unit.insert(lists, { name: 'list' });
      unit.update(things, id, { title: 'b', labels: ['x'] });
    });
    data.close();
    const again = await setup({ ...factory(), name });
    await again.data.history.undo();
    expect(await again.records.list({ table: lists })).toEqual([]);
    expect(await again.records.get(things, id)).toMatchObject({ title: 'a', notes: 'kept', labels: [] });
  });

  test('writes kept off the stack are passed over by undo', async () => {
    const { data, records } = await open();
    await records.write((unit) => unit.insert(things, { title: 'typed' }));
    await records.write((unit) => unit.insert(lists, { name: 'seeded' }), { reason: 'seed', undoable: false });
    await data.history.undo();
    expect(await records.list(allThings())).toEqual([]);
    expect(await records.list({ table: lists })).toHaveLength(1);
  });

  test('reverting an older write leaves alone what was changed since', async () => {
    const { data, records } = await open();
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a' })));
    const { batch } = await records.write((unit) =>
      unit.update(things, id, { title: 'b', rank: 5, dueOn: '2026-11-20' }),
    );
    await records.write((unit) => unit.update(things, id, { title: 'c' }));
    await data.history.revert(batch ?? '');
    expect(await records.get(things, id)).toMatchObject({ title: 'c', rank: 0, dueOn: null });
  });

  test('a deletion is undone with everything the record had', async () => {
    const { data, records } = await open();
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a', notes: 'long text' })));
    await records.write((unit) => unit.remove(things, id));
    await data.history.undo();
    expect(await records.get(things, id)).toMatchObject({ title: 'a', notes: 'long text', deletedAt: null });
  });

  test('the history of a record names who, when, and each value before and after', async () => {
    const clock = handClock();
    let userName = 'Mara';
    const { data, records } = await open({ clock, userName: () => userName });
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title: 'a' })), { reason: 'import' });
    clock.time += 3_600_000;
    userName = 'Mara B.';
    const renamed = data.records({ spaceId: data.personalSpaceId, actor: data.user() });
    await renamed.write((unit) => unit.update(things, id, { title: 'b', dueOn: '2026-11-21' }));
    const stored = await data.reads.storedHistory(things, id);
    expect(await data.reads.openHistory(things, stored)).toMatchObject([
      {
        at: '2026-11-20T10:12:00.000Z',
        actorName: 'Mara B.',
        actorKind: 'user',
        kind: 'update',
        reason: 'edit',
        fields: { title: { before: 'a', after: 'b' }, dueOn: { before: null, after: '2026-11-21' } },
      },
      { at: '2026-11-20T09:12:00.000Z', actorName: 'Mara', kind: 'insert', reason: 'import', fields: {} },
    ]);
  });
};
