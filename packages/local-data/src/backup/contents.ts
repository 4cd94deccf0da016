// What an export writes, drawn from the database while it is written: rows, actors, history, attachments, of all spaces of this device.
import type { ArchiveContents, ArchiveRow } from '@mana/shared-backup';
import { instantOf } from '@mana/shared-core';
import { readSafely, type Engine } from '../engine.ts';
import { countLiving } from './count-living.ts';
import { exportBlobs } from './export-blobs.ts';
import { exportHistory, historyKeys } from './export-history.ts';
import { exportRows } from './export-rows.ts';
import { actorsEntry } from './import-actors.ts';

export interface ExportSelection {
  /** Names of tables; their records' attachments and history go with them. */
  readonly tables: readonly string[];
  readonly history: boolean;
  readonly blobs: boolean;
  /** The modules chosen, where not all are. */
  readonly appIds?: readonly string[];
  /** How the spaces of this device are called. */
  readonly spaces: ArchiveContents['spaces'];
  /** The program and its version, e.g. `mana-web/1.0.0`. */
  readonly producedBy: string;
}

export interface Export extends ArchiveContents {
  /** Records that did not open and are not in the archive; grows while it is written. */
  readonly unreadable: readonly { readonly table: string; readonly id: string }[];
}

const exportActors = async function* ({ database, actors }: Engine): AsyncGenerator<ArchiveRow[]> {
  const entries = await readSafely(database, () => database._actors.orderBy('id').toArray());
  yield await Promise.all(entries.map(async ({ id, spaceId }) => ({ id, spaceId, ...(await actors.resolve(id)) })));
};

/** @throws ArchiveError LOCKED while it is read, where a space's key is not on this device */
export const createContents = async (
  engine: Engine,
  schemaVersion: number,
  { tables: names, history, blobs, appIds, spaces, producedBy }: ExportSelection,
): Promise<Export> => {
  const { database, install, clock } = engine;
  const tables = new Set(names);
  const unreadable: { table: string; id: string }[] = [];
  const onUnreadable = (table: string, id: string): void => {
    if (!unreadable.some((each) => each.table === table && each.id === id)) unreadable.push({ table, id });
  };
  const selection = { tables, onUnreadable };
  const specs = [...database.specs.values()].filter(({ name }) => tables.has(name));
  const rows = await Promise.all(
    specs.map(async (spec) => ({
      name: spec.name,
      rows: await readSafely(database, () => countLiving(database, spec.name)),
      read: () => exportRows(engine, spec, selection),
    })),
  );
  const keys = history ? await historyKeys(engine, tables) : new Map<string, readonly string[]>();
  return {
    schemaVersion,
    producedBy,
    exportedAt: instantOf(clock),
    userId: install.userId,
    scope: appIds ? { type: 'filtered', appIds: [...appIds] } : { type: 'full' },
    spaces,
    tables: [...rows, { name: actorsEntry, rows: await database._actors.count(), read: () => exportActors(engine) }],
    history: [...keys]
      .filter(([, ofTable]) => ofTable.length > 0)
      .map(([name, ofTable]) => ({ name, rows: ofTable.length, read: () => exportHistory(engine, ofTable) })),
    blobs: blobs ? await exportBlobs(engine, selection) : [],
    unreadable,
  };
};
