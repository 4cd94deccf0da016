// `Records` of one space over the memory database: what a store is given in a test.
import {
  CodedError,
  InvalidRecordError,
  instantOf,
  newId,
  singletonId,
  type Actor,
  type AnyTable,
  type Draft,
  type Patch,
  type Query,
  type Receipt,
  type Records,
  type Row,
  type WriteOptions,
  type WriteUnit,
} from '@mana/shared-core';
import type { MemoryDatabase } from './memory-database.ts';
import { answer } from './memory-query.ts';
import { parseDraft, parsePatch, type MemoryRow, type Values } from './memory-row.ts';

export const createMemoryRecords = (database: MemoryDatabase, spaceId: string, actor: Actor): Records => {
  const inSpace = (table: AnyTable, id: string) => {
    const row = database.rowsOf(table).get(id);
    return row?.spaceId === spaceId ? row : undefined;
  };
  const ask = async <T extends AnyTable>(query: Query<T>) => {
    const rows = [...database.rowsOf(query.table).values()].filter((row) => row.spaceId === spaceId);
    return answer(query, rows);
  };
  return {
    spaceId,
    get: async <T extends AnyTable>(table: T, id: string) => inSpace(table, id) as Row<T> | undefined,
    list: async <T extends AnyTable>(query: Query<T>) => (await ask(query)) as unknown as Row<T>[],
    count: async (query) => (await ask(query)).length,
    write: async (collect: (unit: WriteUnit) => void, options: WriteOptions = {}): Promise<Receipt> => {
      const unit = new MemoryUnit(database, spaceId, actor);
      collect(unit);
      return database.commit(unit.changed.values(), options);
    },
  };
};

class MemoryUnit implements WriteUnit {
  readonly changed = new Map<string, readonly [AnyTable, MemoryRow]>();

  constructor(
    private readonly database: MemoryDatabase,
    private readonly spaceId: string,
    private readonly actor: Actor,
  ) {}

  insert<T extends AnyTable>(table: T, draft: Draft<T>): string {
    const id = table.singleton ? singletonId(table.name, this.spaceId) : ((draft as { id?: string }).id ?? newId());
    if (this.#find(table, id)) {
      throw new InvalidRecordError(table.name, [{ field: 'id', code: 'duplicate', message: 'exists already' }]);
    }
    const now = instantOf(this.database.clock);
    this.#keep(table, {
      ...parseDraft(table, draft as Values),
      id,
      spaceId: this.spaceId,
      authorId: this.actor.principalId,
      visibility: 'space',
      createdAt: now,
      deletedAt: null,
      updatedAt: now,
    });
    return id;
  }

  update<T extends AnyTable>(table: T, id: string, patch: Patch<T>): void {
    this.#keep(table, { ...this.#writable(table, id), ...parsePatch(table, patch as Values) });
  }

  remove(table: AnyTable, id: string): void {
    const row = this.#writable(table, id);
    if (row.deletedAt === null) this.#keep(table, { ...row, deletedAt: instantOf(this.database.clock) });
  }

  restore(table: AnyTable, id: string): void {
    this.#keep(table, { ...this.#writable(table, id), deletedAt: null });
  }

  #find(table: AnyTable, id: string): MemoryRow | undefined {
    return this.changed.get(`${table.name} ${id}`)?.[1] ?? this.database.rowsOf(table).get(id);
  }

  #writable(table: AnyTable, id: string): MemoryRow {
    const row = this.#find(table, id);
    if (row?.spaceId !== this.spaceId) throw new CodedError('RECORD_NOT_FOUND', `${table.name} ${id}`);
    if (row.locked) throw new CodedError('RECORD_LOCKED', `${table.name} ${id}`);
    return row;
  }

  #keep(table: AnyTable, row: MemoryRow): void {
    this.changed.set(`${table.name} ${row.id}`, [table, row]);
  }
}
