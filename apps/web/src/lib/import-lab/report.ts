// What an import left behind, as a table that can be saved: rows that were passed over or refused, and what of the others had no home.
import { protectCell, type FormatProblem, type ImportRow } from '@mana/shared-core';

export interface ReportWords {
  /** Names of the columns: file, line, what became of it, the row, why. */
  readonly columns: readonly [string, string, string, string, string];
  readonly action: (action: ImportRow<unknown>['action']) => string;
  readonly say: (problem: FormatProblem) => string;
}

export interface ReportSubject {
  readonly name: string;
  readonly rows: readonly ImportRow<unknown>[];
  readonly notes: readonly FormatProblem[];
}

/** A row is left behind where it is not written, or not with all that it held. */
export const isLeftBehind = ({ action, problems }: ImportRow<unknown>): boolean =>
  action === 'error' || action === 'skip' || problems.length > 0;

const cell = (text: string): string => {
  const safe = protectCell(text);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** CSV as RFC 4180 has it, UTF-8 with a mark, without which a spreadsheet garbles every umlaut. */
export function reportTable({ name, rows, notes }: ReportSubject, { columns, action, say }: ReportWords): string {
  const about = notes.map((note) => [note.file ?? name, note.line ? String(note.line) : '', '', '', say(note)]);
  const lines = rows
    .filter(isLeftBehind)
    .map((row) => [row.file ?? name, String(row.line), action(row.action), row.title, row.problems.map(say).join(' ')]);
  return `\ufeff${[columns, ...about, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
