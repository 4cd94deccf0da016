// `setupRecords()`: a whole, empty place to keep records for one test, with the handles a test needs and a module never has.
import { newId, type Actor, type AnyTable, type Clock, type Receipt, type Records } from '@mana/shared-core';
import { fixedClock } from './fixed-clock.ts';
import { MemoryDatabase, type JournalEntry } from './memory-database.ts';
import { createMemoryRecords } from './memory-records.ts';

export interface RecordsSetup<C extends Clock> {
  readonly records: Records;
  readonly clock: C;
  readonly actor: Actor;
  /** Every committed change, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** The same database seen from another space. */
  recordsOf(spaceId: string): Records;
  undo(receipt: Receipt): Receipt;
  lockRow(table: AnyTable, id: string, locked: Readonly<Record<string, string>>): void;
  refuseNextWrite(error: Error): void;
  /** Called after every commit; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export const testActor: Actor = { kind: 'user', principalId: 'person-1', displayName: 'Mara' };

export function setupRecords(): RecordsSetup<ReturnType<typeof fixedClock>>;
export function setupRecords<C extends Clock>(options: { clock: C }): RecordsSetup<C>;
export function setupRecords(options: { clock?: Clock } = {}): RecordsSetup<Clock> {
  const clock = options.clock ?? fixedClock();
  const database = new MemoryDatabase(clock);
  const recordsOf = (spaceId: string) => createMemoryRecords(database, spaceId, testActor);
  return {
    records: recordsOf(newId()),
    clock,
    actor: testActor,
    journal: database.journal,
    recordsOf,
    undo: ({ batch }) => (batch === null ? { batch: null } : database.undo(batch)),
    lockRow: (table, id, locked) => database.lockRow(table, id, locked),
    refuseNextWrite: (error) => database.refuseNextWrite(error),
    subscribe: (listener) => database.subscribe(listener),
  };
}
