// The baseline: the same rows as plain objects in Dexie, with the indexes the table declares, the shadow values among them, and the same
// durability. Nothing is sealed, stamped or journaled.
import { Dexie, type Table } from 'dexie';
import { shareOf, tasks, type PlainTask, type TaskDraft, plainOf } from './workload.ts';

export type RawRow = PlainTask & Record<string, unknown>;

export class RawDatabase extends Dexie {
  declare readonly tasks: Table<RawRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    const indexes = [...tasks.indexes, ...Object.keys(tasks.shadow)].map((index) => `[spaceId+${index}]`);
    this.version(1).stores({ tasks: ['id', ...indexes].join(', ') });
  }
}

const shadows = Object.entries(tasks.shadow) as unknown as [string, (row: RawRow & { deletedAt: null }) => unknown][];

export const rawRow = (plain: PlainTask): RawRow => {
  const row: RawRow = { ...plain };
  for (const [name, compute] of shadows) {
    const value = compute({ ...row, deletedAt: null });
    if (value !== undefined) row[name] = value;
  }
  return row;
};

export const rawSpaces = ['space-0', 'space-1', 'space-2'].map((name) => name.padStart(36, '0'));

export const fillRaw = async (database: RawDatabase, drafts: readonly TaskDraft[]): Promise<void> => {
  for (const [at, spaceId] of rawSpaces.entries()) {
    await database.tasks.bulkAdd(shareOf(drafts, at, rawSpaces.length).map((draft) => rawRow(plainOf(draft, spaceId))));
  }
};
