// The loss detector: browsers have been seen to delete a whole database. Three places remember the same installation; where
// they disagree, one of them was lost. This decides what happened and what follows, and touches nothing itself.
// Absence is never read as deletion: nothing here leads to a tombstone. A write is committed to the database first and then
// appended to the second store, so that after a kill the second store may be one batch behind, and the database never is.
import type { Stamp } from '@mana/shared-sync';

/** What one place remembers: which installation it belongs to, and the newest batch it knows of. */
export interface Known {
  readonly installId: string;
  /** `ZERO_STAMP` before the first write. */
  readonly lastBatch: Stamp;
}

export interface Witnesses {
  /** IndexedDB itself. */
  readonly database: Known | null;
  /** The journal in OPFS; `unavailable` where the browser has none or would not open it this time. */
  readonly secondStore: Known | null | 'unavailable';
  /** localStorage. */
  readonly marker: Known | null;
  /** Whether `loadRecoveryKeys` gave the keys that open the second store's entries. Asked only where it matters. */
  readonly recoveryKeys: boolean;
}

export type LossOutcome =
  | 'first-run'
  | 'healthy'
  /** The database is gone; the second store and the keys to it are here. */
  | 'database-lost'
  /** The database is gone and nothing on this device can bring it back. */
  | 'database-lost-unrecoverable'
  /** The database is older than the second store: it lost its newest writes. */
  | 'database-behind'
  /** As before, but only the marker remembers what was lost. */
  | 'database-behind-unrecoverable'
  | 'second-store-lost'
  /** The second store misses writes the database has, as after a kill between the two. */
  | 'second-store-behind'
  /** The second store belongs to another installation than the database. */
  | 'mixed';

export interface LossDecision {
  readonly outcome: LossOutcome;
  /** Apply the second store's entries to the database, by merge, with the recovered keys; then rewrite the second store. */
  readonly restore: boolean;
  /** Take a new replica id: this database may have issued stamps it no longer remembers. */
  readonly newReplica: boolean;
  /** Replace the second store's content by the database's un-acknowledged changes, once `restore` has succeeded. */
  readonly rewriteSecondStore: boolean;
  /** Write the marker and the recovery keys anew. */
  readonly renewMarker: boolean;
  /** Say to the person what happened. */
  readonly tell: boolean;
}

const consequences: Readonly<Record<LossOutcome, Omit<LossDecision, 'outcome' | 'renewMarker'>>> = {
  'first-run': { restore: false, newReplica: true, rewriteSecondStore: true, tell: false },
  healthy: { restore: false, newReplica: false, rewriteSecondStore: false, tell: false },
  'database-lost': { restore: true, newReplica: true, rewriteSecondStore: true, tell: true },
  'database-lost-unrecoverable': { restore: false, newReplica: true, rewriteSecondStore: true, tell: true },
  'database-behind': { restore: true, newReplica: true, rewriteSecondStore: true, tell: true },
  'database-behind-unrecoverable': { restore: false, newReplica: true, rewriteSecondStore: true, tell: true },
  'second-store-lost': { restore: false, newReplica: false, rewriteSecondStore: true, tell: false },
  'second-store-behind': { restore: false, newReplica: false, rewriteSecondStore: true, tell: false },
  mixed: { restore: false, newReplica: false, rewriteSecondStore: true, tell: true },
};

export function decideLoss(witnesses: Witnesses): LossDecision {
  const outcome = outcomeOf(witnesses);
  const { database, marker, recoveryKeys, secondStore } = witnesses;
  const consequence = consequences[outcome];
  // A second store that cannot be reached now may still hold what was lost: it is left alone until it can.
  const rewriteSecondStore = consequence.rewriteSecondStore && secondStore !== 'unavailable';
  return {
    outcome,
    ...consequence,
    // Entries of another installation that open are added: it may be a recovery that was cut short.
    restore: consequence.restore || (outcome === 'mixed' && recoveryKeys),
    rewriteSecondStore,
    renewMarker: rewriteSecondStore || marker === null || marker.installId !== database?.installId,
  };
}

function outcomeOf({ database, secondStore, marker, recoveryKeys }: Witnesses): LossOutcome {
  const store = reachable(secondStore);
  if (!database) {
    if (!store) return marker ? 'database-lost-unrecoverable' : 'first-run';
    return recoveryKeys ? 'database-lost' : 'database-lost-unrecoverable';
  }
  if (store && store.installId !== database.installId) return 'mixed';
  if (store && store.lastBatch > database.lastBatch) return 'database-behind';
  if (marker?.installId === database.installId && marker.lastBatch > database.lastBatch) {
    return 'database-behind-unrecoverable';
  }
  if (store && store.lastBatch < database.lastBatch) return 'second-store-behind';
  if (!store && secondStore !== 'unavailable') return 'second-store-lost';
  return 'healthy';
}

const reachable = (secondStore: Witnesses['secondStore']): Known | null =>
  secondStore === 'unavailable' ? null : secondStore;
