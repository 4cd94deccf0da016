// The page's side of search. The worker is started by the first question; if it dies it is started once more, and after that
// search says that it failed.
import { CodedError, codeOf, type AnyTable } from '@mana/shared-core';
import type { SealingKey } from '@mana/shared-crypto';
import { callWorker, type WorkerClient } from '../worker-calls.ts';
import type { FindOptions, SearchStatus } from './search-core.ts';
import { searchTables } from './search-document.ts';
import type { SearchHit } from './search-index.ts';
import type { SearchApi } from './serve-search.ts';

export interface SearchOptions {
  readonly databaseName: string;
  readonly tables: readonly AnyTable[];
  /** Whose private records may be found. */
  readonly userId: string;
  /** Every key of this device. Asked at the start, and again when records turn up that no key opened. */
  readonly keysFor: () => Promise<readonly SealingKey[]>;
  /** Tells of every commit, in whichever tab, and gives back how to stop it. Without it, questions alone keep the index fresh. */
  readonly subscribe?: (onChange: () => void) => () => void;
  readonly createWorker?: () => Worker;
}

export interface Search {
  /** Sees every write committed before the call. @throws CodedError SEARCH_FAILED, or a code of the storage */
  find(text: string, options: FindOptions): Promise<SearchHit[]>;
  /** Builds or loads the index ahead of the first question. */
  warm(): Promise<SearchStatus>;
  close(): void;
}

interface Running {
  readonly worker: WorkerClient<SearchApi>;
  readonly status: SearchStatus;
  readonly kids: Set<string>;
}

const maxDeaths = 2;

const createSearchWorker = (): Worker => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });

export const createSearch = (options: SearchOptions): Search => new SearchClient(options);

class SearchClient implements Search {
  readonly #options: SearchOptions;
  #running: Promise<Running> | undefined;
  #worker: WorkerClient<SearchApi> | undefined;
  #deaths = 0;
  #closed = false;
  #catchingUp = false;
  #unsubscribe: (() => void) | undefined;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  find(text: string, options: FindOptions): Promise<SearchHit[]> {
    return this.#withWorker(async (running) => {
      const found = await running.worker.call('find', text, options);
      if (!found.locked || !(await this.#bringKeys(running))) return found.hits;
      return (await running.worker.call('find', text, options)).hits;
    });
  }

  warm(): Promise<SearchStatus> {
    return this.#withWorker(async ({ status }) => status);
  }

  close(): void {
    this.#closed = true;
    this.#unsubscribe?.();
    this.#worker?.terminate();
  }

  async #withWorker<T>(work: (running: Running) => Promise<T>): Promise<T> {
    for (;;) {
      if (this.#closed || this.#deaths >= maxDeaths) throw new CodedError('SEARCH_FAILED', 'search has ended');
      const running = (this.#running ??= this.#start());
      try {
        const current = await running;
        if (current.worker.dead) throw new CodedError('SEARCH_FAILED', 'the worker has died');
        return await work(current);
      } catch (error) {
        if (codeOf(error) !== 'SEARCH_FAILED') throw error;
        // Every question under way fails with the worker; it has died once.
        if (this.#running === running) {
          this.#running = undefined;
          this.#deaths++;
        }
      }
    }
  }

  async #start(): Promise<Running> {
    const { databaseName, keysFor, subscribe, tables, userId } = this.#options;
    const worker = (this.#worker = this.#createWorker());
    this.#unsubscribe ??= subscribe?.(() => this.#catchUp());
    try {
      const keys = await keysFor();
      const status = await worker.call('start', { databaseName, tables: searchTables(tables), keys, userId });
      return { worker, status, kids: new Set(keys.map(({ kid }) => kid)) };
    } catch (error) {
      // What the storage refuses now it may grant to the next question.
      if (codeOf(error) !== 'SEARCH_FAILED') this.#running = undefined;
      worker.terminate();
      throw error;
    }
  }

  #createWorker(): WorkerClient<SearchApi> {
    const { createWorker = createSearchWorker } = this.#options;
    try {
      return callWorker<SearchApi>(createWorker(), 'SEARCH_FAILED');
    } catch (error) {
      throw new CodedError('SEARCH_FAILED', 'no worker can be made here', { cause: error });
    }
  }

  /** True where there was a key the worker did not have. */
  async #bringKeys({ worker, kids }: Running): Promise<boolean> {
    const fresh = (await this.#options.keysFor()).filter(({ kid }) => !kids.has(kid));
    if (fresh.length === 0) return false;
    await worker.call('addKeys', fresh);
    for (const { kid } of fresh) kids.add(kid);
    return true;
  }

  // One at a time: a question catches up itself, so nothing is missed, and meets whatever failed here.
  #catchUp(): void {
    if (this.#catchingUp || !this.#running) return;
    this.#catchingUp = true;
    const done = (): void => void (this.#catchingUp = false);
    void this.#running.then(({ worker }) => worker.call('catchUp')).then(done, done);
  }
}
