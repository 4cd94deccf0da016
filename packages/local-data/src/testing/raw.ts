// Looks at a database as it lies in the browser, past the data layer: for tests that ask what is really stored.
import Dexie from 'dexie';
import type { Factory } from './fixture.ts';

export type Dump = Record<string, Record<string, unknown>[]>;

export const openRaw = (name: string, factory: Factory = {}): Promise<Dexie> => new Dexie(name, factory).open();

/** Every row of every store. */
export const dump = async (name: string, factory: Factory = {}): Promise<Dump> => {
  const raw = await openRaw(name, factory);
  const stores: Dump = {};
  for (const table of raw.tables) stores[table.name] = (await table.toArray()) as Record<string, unknown>[];
  raw.close();
  return stores;
};

/** Records without, or outbox entries without a record: what invariant 1 forbids. */
export const findOrphans = (stores: Dump, table: string): string[] => {
  const rows = new Set((stores[table] ?? []).map((row) => row['id'] as string));
  const entries = (stores['_journal'] ?? []).filter(
    (entry) => entry['table'] === table && entry['pending'] !== undefined,
  );
  const journaled = new Set(entries.flatMap((entry) => entry['ids'] as string[]));
  return [...[...rows].filter((id) => !journaled.has(id)), ...[...journaled].filter((id) => !rows.has(id))];
};
