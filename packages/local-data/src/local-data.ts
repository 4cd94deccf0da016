// `openLocalData`: the client's data layer, whole. Everything it needs from outside is an argument; nothing runs before it is called,
// and `close` ends all of it.
import { liveQuery } from 'dexie';
import { newId, instantOf, type Actor, type AnyTable, type Query, type Records, type Row } from '@mana/shared-core';
import { randomBytes } from '@mana/shared-crypto';
import type { Backup } from './backup/backup.ts';
import { createLazyBackup } from './backup/lazy-backup.ts';
import type { BackupOptions } from './backup/row-context.ts';
import { createDurability, type Durability } from './durability-room.ts';
import { openSecondStore } from './durability/second-store.ts';
import type { Engine } from './engine.ts';
import { createFiles, type Files } from './files/files.ts';
import { sweepFiles } from './files/sweep.ts';
import { createHistory, type History } from './history.ts';
import { hex } from './install.ts';
import { openEngine, type EngineOptions } from './open-engine.ts';
import { pruneJournal } from './prune.ts';
import { countStored, findStored, finish } from './query.ts';
import { openHistory, readHistory, type HistoryEntry, type StoredHistory } from './record-history.ts';
import { createRecords, type RecordsContext } from './records.ts';
import { createSearch, type Search } from './search/search-client.ts';
import { SecondCopy, type SecondCopyOptions } from './second-copy.ts';
import type { StoredRow } from './stored-row.ts';
import { openTrash, purge, readTrash, type StoredTrash, type TrashedRecord } from './trash.ts';
import type { Unsaved } from './unsaved.ts';

export interface LocalDataOptions extends EngineOptions {
  /** The person's name, asked at each write: the name in the history is the one of that moment. */
  readonly userName?: () => string;
  /** For tests; OPFS and localStorage otherwise, where the browser has them. */
  readonly secondCopy?: Partial<SecondCopyOptions>;
  /** Brings an opened row of an older schema to today's; rows are as they are where it is not given. */
  readonly upcast?: BackupOptions['upcast'];
  /** Told of what goes wrong beside the app and costs no write: the second copy, the search index. */
  readonly onProblem?: (error: unknown) => void;
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
  readonly durability: Durability;
  readonly search: Pick<Search, 'find' | 'warm'>;
  readonly files: Files;
  readonly reads: Reads;
  readonly backup: Backup;
  records(context: RecordsContext): Records;
  spaceIds(): Promise<string[]>;
  /** Makes the final id and the key of a further space on this device. */
  createSpace(): Promise<string>;
  trash(spaceId: string): Promise<TrashedRecord[]>;
  /** For good; cannot be undone. */
  purge(records: readonly { table: string; id: string }[]): Promise<void>;
  close(): void;
  /** Work for an idle moment: lets go of what the journal no longer needs and of bytes no record describes. */
  tidy(): Promise<void>;
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

const hasWorkers = (): boolean => typeof Worker !== 'undefined';

const createSecondCopy = ({ name, secondCopy, onProblem = reportToConsole }: LocalDataOptions): SecondCopy =>
  new SecondCopy({
    name,
    openStore: () =>
      hasWorkers() ? openSecondStore({ directory: name, tab: hex(randomBytes(4)) }) : Promise.resolve(null),
    localStorage: findLocalStorage(),
    onProblem,
    ...secondCopy,
  });

const reportToConsole = (error: unknown): void => console.warn(error);

const noStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** Merely to ask for it throws where the browser is set to store nothing of this site. */
const findLocalStorage = (): SecondCopyOptions['localStorage'] => {
  try {
    return globalThis.localStorage ?? noStorage;
  } catch (error) {
    if (error instanceof DOMException) return noStorage;
    throw error;
  }
};

const createSearchRoom = ({ name, tables }: LocalDataOptions, { vault, install, database }: Engine): Search =>
  createSearch({
    databaseName: name,
    tables,
    userId: install.userId,
    keysFor: async () => {
      await vault.reload();
      return vault.keys();
    },
    subscribe: (onChange) => {
      const following = liveQuery(() => database._journal.orderBy('batch').last()).subscribe({
        next: () => onChange(),
      });
      return () => following.unsubscribe();
    },
  });

/** @throws CodedError STORAGE_UNAVAILABLE, SCHEMA_TOO_NEW, STORAGE_FAILED, QUOTA_EXCEEDED */
export const openLocalData = async (options: LocalDataOptions): Promise<LocalData> => {
  const { upcast = (_table, row) => row } = options;
  const copy = createSecondCopy(options);
  const engine = await openEngine({
    ...options,
    recover: () => copy.recover(),
    onCommit: (commit) => {
      copy.onCommit(commit);
      options.onCommit?.(commit);
    },
  });
  await copy.restore(engine);
  copy.maintain(engine);
  const search = createSearchRoom(options, engine);
  const { database, install, vault } = engine;
  const user = (): Actor => ({ kind: 'user', principalId: install.userId, displayName: options.userName?.() ?? '' });
  const close = (): void => {
    search.close();
    copy.close();
    database.close();
  };
  return {
    replicaId: install.replicaId,
    personalSpaceId: install.personalSpaceId,
    user,
    history: createHistory(engine, user),
    unsaved: engine.unsaved,
    durability: createDurability(engine, copy),
    search,
    files: createFiles(engine),
    reads: createReads(engine),
    backup: createLazyBackup(engine, { schemaVersion: options.schemaVersion, upcast }, user),
    records: (context) => createRecords(engine, context),
    spaceIds: () => vault.spaceIds(),
    createSpace: async () => {
      const spaceId = newId();
      await vault.createKey(spaceId, instantOf(engine.clock));
      await copy.saveKeys(engine);
      return spaceId;
    },
    trash: async (spaceId) => openTrash(engine, await readTrash(engine, spaceId)),
    purge: (records) => purge(engine, records),
    close,
    tidy: async () => {
      await pruneJournal(database, engine.clock.now());
      await sweepFiles(database, engine.clock.now());
    },
    wipe: async () => {
      search.close();
      await copy.clear();
      copy.close();
      await database.delete({ disableAutoOpen: true });
    },
  };
};
