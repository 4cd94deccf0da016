// Writes through the whole path, against the same writes to raw Dexie. The second copy in the private file system follows a commit by
// itself; it is waited for between measurements, so that it slows neither side.
import type { Records } from '@mana/shared-core';
import type { Samples } from '../line.ts';
import { inTurn, timed } from './measure.ts';
import { insertAll } from './our-data.ts';
import { openPair, wipePair, type Pair } from './pair.ts';
import { rawRow, rawSpaces, type RawRow } from './raw-database.ts';
import { draftOf, draftsOf, plainOf, tasks, type TaskDraft } from './workload.ts';

const spaceFor = ({ ours }: Pair, run: number): Records => ours.spaces[run % ours.spaces.length] as Records;
const rawSpaceFor = (run: number): string => rawSpaces[run % rawSpaces.length] as string;
const rawRowsOf = (drafts: readonly TaskDraft[], run: number): RawRow[] =>
  drafts.map((draft) => rawRow(plainOf(draft, rawSpaceFor(run))));

export const oneWrite = async ({ runs }: { runs: number }): Promise<Samples> => {
  const pair = await openPair();
  const samples = await inTurn(
    runs,
    10,
    async (run) => {
      const draft = draftOf(run);
      const took = await timed(() => spaceFor(pair, run).write((unit) => void unit.insert(tasks, { ...draft })));
      await pair.ours.data.durability.settled();
      return took;
    },
    (run) => {
      const [row] = rawRowsOf([draftOf(run)], run) as [RawRow];
      return timed(() => pair.raw.tasks.add(row));
    },
  );
  await wipePair(pair);
  return samples;
};

/** A fresh pair for each measurement: an index that grows would make later ones slower. */
const onFreshPairs = async (
  runs: number,
  ours: (pair: Pair, run: number) => Promise<number>,
  raw: (pair: Pair, run: number) => Promise<number>,
): Promise<Samples> => {
  const samples = { ours: [] as number[], baseline: [] as number[] };
  for (let run = 0; run <= runs; run += 1) {
    const pair = await openPair();
    const measured = await inTurn(
      1,
      0,
      () => ours(pair, run),
      () => raw(pair, run),
    );
    samples.ours.push(...measured.ours);
    samples.baseline.push(...measured.baseline);
    await wipePair(pair);
  }
  return { ours: samples.ours.slice(1), baseline: samples.baseline.slice(1) };
};

export const bulkInsert = ({ rows, runs }: { rows: number; runs: number }): Promise<Samples> => {
  const drafts = draftsOf(rows);
  return onFreshPairs(
    runs,
    async (pair, run) => {
      const took = await timed(() => insertAll(spaceFor(pair, run), drafts));
      await pair.ours.data.durability.settled();
      return took;
    },
    (pair, run) => {
      const raw = rawRowsOf(drafts, run);
      return timed(() => pair.raw.tasks.bulkAdd(raw));
    },
  );
};

export const undoImport = ({ rows, runs }: { rows: number; runs: number }): Promise<Samples> => {
  const drafts = draftsOf(rows);
  return onFreshPairs(
    runs,
    async (pair, run) => {
      await insertAll(spaceFor(pair, run), drafts);
      await pair.ours.data.durability.settled();
      const took = await timed(() => pair.ours.data.history.undo());
      await pair.ours.data.durability.settled();
      return took;
    },
    async ({ raw }, run) => {
      await raw.tasks.bulkAdd(rawRowsOf(drafts, run));
      return timed(() =>
        moveToTrash(
          raw.tasks,
          drafts.map(({ id }) => id),
        ),
      );
    },
  );
};

const moveToTrash = (table: Pair['raw']['tasks'], ids: readonly string[]) =>
  table.db.transaction('rw', table, async () => {
    const rows = await table.bulkGet([...ids]);
    const deletedAt = '2026-11-20T10:00:00.000Z';
    await table.bulkPut(
      rows.flatMap((row) => {
        if (!row) return [];
        const deleted: Record<string, unknown> = { ...row, deletedAt };
        for (const name of Object.keys(tasks.shadow)) delete deleted[name];
        return [deleted as RawRow];
      }),
    );
  });

export const updates = async ({ rows, runs }: { rows: number; runs: number }): Promise<Samples> => {
  const pair = await openPair(rows);
  const spaceCount = pair.ours.spaces.length;
  const samples = await inTurn(
    runs,
    1,
    async (run) => {
      const took = await timed(async () => {
        for (const [at, { id }] of pair.drafts.entries()) {
          await spaceFor(pair, at % spaceCount).write((unit) =>
            unit.update(tasks, id, { title: `title ${String(run)}` }),
          );
        }
      });
      await pair.ours.data.durability.settled();
      return took;
    },
    (run) =>
      timed(async () => {
        for (const { id } of pair.drafts) await pair.raw.tasks.update(id, { title: `title ${String(run)}` });
      }),
  );
  await wipePair(pair);
  return samples;
};
