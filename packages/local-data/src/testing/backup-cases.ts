// Leaving with everything and coming back with everything, as cases that run on fake-indexeddb and in a real browser alike.
import { linkText, newId } from '@mana/shared-core';
import { bytesSource, openArchive, type Progress } from '@mana/shared-backup';
import { createArchiveCipher } from '@mana/shared-crypto';
import { expect, test } from 'vitest';
import { canonicalDump, exportArchive, exportBytes, openBytes, planFor } from './archive.ts';
import { allThings, handClock, lists, papers, preferences, setup, things, type Factory } from './fixture.ts';
import { dump, openRaw } from './raw.ts';

const titles = (rows: readonly { title: string }[]) => rows.map((row) => row.title);

export const backupCases = (factory: () => Factory): void => {
  const open = async (options = {}) => {
    const clock = handClock();
    const opened = await setup({ ...factory(), clock, ...options });
    return { ...opened, clock, stores: () => dump(opened.name, factory()) };
  };

  /** Things with a past, in the trash and with a paper; a list; preferences. */
  const fill = async ({ data, records, clock }: Awaited<ReturnType<typeof open>>) => {
    const ids = ['one', 'two', 'three'].map((title) => ({ id: newId(), title }));
    await records.write((unit) => {
      for (const thing of ids) unit.insert(things, { ...thing, labels: ['ä', '"'], dueOn: '2026-11-21' });
      unit.insert(lists, { name: 'List' });
      unit.insert(preferences, { name: 'Mara' });
    });
    clock.time += 1000;
    await records.write((unit) => unit.update(things, ids[0]?.id ?? '', { title: 'one, changed', notes: 'n\n\u2028' }));
    await records.write((unit) => unit.remove(things, ids[2]?.id ?? ''));
    const fileId = newId();
    const stored = await data.files.put({ spaceId: data.personalSpaceId, fileId }, new Blob(['bytes of a paper']));
    const owner = linkText({ table: 'things', id: ids[0]?.id ?? '' });
    await records.write((unit) => unit.insert(papers, { id: fileId, name: 'paper', owner, ...stored }));
    return { ids: ids.map(({ id }) => id), fileId };
  };

  test('export, a fresh database, import: rows, ids, links, stamps, history and bytes are equal', async () => {
    const first = await open();
    const { fileId } = await fill(first);
    const archive = await exportArchive(first.data);
    const second = await open();
    const result = await second.data.backup.apply(archive, planFor(archive, second.data));
    expect(await canonicalDump(second.data)).toEqual(await canonicalDump(first.data));
    expect(result.tables.find(({ name }) => name === 'things')).toMatchObject({ created: 2, changed: 0, invalid: 0 });
    expect(result.blobs).toEqual({ created: 1, identical: 0, missing: 0 });
    expect(await second.data.files.has(fileId)).toBe(true);
    expect(titles(await second.records.list(allThings()))).toEqual(['one, changed', 'two']);
    const stores = await second.stores();
    expect(JSON.stringify(stores)).not.toContain('one, changed');
  });

  test('what one key sealed is read under another: nothing of the first account is needed', async () => {
    const first = await open();
    await fill(first);
    const archive = await exportArchive(first.data);
    await first.data.wipe();
    const second = await open();
    await second.records.write((unit) => unit.insert(things, { title: 'mine' }));
    await second.data.backup.apply(archive, planFor(archive, second.data));
    const rows = await second.records.list(allThings());
    expect(titles(rows)).toEqual(['mine', 'one, changed', 'two']);
    expect(rows.every(({ locked, spaceId }) => !locked && spaceId === second.data.personalSpaceId)).toBe(true);
    const id = rows.find(({ title }) => title === 'one, changed')?.id ?? '';
    const past = await second.data.reads.openHistory(things, await second.data.reads.storedHistory(things, id));
    expect(past.map(({ actorName, fields }) => [actorName, fields['title']?.before])).toContainEqual(['Mara', 'one']);
  });

  test('the same archive again changes nothing and puts nothing into the outbox', async () => {
    const first = await open();
    await fill(first);
    const archive = await exportArchive(first.data);
    const second = await open();
    await second.data.backup.apply(archive, planFor(archive, second.data));
    const before = await second.stores();
    for (const { data, stores } of [second, first]) {
      const untouched = await stores();
      const preview = await data.backup.preview(archive, planFor(archive, data));
      const again = await data.backup.apply(archive, planFor(archive, data));
      expect(again).toMatchObject({ tables: preview.tables, history: 0, blobs: { created: 0, missing: 0 } });
      for (const { created, changed } of again.tables) expect([created, changed]).toEqual([0, 0]);
      expect((await stores())['_journal']).toEqual(untouched['_journal']);
      expect((await stores())['things']).toEqual(untouched['things']);
    }
    expect((await second.stores())['_journal']).toEqual(before['_journal']);
  });

  test('a merge keeps newer edits made here, takes newer ones from the archive, and touches nothing else', async () => {
    const base = await open();
    const { ids } = await fill(base);
    const [one = '', two = ''] = ids;
    const start = await exportArchive(base.data);
    const other = await open();
    await other.data.backup.apply(start, planFor(start, other.data));
    other.clock.time += 60_000;
    await other.records.write((unit) => unit.update(things, one, { title: 'older title', notes: 'newer notes' }));
    base.clock.time += 120_000;
    await base.records.write((unit) => unit.update(things, one, { title: 'newest title' }));
    await base.records.write((unit) => unit.insert(things, { title: 'only here' }));
    const later = await exportArchive(other.data);
    const plan = planFor(later, base.data);
    const preview = await base.data.backup.preview(later, plan);
    const result = await base.data.backup.apply(later, plan);
    expect(preview.tables).toEqual(result.tables);
    expect(result.tables.find(({ name }) => name === 'things')).toMatchObject({ created: 0, changed: 1, identical: 1 });
    expect(await base.records.get(things, one)).toMatchObject({ title: 'newest title', notes: 'newer notes' });
    expect(await base.records.get(things, two)).toMatchObject({ title: 'two' });
    expect(titles(await base.records.list(allThings()))).toContain('only here');
  });

  test('a replacement writes the archive’s values anew, over newer edits too', async () => {
    const one = await open();
    const { ids } = await fill(one);
    const archive = await exportArchive(one.data);
    one.clock.time += 60_000;
    await one.records.write((unit) => unit.update(things, ids[0] ?? '', { title: 'newer' }));
    await one.records.write((unit) => unit.remove(things, ids[1] ?? ''));
    const plan = planFor(archive, one.data, { mode: 'replace' });
    const result = await one.data.backup.apply(archive, plan);
    expect(result.tables.find(({ name }) => name === 'things')).toMatchObject({ changed: 2, identical: 0 });
    expect(titles(await one.records.list(allThings()))).toEqual(['one, changed', 'two']);
    const again = await one.data.backup.apply(archive, plan);
    expect(again.tables.find(({ name }) => name === 'things')).toMatchObject({ changed: 0, identical: 2 });
  });

  test('copies have ids of their own, point at each other, and come once per import', async () => {
    const one = await open();
    await fill(one);
    const archive = await exportArchive(one.data);
    const plan = planFor(archive, one.data, { mode: 'copy', importId: newId() });
    const result = await one.data.backup.apply(archive, plan);
    expect(result.tables.find(({ name }) => name === 'things')).toMatchObject({ created: 2 });
    expect(titles(await one.records.list(allThings()))).toEqual(['one, changed', 'one, changed', 'two', 'two']);
    const kept = await one.records.list({ table: papers });
    const owners = new Set(kept.map(({ owner }) => owner));
    expect(owners.size).toBe(2);
    for (const { id, owner } of kept) {
      expect(await one.records.get(things, owner.slice('things/'.length))).toMatchObject({ title: 'one, changed' });
      expect(await one.data.files.has(id)).toBe(true);
    }
    expect(await one.records.list({ table: preferences })).toHaveLength(1);
    await one.data.backup.apply(archive, plan);
    expect(await one.records.list(allThings())).toHaveLength(4);
    await one.data.backup.apply(archive, { ...plan, importId: newId() });
    expect(await one.records.list(allThings())).toHaveLength(6);
  });

  test('what is in the trash here stays there, and comes back where that is asked for', async () => {
    const one = await open();
    const { ids } = await fill(one);
    const archive = await exportArchive(one.data);
    await one.records.write((unit) => unit.remove(things, ids[0] ?? ''));
    const merged = await one.data.backup.apply(archive, planFor(archive, one.data));
    expect(merged.tables.find(({ name }) => name === 'things')).toMatchObject({ trashed: 1, changed: 0 });
    expect(titles(await one.records.list(allThings()))).toEqual(['two']);
    await one.data.backup.apply(archive, planFor(archive, one.data, { bringBack: true }));
    expect(titles(await one.records.list(allThings()))).toEqual(['one, changed', 'two']);
  });

  test('a whole import is taken back as one step; what was edited since stays', async () => {
    const one = await open();
    const { ids } = await fill(one);
    const archive = await exportArchive(one.data);
    const two = await open();
    await two.records.write((unit) => unit.insert(things, { title: 'mine' }));
    const { importId } = await two.data.backup.apply(archive, planFor(archive, two.data));
    await two.records.write((unit) => unit.update(things, ids[1] ?? '', { notes: 'edited since' }));
    await two.data.history.undo();
    await two.data.backup.undo(importId);
    expect(titles(await two.records.list(allThings()))).toEqual(['mine']);
    expect(await two.data.backup.interrupted()).toBeNull();
    expect(await two.data.history.canRedo()).toBe(true);
    await two.data.history.redo();
    expect(titles(await two.records.list(allThings()))).toEqual(['mine', 'one, changed', 'two']);
  });

  test('spaces this device does not have are mapped, and a space that is passed over brings nothing', async () => {
    const one = await open();
    await fill(one);
    const family = await one.data.createSpace();
    const there = one.data.records({ spaceId: family, actor: one.data.user() });
    await there.write((unit) => {
      unit.insert(things, { title: 'shared' });
      unit.insert(preferences, { name: 'Familie' });
    });
    const spaces = [
      { id: one.data.personalSpaceId, type: 'personal', name: 'Personal' },
      { id: family, type: 'family', name: 'Familie' },
    ];
    const archive = await exportArchive(one.data, { spaces });
    const two = await open();
    const made = await two.data.createSpace();
    const personal = { [one.data.personalSpaceId]: { skip: true } } as const;
    await two.data.backup.apply(
      archive,
      planFor(archive, two.data, { spaces: { ...personal, [family]: { spaceId: made } } }),
    );
    const inMade = two.data.records({ spaceId: made, actor: two.data.user() });
    expect(titles(await inMade.list(allThings()))).toEqual(['shared']);
    expect(await inMade.list({ table: preferences })).toMatchObject([{ id: `${made}.preferences`, name: 'Familie' }]);
    expect(await two.records.list(allThings())).toEqual([]);
    // The same person's records once more, into the personal space: their ids are taken by the other space.
    const both = { spaces: { [family]: { spaceId: two.data.personalSpaceId } } };
    await two.data.backup.apply(archive, planFor(archive, two.data, both));
    expect(titles(await two.records.list(allThings()))).toEqual(['shared']);
    expect(titles(await inMade.list(allThings()))).toEqual(['shared']);
    expect((await two.records.list(allThings()))[0]?.id).not.toBe((await inMade.list(allThings()))[0]?.id);
  });

  test('cut off after any step, an import is run again to the same end, or taken back to what was before', async () => {
    const source = await open();
    await fill(source);
    await source.records.write((unit) => {
      for (let index = 0; index < 600; index += 1) unit.insert(things, { title: `bulk ${String(index)}` });
    });
    const archive = await exportArchive(source.data);
    const whole = await open();
    let steps = 0;
    await whole.data.backup.apply(archive, planFor(archive, whole.data), { onProgress: () => (steps += 1) });
    const wanted = await canonicalDump(whole.data);
    expect(steps).toBeGreaterThan(8);
    for (let stop = 1; stop < steps; stop += 1) {
      const cut = await open();
      const existing = await cut.records.write((unit) => unit.insert(things, { title: 'was here' }));
      expect(existing.batch).not.toBeNull();
      const before = titles(await cut.records.list(allThings()));
      const controller = new AbortController();
      let seen = 0;
      const onProgress = (_: Progress) => void (++seen === stop && controller.abort());
      const plan = planFor(archive, cut.data);
      await expect(
        cut.data.backup.apply(archive, plan, { signal: controller.signal, onProgress }),
      ).rejects.toMatchObject({ code: 'CANCELLED' });
      cut.data.close();
      const again = await setup({ ...factory(), name: cut.name });
      const left = await again.data.backup.interrupted();
      expect(left).toMatchObject({ state: 'running', plan: { mode: 'merge' } });
      const importId = left?.importId ?? '';
      if (stop % 2 === 0) {
        await again.data.backup.undo(importId);
        expect(titles(await again.records.list(allThings()))).toEqual(before);
      } else {
        await again.data.backup.apply(archive, { ...plan, importId });
        const got = await canonicalDump(again.data);
        expect(got['things']?.filter((row) => !row.includes('was here'))).toEqual(wanted['things']);
        expect(got['history/papers']).toEqual(wanted['history/papers']);
      }
      expect(await again.data.backup.interrupted()).toBeNull();
      again.data.close();
    }
  });

  test('rows that do not fit are listed and never stored, the rest goes through', async () => {
    const one = await open();
    const { ids } = await fill(one);
    const bytes = await exportBytes(one.data);
    const archive = await openBytes(bytes);
    const spoiled = {
      ...archive,
      rows: async function* (table: string) {
        for await (const lines of archive.rows(table)) {
          yield lines.map((line, index) => {
            if (table !== 'things' || !('row' in line)) return line;
            return index === 0 ? { ...line, row: { ...line.row, title: '' } } : line;
          });
        }
      },
    };
    const two = await open();
    const result = await two.data.backup.apply(spoiled, planFor(archive, two.data));
    expect(result.invalid).toMatchObject([{ table: 'things', line: 1, issues: [{ field: 'title' }] }]);
    expect(result.tables.find(({ name }) => name === 'things')).toMatchObject({ created: 1, invalid: 1 });
    expect(await two.records.get(things, [...ids].sort()[0] ?? '')).toBeUndefined();
  });

  test('without the key of a space there is no export; one damaged record does not keep the others', async () => {
    const one = await open();
    const { ids } = await fill(one);
    const raw = await openRaw(one.name, factory());
    await raw.table('things').update(ids[0] ?? '', { title: (await raw.table('things').get(ids[1] ?? '')).title });
    raw.close();
    const contents = await one.data.backup.contents({
      tables: ['things'],
      history: false,
      blobs: false,
      spaces: [],
      producedBy: 'test/1',
    });
    const rows: unknown[] = [];
    for await (const batch of contents.tables[0]?.read() ?? []) rows.push(...batch);
    expect(rows).toHaveLength(1);
    expect(contents.unreadable).toEqual([{ table: 'things', id: ids[0] }]);
    one.data.close();
    const keys = await openRaw(one.name, factory());
    await keys.table('_keys').clear();
    keys.close();
    const locked = await setup({ ...factory(), name: one.name });
    await expect(exportBytes(locked.data)).rejects.toMatchObject({ code: 'LOCKED' });
  });

  test('a stamp from a clock that was years ahead counts as written now', async () => {
    const one = await open();
    one.clock.time = Date.UTC(2040, 0, 1);
    await one.records.write((unit) => unit.insert(things, { title: 'from the future' }));
    const archive = await exportArchive(one.data);
    const two = await open();
    await two.data.backup.apply(archive, planFor(archive, two.data, { history: false }));
    const [row] = await two.records.list(allThings());
    expect(row?.updatedAt.slice(0, 4)).toBe('2026');
    const again = await two.data.backup.apply(archive, planFor(archive, two.data, { history: false }));
    expect(again.tables.find(({ name }) => name === 'things')).toMatchObject({ identical: 1 });
  });

  test('a sealed archive opens with its passphrase and brings the same', async () => {
    const one = await open();
    await fill(one);
    const bytes = await exportBytes(one.data, {}, 'birke lampe mittwoch');
    const cipher = createArchiveCipher();
    await expect(openArchive(bytesSource(bytes), { cipher, schemaVersion: 1, passphrase: 'no' })).rejects.toMatchObject(
      {
        code: 'WRONG_PASSPHRASE',
      },
    );
    const archive = await openArchive(bytesSource(bytes), {
      cipher,
      schemaVersion: 1,
      passphrase: 'birke lampe mittwoch',
    });
    const two = await open();
    await two.data.backup.apply(archive, planFor(archive, two.data));
    expect(await canonicalDump(two.data)).toEqual(await canonicalDump(one.data));
  });
};
