// What the rooms of the data layer share: one database, its keys, its clock, its opened rows, and the way a write takes through them.
import { CodedError, type Actor, type Clock, type WriteReason } from '@mana/shared-core';
import { originOf } from '@mana/shared-ai';
import type { HybridClock } from '@mana/shared-sync';
import type { Actors } from './actors.ts';
import { commit } from './commit.ts';
import type { Database } from './database.ts';
import { classifyStorageError, isConnectionDead } from './durability/storage-failure.ts';
import type { Install } from './install.ts';
import { prepareWrite } from './prepare.ts';
import type { RowOpener } from './row-opening.ts';
import { StampTooOldError } from './stamp-row.ts';
import type { OnStep } from './stamping.ts';
import type { Unsaved } from './unsaved.ts';
import type { Vault } from './vault.ts';
import type { RecordChange } from './write-unit.ts';

export interface Engine {
  readonly database: Database;
  readonly vault: Vault;
  readonly opener: RowOpener;
  readonly actors: Actors;
  readonly clock: Clock;
  readonly hybrid: HybridClock;
  readonly install: Install;
  readonly unsaved: Unsaved;
  readonly onStep: OnStep | undefined;
}

export interface WriteRequest {
  readonly spaceId: string;
  readonly actor: Actor;
  readonly reason: WriteReason;
  readonly undoable: boolean;
  readonly reverts?: string;
  readonly group?: string;
}

/** Another tab can win this often before we say that something is wrong. */
const maxAttempts = 8;

const isRace = (error: unknown, changes: readonly RecordChange[]): boolean =>
  error instanceof StampTooOldError ||
  (classifyStorageError(error).message.includes('ConstraintError') && changes.some(({ spec }) => spec.table.singleton));

/** Opens the database again after a connection died. */
export const reopen = async (database: Database): Promise<void> => {
  database.close({ disableAutoOpen: false });
  await database.open();
};

const attempt = async (
  engine: Engine,
  request: WriteRequest,
  changes: readonly RecordChange[],
): Promise<string | null> => {
  const { spaceId, actor, reason, undoable, reverts, group } = request;
  engine.onStep?.('collected');
  const key = await engine.vault.keyOf(spaceId);
  const reference = await engine.actors.reference(actor, spaceId);
  const origin = originOf(actor);
  const prepared = await prepareWrite(
    { ...engine, spaceId, authorId: actor.principalId, actor: reference, origin, key },
    changes,
  );
  engine.onStep?.('prepared');
  const context = {
    kind: 'local',
    actor: reference,
    origin,
    reason,
    undoable,
    ...(reverts === undefined ? {} : { reverts }),
    ...(group === undefined ? {} : { group }),
  } as const;
  const batch = await commit(engine.database, prepared, context, engine.onStep);
  engine.onStep?.('committed');
  return batch;
};

/**
 * Seals, stamps and commits; prepares again where another tab was faster, opens the database again where the connection died, and
 * waits where the storage refuses. Returns the batch, or null where nothing changed.
 */
export const writeChanges = (
  engine: Engine,
  request: WriteRequest,
  changes: () => Promise<readonly RecordChange[]>,
): Promise<string | null> =>
  engine.unsaved.run(async () => {
    for (let tries = 1; ; tries += 1) {
      const current = await changes();
      try {
        return await attempt(engine, request, current);
      } catch (error) {
        if (tries >= maxAttempts) throw error;
        if (isRace(error, current)) continue;
        if (!isConnectionDead(classifyStorageError(error)) || tries > 1) throw error;
        await reopen(engine.database);
      }
    }
  });

/** For rooms that read outside of a live query. @throws CodedError of the storage */
export const readSafely = async <T>(database: Database, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    const failure = classifyStorageError(error);
    if (!isConnectionDead(failure)) throw failure.code === 'UNKNOWN' ? error : failure;
    await reopen(database);
    return read().catch((again: unknown) => {
      throw again instanceof CodedError ? again : classifyStorageError(again);
    });
  }
};
