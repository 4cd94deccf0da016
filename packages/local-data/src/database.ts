// The Dexie database of one account on this device: stores derived from the tables it is given, the stamping layer under every write.
import Dexie, { type Table, type Transaction } from 'dexie';
import type { AnyTable } from '@mana/shared-core';
import type { HybridClock } from '@mana/shared-sync';
import type { WrappedKey } from '@mana/shared-crypto';
import type { StoredChunk } from './files/stored-chunk.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { SearchShard } from './search/search-shard.ts';
import { stamping, type Commit, type OnStep } from './stamping.ts';
import type { StoredRow } from './stored-row.ts';
import { specOf, type TableSpec } from './table-spec.ts';
import { markTransaction, migration } from './write-context.ts';

export interface StoredKey {
  readonly kid: string;
  readonly spaceId: string;
  readonly wrapped: WrappedKey;
  readonly createdAt: string;
}

export interface StoredActor {
  readonly id: string;
  readonly spaceId: string;
  /** The actor, sealed: its name is the person's. */
  readonly sealed: string;
}

export type MetaEntry = { readonly key: string; readonly value: unknown };

/** Local stores: they hold no person's records and never leave the device. */
export const localStores = {
  _meta: 'key',
  _keys: 'kid, spaceId',
  _actors: 'id',
  _journal: 'key, batch, pending, group',
  _search: 'id',
  _blobs: 'key, ends',
};

export interface DatabaseOptions {
  readonly name: string;
  readonly tables: readonly AnyTable[];
  readonly version: number;
  readonly clock: () => HybridClock;
  readonly onCommit: (commit: Commit) => void;
  readonly onStep?: OnStep | undefined;
  /** For tests; the browser's own otherwise. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

export class Database extends Dexie {
  declare readonly _meta: Table<MetaEntry, string>;
  declare readonly _keys: Table<StoredKey, string>;
  declare readonly _actors: Table<StoredActor, string>;
  declare readonly _journal: Table<JournalEntry, string>;
  declare readonly _search: Table<SearchShard, string>;
  declare readonly _blobs: Table<StoredChunk, string>;

  readonly specs: ReadonlyMap<string, TableSpec>;

  constructor({ name, tables, version, clock, onCommit, onStep, ...factory }: DatabaseOptions) {
    super(name, { ...factory, cache: 'disabled', chromeTransactionDurability: 'strict' });
    this.specs = new Map(tables.map((table) => [table.name, specOf(table)]));
    const stores = Object.fromEntries([...this.specs.values()].map((spec) => [spec.name, spec.store]));
    this.version(version)
      .stores({ ...localStores, ...stores })
      .upgrade((transaction) => this.#refreshShadows(transaction));
    this.use(stamping({ specs: this.specs, clock, onCommit, onStep }));
  }

  rows(table: string): Table<StoredRow, string> {
    return this.table(table);
  }

  spec(table: string): TableSpec {
    const spec = this.specs.get(table);
    if (!spec) throw new TypeError(`${table} is not in the catalog`);
    return spec;
  }

  /** Shadow indexes are derived: an upgrade computes them anew for rows that an older version wrote. */
  async #refreshShadows(transaction: Transaction): Promise<void> {
    markTransaction(transaction.idbtrans, migration);
    for (const spec of this.specs.values()) {
      const rows = transaction.table<StoredRow, string>(spec.name);
      for (let chunk = await rows.limit(upgradeChunk).toArray(); chunk.length > 0;) {
        await rows.bulkPut(chunk);
        const last = chunk[chunk.length - 1] as StoredRow;
        chunk = await rows.where(':id').above(last.id).limit(upgradeChunk).toArray();
      }
    }
  }
}

const upgradeChunk = 1000;
