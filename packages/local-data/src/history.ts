// Undo, redo, revert and the history of a record, all read from the journal, so they reach over every module and survive a reload.
//
// The undo stack is not stored: it follows from the batches, newest first. A batch that was reverted by an undo is passed over, and so
// is an undo that was reverted by a redo. Undo takes the newest batch of the person that stands; redo is possible while the newest
// standing batch is an undo.
import type { Actor, Receipt, WriteReason } from '@mana/shared-core';
import type { Stamp } from '@mana/shared-sync';
import type { Engine } from './engine.ts';
import type { JournalEntry } from './journal-entry.ts';
import { revertBatch } from './revert.ts';

export interface Undone extends Receipt {
  /** The batch that was taken back. */
  readonly reverted: string;
}

interface Batch {
  readonly batch: Stamp;
  readonly reason: WriteReason;
  readonly undoable: boolean;
  readonly reverts: Stamp | undefined;
}

const newestBatches = async function* ({ database }: Engine): AsyncGenerator<Batch> {
  const chunk = 50;
  let below: Stamp = '~';
  for (;;) {
    const entries: JournalEntry[] = await database._journal
      .where('batch')
      .below(below)
      .reverse()
      .limit(chunk)
      .toArray();
    for (const { batch, kind, reason, undoable, reverts } of entries) {
      if (batch < below && kind !== 'remote') yield { batch, reason, undoable, reverts };
      below = batch;
    }
    if (entries.length < chunk) return;
  }
};

/** The batch the next undo takes back; `spent` are those in which nothing was left to take back. */
export const findUndo = async (engine: Engine, spent: ReadonlySet<Stamp> = new Set()): Promise<Stamp | undefined> => {
  const passedOver = new Set<Stamp>();
  for await (const { batch, reason, undoable, reverts } of newestBatches(engine)) {
    if (passedOver.has(batch) || !undoable) continue;
    if (reason !== 'undo' && !spent.has(batch)) return batch;
    if (reason === 'undo' && reverts !== undefined) passedOver.add(reverts);
  }
  return undefined;
};

/** The undo the next redo takes back. */
export const findRedo = async (engine: Engine): Promise<Stamp | undefined> => {
  const passedOver = new Set<Stamp>();
  for await (const { batch, reason, undoable, reverts } of newestBatches(engine)) {
    if (passedOver.has(batch) || !undoable) continue;
    if (reason === 'undo') return batch;
    if (reason !== 'redo') return undefined;
    if (reverts !== undefined) passedOver.add(reverts);
  }
  return undefined;
};

export interface History {
  undo(): Promise<Undone | null>;
  redo(): Promise<Undone | null>;
  canUndo(): Promise<boolean>;
  canRedo(): Promise<boolean>;
  /** Takes one write back, whatever came after; fields somebody has changed since are left alone. */
  revert(batch: string): Promise<Receipt>;
}

export const createHistory = (engine: Engine, actor: () => Actor): History => {
  const undo = async (): Promise<Undone | null> => {
    const spent = new Set<Stamp>();
    for (let found = await findUndo(engine); found !== undefined; found = await findUndo(engine, spent)) {
      const receipt = await revertBatch(engine, actor(), found, 'undo');
      if (receipt.batch !== null) return { ...receipt, reverted: found };
      spent.add(found);
    }
    return null;
  };
  const redo = async (): Promise<Undone | null> => {
    const found = await findRedo(engine);
    return found === undefined ? null : { ...(await revertBatch(engine, actor(), found, 'redo')), reverted: found };
  };
  return {
    undo,
    redo,
    canUndo: async () => (await findUndo(engine)) !== undefined,
    canRedo: async () => (await findRedo(engine)) !== undefined,
    revert: (batch) => revertBatch(engine, actor(), batch, 'undo'),
  };
};
