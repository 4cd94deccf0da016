// Opens what the rooms share, in order: the database, this device's identity, its keys, its clock. What fails here is told in one of
// a few codes, and nothing stays open.
import { CodedError, systemClock, type AnyTable, type Clock } from '@mana/shared-core';
import { randomBytes } from '@mana/shared-crypto';
import { createClock, type HybridClock, type Stamp } from '@mana/shared-sync';
import { Actors } from './actors.ts';
import { Database } from './database.ts';
import { classifyStorageError } from './durability/storage-failure.ts';
import type { Engine } from './engine.ts';
import { createInstall, hex, readInstall, type RecoveredIdentity } from './install.ts';
import { RowOpener } from './row-opening.ts';
import type { Commit, OnStep } from './stamping.ts';
import { Unsaved, type UnsavedOptions } from './unsaved.ts';
import { Vault } from './vault.ts';

export interface EngineOptions {
  /** The database's name, e.g. `mana-guest`. */
  readonly name: string;
  /** Every table of the module catalog. */
  readonly tables: readonly AnyTable[];
  /** The version of the stored schema; an older database is upgraded, a newer one refused. */
  readonly schemaVersion: number;
  readonly clock?: Clock;
  /** Another tab upgraded the database: this one must reload. */
  readonly onOutdated?: () => void;
  /** Called after each committed write of records. */
  readonly onCommit?: (commit: Commit) => void;
  /** Asked when the database is empty: the identity it had before the browser lost it. */
  readonly recover?: () => Promise<RecoveredIdentity | undefined>;
  /** For tests: called, synchronously, at each step of a write. */
  readonly onStep?: OnStep;
  readonly unsaved?: UnsavedOptions;
  /** For tests; the browser's own otherwise. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

const factoryOf = ({ indexedDB, IDBKeyRange }: EngineOptions) => ({
  ...(indexedDB ? { indexedDB } : {}),
  ...(IDBKeyRange ? { IDBKeyRange } : {}),
});

/** Dexie would go on with a database of a newer app and lose what it does not know. Dexie counts versions in tens. */
const refuseNewer = (database: Database, version: number): void => {
  const stored = database.backendDB().version / 10;
  if (stored > version)
    throw new CodedError('SCHEMA_TOO_NEW', `stored schema ${String(stored)}, this app knows ${String(version)}`);
};

/** @throws CodedError STORAGE_UNAVAILABLE, SCHEMA_TOO_NEW, STORAGE_FAILED, QUOTA_EXCEEDED */
export const openEngine = async (options: EngineOptions): Promise<Engine> => {
  const { name, tables, clock = systemClock, schemaVersion, unsaved, onOutdated, onStep } = options;
  const onCommit = options.onCommit ?? (() => undefined);
  let hybrid: HybridClock | undefined;
  const stampClock = (): HybridClock => {
    if (!hybrid) throw new CodedError('STORAGE_CLOSED', 'the database is not open yet');
    return hybrid;
  };
  const database = new Database({
    name,
    tables,
    version: schemaVersion,
    clock: stampClock,
    onCommit,
    onStep,
    ...factoryOf(options),
  });
  database.on('versionchange', () => {
    database.close();
    onOutdated?.();
    return false;
  });
  try {
    await database.open();
    refuseNewer(database, schemaVersion);
    const install = (await readInstall(database)) ?? (await createInstall(database, clock, await options.recover?.()));
    const [vault, clockEntry] = await Promise.all([
      Vault.open(database, install.deviceKey),
      database._meta.get('clock'),
    ]);
    const mark = clockEntry?.value as Stamp | undefined;
    hybrid = createClock({
      now: clock.now,
      node: install.replicaId + hex(randomBytes(2)),
      ...(mark ? { last: mark } : {}),
    });
    const rooms = { opener: new RowOpener(vault), actors: new Actors(database, vault), unsaved: new Unsaved(unsaved) };
    return { database, vault, clock, hybrid, install, onStep, ...rooms };
  } catch (error) {
    database.close();
    throw classifyStorageError(error);
  }
};
