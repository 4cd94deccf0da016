// The rows of an archive that cannot be taken, with the reasons: all are counted, the first are listed.
import type { Line } from '../archive.ts';
import type { RowIssue } from './row-issue.ts';

export interface InvalidRow {
  readonly table: string;
  readonly line: number;
  readonly id?: string;
  readonly issues: readonly RowIssue[];
}

export interface InvalidRows {
  readonly count: number;
  readonly rows: InvalidRow[];
  add(row: InvalidRow): void;
  /** The lines that are no rows at all. */
  addProblems(table: string, lines: readonly Line[]): void;
}

export function createInvalidRows(listed: number): InvalidRows {
  const rows: InvalidRow[] = [];
  let count = 0;
  const add = (row: InvalidRow): void => {
    count += 1;
    if (rows.length < listed) rows.push(row);
  };
  return {
    get count() {
      return count;
    },
    rows,
    add,
    addProblems(table, lines) {
      for (const line of lines) {
        if ('problem' in line) add({ table, line: line.line, issues: [{ field: '', code: line.problem }] });
      }
    },
  };
}
