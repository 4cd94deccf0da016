// The heart of an import and of its rehearsal: table by table, chunk by chunk, each row is compared with what is here, counted, and, when
// it is no rehearsal, stored. Nothing is held but one chunk.
import type { Actor, AnyTable } from '@mana/shared-core';
import type { Archive, RowContext } from '@mana/shared-backup';
import { readSafely, type Engine } from '../engine.ts';
import { compareRecord, type Comparison, type IncomingRecord } from './compare-row.ts';
import type { IdMap } from './id-map.ts';
import { bringBlobs } from './import-blobs.ts';
import type { ImportPlan } from './import-plan.ts';
import { incomingRows, type IncomingBatch } from './incoming-rows.ts';
import type { Steps } from './long-steps.ts';
import { storeChunk } from './store-chunk.ts';
import { readRows } from './read-rows.ts';
import type { Tally } from './tally.ts';

export interface ImportRun {
  readonly engine: Engine;
  readonly archive: Archive;
  readonly plan: ImportPlan;
  readonly ids: IdMap;
  readonly rowContext: RowContext;
  readonly tally: Tally;
  readonly steps: Steps;
  /** Absent in a rehearsal. */
  readonly writing?: { readonly importId: string; readonly actor: Actor };
}

const bySpace = (records: readonly IncomingRecord[]): Map<string, IncomingRecord[]> => {
  const spaces = new Map<string, IncomingRecord[]>();
  for (const record of records) {
    const others = spaces.get(record.spaceId);
    if (others) others.push(record);
    else spaces.set(record.spaceId, [record]);
  }
  return spaces;
};

const compareAll = async (run: ImportRun, records: readonly IncomingRecord[]): Promise<Comparison[]> => {
  const { engine, plan } = run;
  const spec = records[0]?.spec;
  if (!spec) return [];
  const keys = records.map(({ id }) => id);
  const stored = await readSafely(engine.database, () => readRows(engine.database.rows(spec.name), keys));
  const { mode, bringBack } = plan;
  const context = { opener: engine.opener, mode, bringBack, now: engine.clock.now() };
  return Promise.all(records.map((record) => compareRecord(record, stored.get(record.id), context)));
};

const takeChunk = async (run: ImportRun, records: readonly IncomingRecord[], spaceId: string): Promise<void> => {
  const { engine, writing, tally, archive, plan } = run;
  const spec = records[0]?.spec;
  if (!spec) return;
  if (plan.blobs) await bringBlobs(engine, archive, records, tally, writing !== undefined);
  const compare = () => compareAll(run, records);
  const compared = writing
    ? await storeChunk(
        engine,
        spec,
        { spaceId, actor: await engine.actors.reference(writing.actor, spaceId), group: writing.importId },
        compare,
      )
    : await compare();
  for (const { outcome } of compared) tally.count(spec.name, outcome);
};

/** A record may be in an archive once; a second line with its id is refused, not merged. */
const refuseRepeats = (records: readonly IncomingRecord[], seen: Set<string>, tally: Tally): IncomingRecord[] => {
  const isFirst = ({ id }: IncomingRecord): boolean => !seen.has(id) && seen.add(id).has(id);
  return records.filter((record) => {
    if (isFirst(record)) return true;
    tally.refuse([{ table: record.spec.name, line: 0, id: record.id, issues: [{ field: 'id', code: 'repeated' }] }]);
    return false;
  });
};

const takeBatch = async (run: ImportRun, { records, invalid }: IncomingBatch, seen: Set<string>): Promise<void> => {
  run.tally.refuse(invalid);
  const fresh = refuseRepeats(records, seen, run.tally);
  for (const [spaceId, ofSpace] of bySpace(fresh)) await takeChunk(run, ofSpace, spaceId);
};

/** One batch is compared and sealed while the one before it is stored. @throws ArchiveError, CodedError of the storage */
export const importTable = async (run: ImportRun, table: AnyTable): Promise<void> => {
  const { engine, archive, ids, rowContext, tally, steps, writing } = run;
  const stage = writing ? 'writing' : 'comparing';
  const seen = new Set<string>();
  const underWay: Promise<void>[] = [];
  tally.open(table.name);
  try {
    for await (const batch of incomingRows(engine.database, archive, table, rowContext, ids)) {
      const taking = takeBatch(run, batch, seen);
      // What fails meanwhile is met where it is waited for.
      taking.catch(() => undefined);
      underWay.push(taking);
      if (underWay.length > 1) await underWay.shift();
      await steps.next(stage, batch.lines, table.name);
    }
    await Promise.all(underWay);
  } finally {
    // Whoever cancels may count on it that nothing is written afterwards.
    await Promise.allSettled(underWay);
  }
};
