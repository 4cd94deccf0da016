// All tables of an archive and their history, deflated one after the other.
import type { ArchiveCipher } from '../archive-cipher.ts';
import type { ArchiveContents, RowSource } from '../archive-contents.ts';
import { historyEntry, tableEntry } from '../entry-name.ts';
import type { Limits } from '../limits.ts';
import type { Pace, Progress } from '../long-work.ts';
import { deflateRows, type DeflatedRows } from './deflated-rows.ts';

interface RowWork {
  readonly cipher: ArchiveCipher;
  readonly limits: Limits;
  readonly pace: Pace;
  readonly report: (progress: Progress) => void;
}

/** By name of the entry, in the order of the archive. */
export async function deflateAll(
  { tables, history }: ArchiveContents,
  work: RowWork,
): Promise<Map<string, DeflatedRows>> {
  const all = new Map<string, DeflatedRows>();
  for (const source of tables) all.set(tableEntry(source.name), await deflateOne(source, 'rows', work));
  for (const source of history) all.set(historyEntry(source.name), await deflateOne(source, 'history', work));
  return all;
}

function deflateOne(
  source: RowSource,
  stage: 'rows' | 'history',
  { cipher, limits, pace, report }: RowWork,
): Promise<DeflatedRows> {
  const onRows = (done: number) => report({ stage, table: source.name, done, total: Math.max(done, source.rows) });
  return deflateRows(source, cipher, limits, { pace, onRows });
}
