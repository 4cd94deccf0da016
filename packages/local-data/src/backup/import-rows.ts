// The heart of an import and of its rehearsal: table by table, chunk by chunk, each row is compared with what is here, counted, and, when
// it is no rehearsal, stored. Nothing is held but one chunk.
import type { Actor, AnyTable } from '@mana/shared-core';
import type { Archive, RowContext } from '@mana/shared-backup';
import { readSafely, type Engine } from '../engine.ts';
import { compareRecord, type Comparison, type IncomingRecord } from './compare-row.ts';
import type { IdMap } from './id-map.ts';
import { bringBlobs } from './import-blobs.ts';
import type { ImportPlan } from './import-plan.ts';
import { incomingRows } from './incoming-rows.ts';
import type { Steps } from './long-steps.ts';
import { storeChunk } from './store-chunk.ts';
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

/** Records compared and stored at a time: few enough that a person's write gets its turn in between. */
const chunkSize = 250;

const inChunks = function* <T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += chunkSize) yield items.slice(start, start + chunkSize);
};

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
  const stored = await readSafely(engine.database, () => engine.database.rows(spec.name).bulkGet(keys));
  const { mode, bringBack } = plan;
  const context = { opener: engine.opener, mode, bringBack, now: engine.clock.now() };
  return Promise.all(records.map((record, index) => compareRecord(record, stored[index], context)));
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
const withoutRepeats = (records: readonly IncomingRecord[], seen: Set<string>): IncomingRecord[] =>
  records.filter(({ id }) => !seen.has(id) && seen.add(id));

/** @throws ArchiveError, CodedError of the storage */
export const importTable = async (run: ImportRun, table: AnyTable): Promise<void> => {
  const { engine, archive, ids, rowContext, tally, steps, writing } = run;
  const seen = new Set<string>();
  tally.open(table.name);
  for await (const { records, invalid, lines } of incomingRows(engine.database, archive, table, rowContext, ids)) {
    tally.refuse(invalid);
    const fresh = withoutRepeats(records, seen);
    tally.refuse(
      records
        .filter((record) => !fresh.includes(record))
        .map(({ id }) => ({ table: table.name, line: 0, id, issues: [{ field: 'id', code: 'repeated' }] })),
    );
    for (const [spaceId, ofSpace] of bySpace(fresh)) {
      for (const chunk of inChunks(ofSpace)) {
        await takeChunk(run, chunk, spaceId);
        await steps.next(writing ? 'writing' : 'comparing', 0, table.name);
      }
    }
    await steps.next(writing ? 'writing' : 'comparing', lines, table.name);
  }
};
