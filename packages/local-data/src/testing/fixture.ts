// A small catalog and an open data layer for the tests of this package. Each call gets a database of its own; with `factory` the same
// tests run on fake-indexeddb, without it on the browser's.
import { anyTable, defineQuery, defineTable, plain, type Clock, type Day } from '@mana/shared-core';
import { z } from 'zod';
import { openLocalData, type LocalDataOptions } from '../local-data.ts';

export const things = defineTable({
  name: 'things',
  fields: {
    title: z.string().min(1).max(500),
    notes: z.string().max(100_000).default(''),
    labels: z.array(z.string()).default([]),
    dueOn: plain(z.iso.date().nullable().default(null), 'indexed'),
    doneAt: plain(z.iso.datetime().nullable().default(null), 'part of a shadow index'),
    rank: plain(z.number().default(0), 'indexed'),
  },
  indexes: ['dueOn', 'rank'],
  shadow: { _openDueIndex: (thing) => (thing.doneAt ? undefined : (thing.dueOn ?? '9999-12-31')) },
  search: ['title', 'notes'],
});

export const lists = defineTable({ name: 'lists', fields: { name: z.string().min(1) }, search: ['name'] });

export const preferences = defineTable({
  name: 'preferences',
  singleton: true,
  fields: { name: z.string().default(''), theme: plain(z.string().default('ocean'), 'read before the keys are') },
});

/** Describes bytes, and belongs to a record of any table. */
export const papers = defineTable({
  name: 'papers',
  fields: {
    name: z.string().min(1),
    size: z.int(),
    sha256: z.string(),
    owner: plain(z.string().min(3), 'indexed'),
  },
  indexes: ['owner'],
  references: { owner: anyTable },
  blob: 'sha256',
});

export const allThings = defineQuery(things, () => ({ order: (a, b) => (a.title < b.title ? -1 : 1) }));
export const openUntil = defineQuery(things, (day: Day) => ({ index: { name: '_openDueIndex', to: day } }));
export const firstByRank = defineQuery(things, (limit: number) => ({ index: { name: 'rank' }, limit }));

export type Factory = Pick<LocalDataOptions, 'indexedDB' | 'IDBKeyRange'>;

let databases = 0;

export const uniqueName = (): string =>
  `test-${String(Date.now())}-${String((databases += 1))}-${Math.random().toString(36).slice(2)}`;

/** A clock that a test moves by hand; it starts on 20 November 2026, 10:12 in Berlin. */
export const handClock = (): Clock & { time: number } => {
  const clock = { time: Date.UTC(2026, 10, 20, 9, 12), timeZone: 'Europe/Berlin', now: () => clock.time };
  return clock;
};

export const setup = async (options: Partial<LocalDataOptions> = {}) => {
  const name = options.name ?? uniqueName();
  const tables = [things, lists, preferences, papers];
  const data = await openLocalData({ name, tables, schemaVersion: 1, userName: () => 'Mara', ...options });
  const records = data.records({ spaceId: data.personalSpaceId, actor: data.user() });
  return { name, data, records };
};
