// Live queries in a real browser: a component's view of the database, in this tab and in another.
import { newId } from '@mana/shared-core';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { allThings, openUntil, papers, setup, things } from './testing/fixture.ts';
import { watch } from './testing/watch.svelte.ts';
import { createLive } from './live.svelte.ts';

test('a live list shows what is there, and follows every write of this tab and of another', async () => {
  const { name, data, records } = await setup();
  const other = await setup({ name });
  await records.write((unit) => unit.insert(things, { title: 'first' }));
  const live = createLive(data, () => records);
  const seen = watch(() => {
    const all = live(allThings);
    return () => all.current?.map((row) => row.title);
  });
  await vi.waitFor(() => expect(seen.last).toEqual(['first']));
  await records.write((unit) => unit.insert(things, { title: 'second' }));
  await vi.waitFor(() => expect(seen.last).toEqual(['first', 'second']));
  await other.records.write((unit) => unit.insert(things, { title: 'third, in another tab' }));
  await vi.waitFor(() => expect(seen.last).toEqual(['first', 'second', 'third, in another tab']));
  seen.stop();
});

test('a record that did not change stays the same object, so that its row is not drawn again', async () => {
  const { data, records } = await setup();
  let id = '';
  await records.write((unit) => {
    id = unit.insert(things, { title: 'a' });
    unit.insert(things, { title: 'b' });
  });
  const live = createLive(data, () => records);
  const seen = watch(() => {
    const all = live(allThings);
    return () => all.current;
  });
  await vi.waitFor(() => expect(seen.last).toHaveLength(2));
  const before = seen.last;
  await records.write((unit) => unit.update(things, id, { title: 'a2' }));
  await vi.waitFor(() => expect(seen.last?.[0]?.title).toBe('a2'));
  expect(seen.last?.[1]).toBe(before?.[1]);
  seen.stop();
});

test('a question with a parameter is asked again when the parameter changes', async () => {
  const { data, records } = await setup();
  await records.write((unit) => {
    unit.insert(things, { title: 'today', dueOn: '2026-11-20' });
    unit.insert(things, { title: 'tomorrow', dueOn: '2026-11-21' });
  });
  const live = createLive(data, () => records);
  const day = watch.state('2026-11-20');
  const seen = watch(() => {
    const due = live(() => openUntil(day.current));
    const count = live.count(() => openUntil(day.current));
    return () => [due.current?.map((row) => row.title), count.current] as const;
  });
  await vi.waitFor(() => expect(seen.last).toEqual([['today'], 1]));
  day.current = '2026-11-21';
  flushSync();
  await vi.waitFor(() => expect(seen.last).toEqual([['today', 'tomorrow'], 2]));
  seen.stop();
});

test('another space shows its own records at once, never those of the space that was left', async () => {
  const { data, records } = await setup();
  const family = data.records({ spaceId: await data.createSpace(), actor: data.user() });
  await records.write((unit) => unit.insert(things, { title: 'mine' }));
  await family.write((unit) => unit.insert(things, { title: 'ours' }));
  const space = watch.state(records);
  const live = createLive(data, () => space.current);
  const all: (string[] | undefined)[] = [];
  const seen = watch(() => {
    const list = live(allThings);
    return () => {
      const shown = list.current?.map((row) => row.title);
      all.push(shown && [space.current.spaceId === family.spaceId ? 'family' : 'personal', ...shown]);
      return shown;
    };
  });
  await vi.waitFor(() => expect(seen.last).toEqual(['mine']));
  space.current = family;
  flushSync();
  await vi.waitFor(() => expect(seen.last).toEqual(['ours']));
  expect(all).not.toContainEqual(['family', 'mine']);
  seen.stop();
});

test('one record and its history are live too', async () => {
  const { data, records } = await setup();
  let id = '';
  await records.write((unit) => (id = unit.insert(things, { title: 'a' })));
  const live = createLive(data, () => records);
  const seen = watch(() => {
    const one = live.record(things, () => id);
    const history = live.history(things, () => id);
    const missing = live.record(things, () => '01900000-0000-7000-8000-000000000000');
    return () => [one.current?.title, history.current?.length, missing.current] as const;
  });
  await vi.waitFor(() => expect(seen.last).toEqual(['a', 1, null]));
  await records.write((unit) => unit.update(things, id, { title: 'b' }));
  await vi.waitFor(() => expect(seen.last).toEqual(['b', 2, null]));
  await data.history.undo();
  await vi.waitFor(() => expect(seen.last).toEqual(['a', 3, null]));
  seen.stop();
});

test('which files are here and how many each record owns follows bytes and records alike', async () => {
  const { data, records } = await setup();
  const live = createLive(data, () => records);
  const fileId = newId();
  const seen = watch(() => {
    const here = live.filesHere(() => [fileId]);
    const counts = live.fileCounts(things);
    return () => ({ here: here.current && [...here.current], counts: counts.current && [...counts.current] });
  });
  await vi.waitFor(() => expect(seen.last).toEqual({ here: [], counts: [] }));
  const stored = await data.files.put({ spaceId: data.personalSpaceId, fileId }, new Blob(['x']));
  await vi.waitFor(() => expect(seen.last?.here).toEqual([fileId]));
  await records.write((unit) => {
    unit.insert(papers, { id: fileId, name: 'a', owner: 'things/1', ...stored });
    unit.insert(papers, { name: 'b', owner: 'things/1', ...stored });
  });
  await vi.waitFor(() => expect(seen.last?.counts).toEqual([['1', 2]]));
  await records.write((unit) => unit.remove(papers, fileId));
  await vi.waitFor(() => expect(seen.last?.counts).toEqual([['1', 1]]));
  seen.stop();
});
