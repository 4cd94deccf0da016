// Undo, redo, revert and the history of a record, all read from the journal, so they reach over every module and survive a reload.
//
// The undo stack is not stored: it follows from the batches, newest first. A batch that was reverted by an undo is passed over, and so
// is an undo that was reverted by a redo. Undo takes the newest batch of the person that stands; redo is possible while the newest
// standing batch is an undo. Batches of one group are one step: all of them that stand go together, newest first, each in a
// transaction of its own. Cut off in the middle, the rest still stands, and the next undo goes on.
import { newId, type Actor, type Receipt, type WriteReason } from '@mana/shared-core';
import type { Stamp } from '@mana/shared-sync';
import type { Engine } from './engine.ts';
import type { JournalEntry } from './journal-entry.ts';
import { revertBatch } from './revert.ts';

export interface Undone extends Receipt {
  /** The batch that was taken back; of a group, its newest. */
  readonly reverted: string;
}

interface Batch {
  readonly batch: Stamp;
  readonly reason: WriteReason;
  readonly undoable: boolean;
  readonly reverts: Stamp | undefined;
  readonly group: string | undefined;
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
    for (const { batch, kind, reason, undoable, reverts, group } of entries) {
      if (batch < below && kind !== 'remote') yield { batch, reason, undoable, reverts, group };
      below = batch;
    }
    if (entries.length < chunk) return;
  }
};

/** The batch the next undo takes back; `spent` are those in which nothing was left to take back. */
export const findUndo = async (
  engine: Engine,
  spent: ReadonlySet<Stamp> = new Set(),
): Promise<Pick<Batch, 'batch' | 'group'> | undefined> => {
  const passedOver = new Set<Stamp>();
  for await (const found of newestBatches(engine)) {
    const { batch, reason, undoable, reverts } = found;
    if (passedOver.has(batch) || !undoable) continue;
    if (reason !== 'undo' && !spent.has(batch)) return found;
    if (reason === 'undo' && reverts !== undefined) passedOver.add(reverts);
  }
  return undefined;
};

/** The undo the next redo takes back. */
export const findRedo = async (engine: Engine): Promise<Pick<Batch, 'batch' | 'group'> | undefined> => {
  const passedOver = new Set<Stamp>();
  for await (const found of newestBatches(engine)) {
    const { batch, reason, undoable, reverts } = found;
    if (passedOver.has(batch) || !undoable) continue;
    if (reason === 'undo') return found;
    if (reason !== 'redo') return undefined;
    if (reverts !== undefined) passedOver.add(reverts);
  }
  return undefined;
};

/** The batches of a group, newest first. */
export const batchesOf = async ({ database }: Engine, group: string): Promise<Stamp[]> => {
  const entries = await database._journal.where('group').equals(group).toArray();
  return [...new Set(entries.map(({ batch }) => batch))].sort().reverse();
};

/** Those of the group's batches that no undo has taken back, or whose undo was taken back itself. Newest first. */
const standingOf = async (engine: Engine, group: string): Promise<Stamp[]> => {
  const batches = await batchesOf(engine, group);
  const oldest = batches.at(-1);
  if (oldest === undefined) return [];
  const passedOver = new Set<Stamp>();
  for await (const { batch, reverts } of newestBatches(engine)) {
    if (batch < oldest) break;
    if (reverts !== undefined && !passedOver.has(batch)) passedOver.add(reverts);
  }
  return batches.filter((batch) => !passedOver.has(batch));
};

/** Takes back what stands of a group. Returns how many batches were written. */
export const revertGroup = async (
  engine: Engine,
  actor: () => Actor,
  group: string,
  reason: 'undo' | 'redo',
  onBatch: (done: number, total: number) => Promise<void> | void = () => undefined,
): Promise<Receipt> => {
  const step = newId();
  const standing = await standingOf(engine, group);
  let receipt: Receipt = { batch: null };
  for (const [index, batch] of standing.entries()) {
    await onBatch(index, standing.length);
    const written = await revertBatch(engine, actor(), batch, reason, step);
    if (written.batch !== null) receipt = written;
  }
  return receipt;
};

export interface History {
  undo(): Promise<Undone | null>;
  redo(): Promise<Undone | null>;
  canUndo(): Promise<boolean>;
  canRedo(): Promise<boolean>;
  /** Takes one write back, whatever came after; fields somebody has changed since are left alone. */
  revert(batch: string): Promise<Receipt>;
  /** Takes back every batch of a group that still stands. */
  revertGroup(group: string): Promise<Receipt>;
}

export const createHistory = (engine: Engine, actor: () => Actor): History => {
  const takeBack = ({ batch, group }: Pick<Batch, 'batch' | 'group'>, reason: 'undo' | 'redo'): Promise<Receipt> =>
    group === undefined ? revertBatch(engine, actor(), batch, reason) : revertGroup(engine, actor, group, reason);

  const undo = async (): Promise<Undone | null> => {
    const spent = new Set<Stamp>();
    for (let found = await findUndo(engine); found !== undefined; found = await findUndo(engine, spent)) {
      const receipt = await takeBack(found, 'undo');
      if (receipt.batch !== null) return { ...receipt, reverted: found.batch };
      spent.add(found.batch);
      if (found.group !== undefined) for (const batch of await batchesOf(engine, found.group)) spent.add(batch);
    }
    return null;
  };
  const redo = async (): Promise<Undone | null> => {
    const found = await findRedo(engine);
    return found === undefined ? null : { ...(await takeBack(found, 'redo')), reverted: found.batch };
  };
  return {
    undo,
    redo,
    canUndo: async () => (await findUndo(engine)) !== undefined,
    canRedo: async () => (await findRedo(engine)) !== undefined,
    revert: (batch) => revertBatch(engine, actor(), batch, 'undo'),
    revertGroup: (group) => revertGroup(engine, actor, group, 'undo'),
  };
};
