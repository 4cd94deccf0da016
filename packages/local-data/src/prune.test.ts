import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openEngine } from './open-engine.ts';
import { pruneJournal } from './prune.ts';
import { createRecords } from './records.ts';
import { handClock, things, uniqueName } from './testing/fixture.ts';

const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
const day = 86_400_000;

const open = async () => {
  const clock = handClock();
  const engine = await openEngine({ schemaVersion: 1, name: uniqueName(), tables: [things], clock, ...factory });
  const actor = { kind: 'user', principalId: 'p', displayName: 'Mara' } as const;
  const records = createRecords(engine, { spaceId: engine.install.personalSpaceId, actor });
  let id = '';
  await records.write((unit) => (id = unit.insert(things, { title: 'a' })));
  for (const title of ['b', 'c']) {
    clock.time += 50 * day;
    await records.write((unit) => unit.update(things, id, { title }));
  }
  return { clock, journal: engine.database._journal, database: engine.database };
};

test('after ninety days an entry that waits for the server stays, without its values; a younger one keeps them', async () => {
  const { clock, database, journal } = await open();
  clock.time += 45 * day;
  expect(await pruneJournal(database, clock.time)).toBe(1);
  const entries = await journal.orderBy('batch').toArray();
  expect(entries.map(({ kind, before, pending }) => [kind, before !== undefined, pending !== undefined])).toEqual([
    ['insert', false, true],
    ['update', false, true],
    ['update', true, true],
  ]);
  expect(await pruneJournal(database, clock.time)).toBe(0);
});

test('an acknowledged entry goes after ninety days, or beyond the number of entries', async () => {
  const { clock, database, journal } = await open();
  await journal.toCollection().modify((entry) => {
    delete (entry as { pending?: string }).pending;
  });
  await pruneJournal(database, clock.time, { days: 90, entries: 1 });
  expect((await journal.toArray()).map(({ kind }) => kind)).toEqual(['update']);
});
