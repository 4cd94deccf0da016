// A host for browser tests: what the shell offers to modules, over memory records. Live queries follow every commit; notices, errors and
// addresses are kept for the test to look at.
import { CodedError, todayOf, type AnyTable, type Clock, type Query, type Receipt, type Row } from '@mana/shared-core';
import { createFormats, createTranslator, type MessageTable } from '@mana/shared-i18n';
import type { RecordsSetup } from '@mana/test-kit';
import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import type { FileBytes, Live, ModuleHost, Notice } from './host.ts';

export class TestHost implements ModuleHost {
  readonly notices: { text: string; receipt?: Receipt }[] = [];
  readonly errors: unknown[] = [];
  /** Where the module asked to go, last. */
  place: readonly string[] = $state([]);
  readonly clock: Clock;
  readonly today: string;
  readonly locale = 'en';
  readonly letterKeys = true;
  readonly formats = createFormats('en', { timeZone: 'Europe/Berlin' });
  readonly records: RecordsSetup<Clock>['records'];
  readonly live: Live;
  dated: ModuleHost['dated'] = [];
  /** Bytes by file id; take one out and it is not on this device. */
  readonly bytes = new SvelteMap<string, Blob>();
  readonly #kit: RecordsSetup<Clock>;
  readonly #text: (key: string, params?: Record<string, unknown>) => string;

  constructor(kit: RecordsSetup<Clock>, messages: MessageTable) {
    this.#kit = kit;
    this.clock = kit.clock;
    this.today = todayOf(kit.clock);
    this.records = kit.records;
    this.#text = createTranslator('en', messages) as unknown as (
      key: string,
      params?: Record<string, unknown>,
    ) => string;
    this.live = this.#createLive();
  }

  readonly files: FileBytes = {
    put: async ({ fileId }, blob, work) => {
      await this.beforePut(work?.signal);
      this.bytes.set(fileId, blob);
      work?.onProgress?.(blob.size);
      return { size: blob.size, sha256: '0'.repeat(64) };
    },
    read: (place) => this.#read(place.fileId),
    remove: async (fileId) => void this.bytes.delete(fileId),
    here: (ids) => this.#derive(() => new Set(ids().filter((id) => this.bytes.has(id)))),
    counts: () => this.#derive(() => new Map()),
  };
  /** What storing waits for; a test may make it fail. */
  beforePut: (signal?: AbortSignal) => Promise<void> = () => Promise.resolve();

  history(_table: AnyTable, _id: string): { current: undefined; error: undefined } {
    return { current: undefined, error: undefined };
  }

  notify(notice: Notice): void {
    this.notices.push(notice);
  }

  reportError = (error: unknown): void => {
    this.errors.push(error);
  };

  translator(): (key: string, params?: Record<string, unknown>) => string {
    return this.#text;
  }

  href(moduleId: string, view?: string, id?: string): string {
    return `#/${[moduleId, view, id].filter(Boolean).join('/')}`;
  }

  async navigate(_moduleId: string, view?: string, id?: string): Promise<void> {
    this.place = [view, id].filter((part) => part !== undefined);
  }

  openImport(): Promise<void> {
    return this.navigate('import');
  }

  async *#read(fileId: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const blob = this.bytes.get(fileId);
    if (!blob) throw new CodedError('FILE_MISSING');
    yield new Uint8Array(await blob.arrayBuffer());
  }

  #derive<V>(value: () => V): { readonly current: V; readonly error: undefined } {
    return {
      get current() {
        return value();
      },
      error: undefined,
    };
  }

  #createLive(): Live {
    const { records } = this;
    const list = <T extends AnyTable>(query: () => Query<T>) => this.#follow(() => [records.list(query())]);
    const count = <T extends AnyTable>(query: () => Query<T>) => this.#follow(() => [records.count(query())]);
    const record = <T extends AnyTable>(table: T, id: () => string) =>
      this.#follow(() => [records.get(table, id()).then((row): Row<T> | null => row ?? null)]);
    return Object.assign(list, { count, record });
  }

  /** Asks again after every commit and whenever what the question reads changes. */
  #follow<V>(ask: () => readonly [Promise<V>]): { readonly current: V | undefined; readonly error: undefined } {
    let answer = $state.raw<V>();
    let newest = 0;
    const subscribe = createSubscriber((update) => this.#kit.subscribe(update));
    const run = $derived.by(() => {
      subscribe();
      const number = ++newest;
      void ask()[0].then((value) => {
        if (number === newest) answer = value;
      });
      return number;
    });
    return {
      get current() {
        return run > 0 ? answer : undefined;
      },
      error: undefined,
    };
  }
}
