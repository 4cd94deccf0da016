// The worker's side of search: opens the database, starts the engine, answers calls, and saves the index some time after it changed.
import { CodedError } from '@mana/shared-core';
import type { SealingKey } from '@mana/shared-crypto';
import { Dexie } from 'dexie';
import { classifyStorageError } from '../durability/storage-failure.ts';
import { answerCalls, type WorkerScope } from '../worker-calls.ts';
import { SearchCore, type FindOptions, type SearchStatus } from './search-core.ts';
import type { SearchTable } from './search-document.ts';
import type { SearchHit } from './search-index.ts';

export interface SearchStart {
  readonly databaseName: string;
  readonly tables: readonly SearchTable[];
  readonly keys: readonly SealingKey[];
  readonly userId: string;
}

export interface FoundHits {
  readonly hits: SearchHit[];
  /** There are records for which the worker has no key that fits. */
  readonly locked: boolean;
}

export interface SearchApi {
  start(options: SearchStart): Promise<SearchStatus>;
  find(text: string, options: FindOptions): Promise<FoundHits>;
  catchUp(): Promise<void>;
  addKeys(keys: readonly SealingKey[]): Promise<void>;
  save(): Promise<void>;
}

export interface DatabaseFactory {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** A kill before it costs only the way through the journal since the last time. */
const saveAfterMs = 5_000;

export function serveSearch(scope: WorkerScope, factory: DatabaseFactory = {}): void {
  let engine: SearchCore | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;

  const withEngine = async <T>(work: (engine: SearchCore) => Promise<T>): Promise<T> => {
    if (!engine) throw new CodedError('SEARCH_FAILED', 'search has not been started');
    const result = await work(engine).catch((error: unknown) => {
      throw classifyStorageError(error);
    });
    saveLater(engine);
    return result;
  };
  // A shard that could not be saved is only built again: the next change tries once more.
  const saveLater = (current: SearchCore, milliseconds = saveAfterMs): void => {
    if (!current.unsaved) return;
    saving ??= setTimeout(() => {
      saving = undefined;
      void current.save().catch((error: unknown) => console.warn('the search index was not saved', error));
    }, milliseconds);
  };

  answerCalls<SearchApi>(scope, {
    start: async ({ databaseName, ...options }) => {
      const database = await openExisting(databaseName, factory);
      engine = await SearchCore.start({ database, ...options }).catch((error: unknown) => {
        throw classifyStorageError(error);
      });
      saveLater(engine, engine.status.origin === 'built' ? 0 : saveAfterMs);
      return engine.status;
    },
    find: (text, options) =>
      withEngine(async (core) => ({ hits: await core.find(text, options), locked: core.status.locked > 0 })),
    catchUp: () => withEngine((core) => core.catchUp()),
    addKeys: (keys) => withEngine((core) => core.addKeys(keys)),
    save: () => withEngine((core) => core.save()),
  });
}

/** Asked for first, because opening a database that is not there makes one, and taking it back again deletes it. */
async function openExisting(name: string, factory: DatabaseFactory): Promise<Dexie> {
  const existing = await (factory.indexedDB ?? indexedDB).databases();
  if (!existing.some((database) => database.name === name)) {
    throw new CodedError('STORAGE_CLOSED', `there is no database ${name}`);
  }
  return new Dexie(name, factory).open();
}
