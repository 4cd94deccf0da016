// The long half of an import: writes what the plan creates and updates, some rows at a time, so that it can rest, end early and go on.
// All writes carry one group, which one undo takes back. A row the data layer refuses is found and left behind; the others of its
// slice are written.
import {
  CodedError,
  InvalidRecordError,
  type Importer,
  type ImportContext,
  type ImportRow,
  type Receipt,
  type Records,
} from '@mana/shared-core';

import type { LongWork } from '../work/running-work.svelte.ts';

const usualSlice = 200;

export const isWritten = ({ action, draft }: ImportRow<unknown>): boolean =>
  draft !== undefined && (action === 'create' || action === 'update');

/** Records whose every write belongs to one import; `onWritten` hears of each. */
export const groupedRecords = (records: Records, group: string, onWritten: (receipt: Receipt) => void): Records => ({
  spaceId: records.spaceId,
  get: (table, id) => records.get(table, id),
  list: (query) => records.list(query),
  count: (query) => records.count(query),
  write: async (collect, options) => {
    const receipt = await records.write(collect, { ...options, reason: 'import', group });
    onWritten(receipt);
    return receipt;
  },
});

export interface WritingTask {
  readonly importer: Importer;
  readonly rows: readonly ImportRow<unknown>[];
  readonly context: ImportContext;
  /** Rows that were written before, in a run that was cut off. */
  readonly before: number;
  /** Told after each slice: how many are written, those before among them. */
  readonly onSlice?: (done: number) => Promise<void>;
}

export interface Written {
  readonly count: number;
  /** Rows that were refused at the last moment, with the field and why. */
  readonly refused: readonly ImportRow<unknown>[];
}

const asRefused = (row: ImportRow<unknown>, { issues }: InvalidRecordError): ImportRow<unknown> => ({
  ...row,
  action: 'error',
  problems: [
    ...row.problems,
    { code: 'ROW_NOT_STORED', line: row.line, detail: issues.map(({ field }) => field).join(', ') },
  ],
});

/** Answers the rows that were refused. */
async function writeSlice(task: WritingTask, rows: readonly ImportRow<unknown>[]): Promise<ImportRow<unknown>[]> {
  try {
    await task.importer.write(rows, task.context);
    return [];
  } catch (error) {
    const [first, ...others] = rows;
    if (!(error instanceof InvalidRecordError) || !first) throw error;
    if (others.length === 0) return [asRefused(first, error)];
    const half = Math.ceil(rows.length / 2);
    return [...(await writeSlice(task, rows.slice(0, half))), ...(await writeSlice(task, rows.slice(half)))];
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** @throws CodedError CANCELLED, and whatever the storage throws; what was written until then stays */
export async function writeRows(task: WritingTask, work: LongWork): Promise<Written> {
  const rows = task.rows.filter(isWritten);
  const total = task.before + rows.length;
  const size = task.importer.slice ?? usualSlice;
  const refused: ImportRow<unknown>[] = [];
  work.onProgress({ done: task.before, total });
  for (let at = 0; at < rows.length; at += size) {
    await work.pause();
    if (work.signal.aborted) throw new CodedError('CANCELLED');
    refused.push(...(await writeSlice(task, rows.slice(at, at + size))));
    const done = task.before + Math.min(rows.length, at + size);
    await task.onSlice?.(done);
    work.onProgress({ done, total });
    await nextTask();
  }
  await task.importer.finish?.(task.rows, task.context);
  return { count: total - refused.length, refused };
}
