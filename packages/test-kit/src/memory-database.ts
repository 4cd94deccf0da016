// The memory twin of the data layer: all spaces' rows, a journal to undo from, and two faults tests may cause: a row that cannot be
// opened and a storage that refuses the next write.
import {
  instantOf,
  newId,
  type AnyTable,
  type Clock,
  type Receipt,
  type WriteOptions,
  type WriteReason,
} from '@mana/shared-core';
import { sameValue } from '@mana/shared-sync';
import type { MemoryRow, Values } from './memory-row.ts';

export interface JournalEntry {
  readonly batch: string;
  readonly reason: WriteReason;
  readonly undoable: boolean;
  readonly table: string;
  readonly id: string;
  /** Null for a new record. */
  readonly before: Values | null;
  readonly after: Values;
}

export class MemoryDatabase {
  readonly journal: JournalEntry[] = [];
  readonly #tables = new Map<string, Map<string, MemoryRow>>();
  readonly #listeners = new Set<() => void>();
  #refusal: Error | undefined;

  constructor(readonly clock: Clock) {}

  rowsOf(table: AnyTable): Map<string, MemoryRow> {
    let rows = this.#tables.get(table.name);
    if (!rows) this.#tables.set(table.name, (rows = new Map()));
    return rows;
  }

  /** Makes the next write fail as a full disk would. */
  refuseNextWrite(error: Error): void {
    this.#refusal = error;
  }

  /** Makes a record unreadable: its fields named here read as undefined and writes to it are refused. */
  lockRow(table: AnyTable, id: string, locked: Readonly<Record<string, string>>): void {
    const row = this.rowsOf(table).get(id);
    if (!row) throw new Error(`no record ${id} in ${table.name}`);
    const hidden = Object.fromEntries(Object.keys(locked).map((field) => [field, undefined]));
    this.rowsOf(table).set(id, { ...row, ...hidden, locked });
    this.#announce();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stores the rows that differ from what is there, as one batch. */
  commit(changed: Iterable<readonly [AnyTable, MemoryRow]>, options: WriteOptions): Receipt {
    this.#throwRefusal();
    const batch = newId();
    const now = instantOf(this.clock);
    const entries: JournalEntry[] = [];
    for (const [table, row] of changed) {
      const rows = this.rowsOf(table);
      const difference = differenceOf(rows.get(row.id), row);
      if (!difference) continue;
      rows.set(row.id, deepFreeze({ ...row, updatedAt: now }));
      const { reason = 'edit', undoable = true } = options;
      entries.push({ batch, reason, undoable, table: table.name, id: row.id, ...difference });
    }
    if (entries.length === 0) return { batch: null };
    this.journal.push(...entries);
    this.#announce();
    return { batch };
  }

  /** Puts the fields a batch changed back; a record it made goes to the trash. */
  undo(batch: string): Receipt {
    const entries = this.journal.filter((entry) => entry.batch === batch);
    if (entries.length === 0) throw new Error(`no batch ${batch}`);
    const reverted = entries.map(({ table: name, id, before }): readonly [AnyTable, MemoryRow] => {
      const row = this.#tables.get(name)?.get(id) as MemoryRow;
      return [{ name } as AnyTable, { ...row, ...(before ?? { deletedAt: instantOf(this.clock) }) }];
    });
    return this.commit(reverted, { reason: 'undo' });
  }

  #throwRefusal(): void {
    const refusal = this.#refusal;
    this.#refusal = undefined;
    if (refusal) throw refusal;
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

const differenceOf = (
  old: MemoryRow | undefined,
  row: MemoryRow,
): Pick<JournalEntry, 'before' | 'after'> | undefined => {
  if (!old) return { before: null, after: row };
  const names = Object.keys(row).filter((name) => name !== 'updatedAt' && !sameValue(old[name], row[name]));
  if (names.length === 0) return undefined;
  const pick = (source: MemoryRow) => Object.fromEntries(names.map((name) => [name, source[name]]));
  return { before: pick(old), after: pick(row) };
};

const deepFreeze = <V>(value: V): V => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
};
