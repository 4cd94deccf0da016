// The search engine without its worker. It reads rows past the data layer, for reading only, and follows the journal: every committed
// write leaves an entry there, whichever tab made it. All it writes are its own sealed shards.
import type { SealingKey } from '@mana/shared-crypto';
import type { Stamp } from '@mana/shared-sync';
import type { Dexie } from 'dexie';
import type { JournalEntry } from '../journal-entry.ts';
import type { StoredRow } from '../stored-row.ts';
import { readDocument, type SearchTable } from './search-document.ts';
import { documentKey, type SearchHit } from './search-index.ts';
import { newSpaceIndex, openShard, sealShard, type SearchShard, type SpaceIndex } from './search-shard.ts';

export interface SearchCoreOptions {
  /** The existing database, open, without a schema of its own. */
  readonly database: Dexie;
  readonly tables: readonly SearchTable[];
  readonly keys: readonly SealingKey[];
  readonly userId: string;
}

export interface FindOptions {
  readonly spaceId: string;
  readonly limit: number;
}

export interface SearchStatus {
  readonly indexed: number;
  /** Records that could not be opened. */
  readonly locked: number;
  /** How the index came to be at this start. */
  readonly origin: 'built' | 'loaded';
}

/** Rows between two waits for the database, at which the worker can attend to other things. */
const chunkRows = 500;

export class SearchCore {
  readonly #options: SearchCoreOptions;
  readonly #keys = new Map<string, SealingKey>();
  readonly #byName: ReadonlyMap<string, SearchTable>;
  readonly #spaces = new Map<string, SpaceIndex>();
  #cursor: Stamp = '';
  #origin: SearchStatus['origin'] = 'built';
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(options: SearchCoreOptions) {
    this.#options = options;
    this.#byName = new Map(options.tables.map((table) => [table.name, table]));
    for (const key of options.keys) this.#keys.set(key.kid, key);
  }

  /** Takes the saved index up where it is sound, else builds it, and goes on to the newest write. */
  static async start(options: SearchCoreOptions): Promise<SearchCore> {
    const core = new SearchCore(options);
    if (await core.#load()) core.#origin = 'loaded';
    else await core.#build();
    await core.#follow();
    return core;
  }

  get status(): SearchStatus {
    const spaces = [...this.#spaces.values()];
    return {
      indexed: spaces.reduce((sum, { index }) => sum + index.size, 0),
      locked: spaces.reduce((sum, { locked }) => sum + locked.size, 0),
      origin: this.#origin,
    };
  }

  get unsaved(): boolean {
    return [...this.#spaces.values()].some(({ dirty }) => dirty);
  }

  /** Sees every write committed before the call. */
  find(text: string, { spaceId, limit }: FindOptions): Promise<SearchHit[]> {
    return this.#inTurn(async () => {
      await this.#follow();
      return this.#withoutPurged(this.#spaces.get(spaceId)?.index.find(text, limit) ?? []);
    });
  }

  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#follow());
  }

  /** Reads again what no key was there for. */
  addKeys(keys: readonly SealingKey[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const key of keys) this.#keys.set(key.kid, key);
      const locked = new Map<string, string[]>();
      for (const key of [...this.#spaces.values()].flatMap((space) => [...space.locked])) {
        const [table = '', id = ''] = key.split('/', 2);
        locked.set(table, [...(locked.get(table) ?? []), id]);
      }
      await this.#refresh(locked);
    });
  }

  /** Tidies and seals what has changed and stores it in one transaction, so that no shard is ahead of the others. */
  save(): Promise<void> {
    return this.#inTurn(async () => {
      const dirty = [...this.#spaces].filter(([, space]) => space.dirty);
      const [anyKey] = this.#keys.values();
      if (!anyKey) return;
      for (const [, space] of dirty) await space.index.tidy();
      const { database, tables } = this.#options;
      const seal = ([id, space]: [string, SpaceIndex]) =>
        sealShard(tables, this.#keys.get(space.kid ?? '') ?? anyKey, id, space, this.#cursor);
      const shards = await Promise.all(dirty.map(seal));
      await database.table<SearchShard>('_search').bulkPut(shards);
      for (const [, space] of dirty) space.dirty = false;
    });
  }

  async #load(): Promise<boolean> {
    const { database, tables } = this.#options;
    const shards = await database.table<SearchShard>('_search').toArray();
    const cursor = shards.map((shard) => shard.cursor).sort()[0];
    if (cursor === undefined || !(await this.#reaches(cursor))) return false;
    for (const shard of shards) {
      const space = await openShard(tables, this.#keys, shard);
      if (!space) return false;
      this.#spaces.set(shard.id, space);
    }
    this.#cursor = cursor;
    return true;
  }

  /** Whether the journal still has everything since `cursor`: it is cut from its oldest end. */
  async #reaches(cursor: Stamp): Promise<boolean> {
    const [oldest] = await this.#journal().orderBy('batch').limit(1).keys();
    return oldest === undefined ? cursor === '' : cursor >= (oldest as Stamp);
  }

  async #build(): Promise<void> {
    this.#spaces.clear();
    this.#cursor = await this.#newestBatch();
    for (const table of this.#options.tables) {
      const rows = this.#options.database.table<StoredRow, string>(table.name);
      const readAfter = (id: string) => rows.where(':id').above(id).limit(chunkRows).toArray();
      let next: Promise<StoredRow[]> | undefined = readAfter('');
      while (next) {
        const chunk: StoredRow[] = await next;
        const last = chunk.length < chunkRows ? undefined : chunk.at(-1);
        // The database reads the next rows while these are opened.
        next = last && readAfter(last.id);
        await this.#index(table, chunk);
      }
    }
  }

  async #follow(): Promise<void> {
    const newest = await this.#newestBatch();
    if (newest <= this.#cursor) return;
    const changed = new Map<string, string[]>();
    await this.#journal()
      .where('batch')
      .between(this.#cursor, newest, false, true)
      .each(({ table, ids }) => void changed.set(table, (changed.get(table) ?? []).concat(ids)));
    await this.#refresh(changed);
    this.#cursor = newest;
  }

  async #refresh(changed: ReadonlyMap<string, readonly string[]>): Promise<void> {
    for (const [name, all] of changed) {
      const table = this.#byName.get(name);
      if (!table) continue;
      const ids = [...new Set(all)];
      for (let start = 0; start < ids.length; start += chunkRows) {
        const chunk = ids.slice(start, start + chunkRows);
        const rows = await this.#options.database.table<StoredRow, string>(name).bulkGet(chunk);
        for (const [at, id] of chunk.entries()) if (!rows[at]) this.#forget(documentKey(name, id));
        await this.#index(
          table,
          rows.filter((row) => row !== undefined),
        );
      }
    }
  }

  async #index(table: SearchTable, rows: readonly StoredRow[]): Promise<void> {
    const reader = { keys: this.#keys, userId: this.#options.userId };
    const readings = await Promise.all(rows.map((row) => readDocument(reader, table, row)));
    for (const [at, { id, spaceId }] of rows.entries()) {
      const reading = readings[at] ?? 'hidden';
      const key = documentKey(table.name, id);
      const space = this.#space(spaceId);
      space.dirty = true;
      space.locked.delete(key);
      if (typeof reading === 'object') {
        space.index.put(reading.document);
        space.kid = reading.kid ?? space.kid;
      } else {
        space.index.remove(key);
        if (reading === 'locked') space.locked.add(key);
      }
    }
  }

  /** A record removed for good takes its journal with it: only its absence tells. */
  async #withoutPurged(hits: readonly SearchHit[]): Promise<SearchHit[]> {
    const present = await Promise.all(
      hits.map(({ table, id }) => this.#options.database.table(table).where(':id').equals(id).count()),
    );
    for (const [at, { table, id }] of hits.entries()) if (!present[at]) this.#forget(documentKey(table, id));
    return hits.filter((_, at) => present[at]);
  }

  /** A record that is gone for good; which space it was in is gone with it. */
  #forget(key: string): void {
    for (const space of this.#spaces.values()) {
      const known = space.index.remove(key) || space.locked.delete(key);
      space.dirty ||= known;
    }
  }

  #space(id: string): SpaceIndex {
    const space = this.#spaces.get(id) ?? newSpaceIndex();
    this.#spaces.set(id, space);
    return space;
  }

  #journal() {
    return this.#options.database.table<JournalEntry, string>('_journal');
  }

  async #newestBatch(): Promise<Stamp> {
    const [newest] = await this.#journal().orderBy('batch').reverse().limit(1).keys();
    return (newest as Stamp | undefined) ?? '';
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work, work);
    this.#turn = done;
    return done;
  }
}
