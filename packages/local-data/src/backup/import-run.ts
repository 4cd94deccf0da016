// One import from beginning to end, and its rehearsal. Actors come first, then rows, then history: cut off anywhere, what is there can be
// read, and the same import run again comes to the same end.
import type { Actor } from '@mana/shared-core';
import type { Archive, LongWork, RowContext } from '@mana/shared-backup';
import type { Engine } from '../engine.ts';
import { importActors } from './import-actors.ts';
import { importHistory } from './import-history.ts';
import type { ImportPlan, ImportResult, Preview } from './import-plan.ts';
import { importTable } from './import-rows.ts';
import { Steps } from './long-steps.ts';
import { createIdMap } from './moved-records.ts';
import { Tally } from './tally.ts';

/** Tables of the plan that the archive has and this app knows. */
const tablesOf = (engine: Engine, archive: Archive, { tables }: ImportPlan): string[] =>
  archive.tables.map(({ name }) => name).filter((name) => tables.includes(name) && engine.database.specs.has(name));

const linesIn = (entries: Archive['tables'], names: readonly string[]): number =>
  entries.filter(({ name }) => names.includes(name)).reduce((sum, { rows }) => sum + rows, 0);

/** @throws ArchiveError */
export const rehearse = async (
  engine: Engine,
  archive: Archive,
  plan: ImportPlan,
  rowContext: RowContext,
  importId: string,
  work: LongWork,
): Promise<Preview> => {
  const names = tablesOf(engine, archive, plan);
  const ids = await createIdMap(engine, archive, plan, importId);
  const run = { engine, archive, plan, ids, rowContext, tally: new Tally() };
  const steps = new Steps(work, linesIn(archive.tables, names));
  for (const name of names) await importTable({ ...run, steps }, engine.database.spec(name).table);
  return run.tally.preview();
};

/** @throws ArchiveError, CodedError of the storage; what is stored by then stays until it is taken back */
export const applyImport = async (
  engine: Engine,
  archive: Archive,
  plan: ImportPlan,
  rowContext: RowContext,
  writing: { readonly importId: string; readonly actor: Actor },
  work: LongWork,
): Promise<ImportResult> => {
  const names = tablesOf(engine, archive, plan);
  const ids = await createIdMap(engine, archive, plan, writing.importId);
  const withHistory = plan.history && plan.mode !== 'copy';
  const total = linesIn(archive.tables, names) + (withHistory ? linesIn(archive.history, names) : 0);
  const run = { engine, archive, plan, ids, rowContext, tally: new Tally(), steps: new Steps(work, total), writing };
  await importActors(engine, archive, ids);
  for (const name of names) await importTable(run, engine.database.spec(name).table);
  let history = 0;
  if (withHistory) {
    for (const { name } of archive.history.filter((entry) => names.includes(entry.name))) {
      history += await importHistory(engine, archive, engine.database.spec(name), ids, run.steps);
    }
  }
  return { ...run.tally.preview(), importId: writing.importId, history };
};
