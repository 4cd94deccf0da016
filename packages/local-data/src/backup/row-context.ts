// What the rows of an archive are checked against: the tables of this device, and how an older row becomes one of today.
import type { ArchiveRow, RowContext } from '@mana/shared-backup';
import { isStamp } from '@mana/shared-sync';
import type { Engine } from '../engine.ts';

export interface BackupOptions {
  readonly schemaVersion: number;
  /** Brings a row of an older schema to today's. */
  readonly upcast: (table: string, row: ArchiveRow, fromVersion: number) => ArchiveRow;
}

export const createRowContext = ({ database }: Engine, { schemaVersion, upcast }: BackupOptions): RowContext => ({
  tables: [...database.specs.values()].map(({ table }) => table),
  schemaVersion,
  upcast,
  isStamp,
});
