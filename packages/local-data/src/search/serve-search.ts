// The worker's side of search: opens the database, starts the engine, answers calls, and saves the index when it is quiet.
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

const quietMs = 2_000;

export function serveSearch(scope: WorkerScope, factory: DatabaseFactory = {}): void {
  let engine: SearchCore | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;

  const withEngine = async <T>(work: (engine: SearchCore) => Promise<T>): Promise<T> => {
    if (!engine) throw new CodedError('SEARCH_FAILED', 'search has not been started');
    const result = await work(engine).catch((error: unknown) => {
      throw classifyStorageError(error);
    });
    saveWhenQuiet(engine);
    return result;
  };
  // Saving takes the worker's time, so it waits for a quiet moment. What could not be saved is only read again at the next start.
  const saveWhenQuiet = (current: SearchCore): void => {
    clearTimeout(saving);
    if (!current.unsaved) return;
    saving = setTimeout(() => {
      void current.save().catch((error: unknown) => console.warn('the search index was not saved', error));
    }, quietMs);
  };

  answerCalls<SearchApi>(scope, {
    start: async ({ databaseName, ...options }) => {
      const database = await openExisting(databaseName, factory);
      engine = await SearchCore.start({ database, ...options }).catch((error: unknown) => {
        throw classifyStorageError(error);
      });
      saveWhenQuiet(engine);
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
