// `openLocalData`: the client's data layer, whole. Everything it needs from outside is an argument; nothing runs before it is called,
// and `close` ends all of it.
import { newId, instantOf, type Actor, type AnyTable, type Query, type Records, type Row } from '@mana/shared-core';
import type { Engine } from './engine.ts';
import { createHistory, type History } from './history.ts';
import { openEngine, type EngineOptions } from './open-engine.ts';
import { countStored, findStored, finish } from './query.ts';
import { openHistory, readHistory, type HistoryEntry, type StoredHistory } from './record-history.ts';
import { createRecords, type RecordsContext } from './records.ts';
import type { StoredRow } from './stored-row.ts';
import { openTrash, purge, readTrash, type StoredTrash, type TrashedRecord } from './trash.ts';
import type { Unsaved } from './unsaved.ts';

export interface LocalDataOptions extends EngineOptions {
  /** The person's name, asked at each write: the name in the history is the one of that moment. */
  readonly userName?: () => string;
}

/** Questions in two halves for live queries: what the database reads, and what opening makes of it. */
export interface Reads {
  stored<T extends AnyTable>(spaceId: string, query: Query<T>): Promise<StoredRow[]>;
  open<T extends AnyTable>(query: Query<T>, stored: readonly StoredRow[]): Promise<Row<T>[]>;
  count<T extends AnyTable>(spaceId: string, query: Query<T>): Promise<number | undefined>;
  storedRecord(spaceId: string, table: AnyTable, id: string): Promise<StoredRow | null>;
  openRecord<T extends AnyTable>(table: T, stored: StoredRow | null): Promise<Row<T> | null>;
  storedHistory(table: AnyTable, id: string): Promise<StoredHistory>;
  openHistory(table: AnyTable, stored: StoredHistory): Promise<HistoryEntry[]>;
  storedTrash(spaceId: string): Promise<StoredTrash[]>;
  openTrash(stored: readonly StoredTrash[]): Promise<TrashedRecord[]>;
}

export interface LocalData {
  readonly replicaId: string;
  /** Exists, with its key, from the first run on. */
  readonly personalSpaceId: string;
  /** The person, as a writer. */
  readonly user: () => Actor;
  readonly history: History;
  readonly unsaved: Unsaved;
  readonly reads: Reads;
  records(context: RecordsContext): Records;
  spaceIds(): Promise<string[]>;
  /** Makes the final id and the key of a further space on this device. */
  createSpace(): Promise<string>;
  trash(spaceId: string): Promise<TrashedRecord[]>;
  /** For good; cannot be undone. */
  purge(records: readonly { table: string; id: string }[]): Promise<void>;
  close(): void;
  /** Deletes this device's copy. */
  wipe(): Promise<void>;
}

const createReads = (engine: Engine): Reads => {
  const { database, opener } = engine;
  return {
    stored: (spaceId, query) => findStored(database, spaceId, query),
    open: (query, stored) => finish(opener, database.spec(query.table.name), query, stored),
    count: (spaceId, query) => countStored(database, spaceId, query),
    storedRecord: async (spaceId, table, id) => {
      const row = await database.rows(table.name).get(id);
      return row?.spaceId === spaceId ? row : null;
    },
    openRecord: async <T extends AnyTable>(table: T, stored: StoredRow | null) =>
      stored && opener.open<T>(database.spec(table.name), stored),
    storedHistory: (table, id) => readHistory(engine, table.name, id),
    openHistory: (table, stored) => openHistory(engine, table.name, stored),
    storedTrash: (spaceId) => readTrash(engine, spaceId),
    openTrash: (stored) => openTrash(engine, stored),
  };
};

/** @throws CodedError STORAGE_UNAVAILABLE, SCHEMA_TOO_NEW, STORAGE_FAILED, QUOTA_EXCEEDED */
export const openLocalData = async (options: LocalDataOptions): Promise<LocalData> => {
  const engine = await openEngine(options);
  const { database, install, vault } = engine;
  const user = (): Actor => ({ kind: 'user', principalId: install.userId, displayName: options.userName?.() ?? '' });
  return {
    replicaId: install.replicaId,
    personalSpaceId: install.personalSpaceId,
    user,
    history: createHistory(engine, user),
    unsaved: engine.unsaved,
    reads: createReads(engine),
    records: (context) => createRecords(engine, context),
    spaceIds: () => vault.spaceIds(),
    createSpace: async () => {
      const spaceId = newId();
      await vault.createKey(spaceId, instantOf(engine.clock));
      return spaceId;
    },
    trash: async (spaceId) => openTrash(engine, await readTrash(engine, spaceId)),
    purge: (records) => purge(engine, records),
    close: () => database.close(),
    wipe: () => database.delete({ disableAutoOpen: true }),
  };
};
