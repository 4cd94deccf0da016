// From text to a table: finds the delimiter and the row that names the columns, whatever stands above it, and keeps the good rows of a
// table whose quotes are broken. Every row knows its line in the file.
import Papa from 'papaparse';
import { err, ok, type FormatProblem, type Result } from '@mana/shared-core';
import { isKnownHeader } from './csv-headers.ts';
import { problem } from './problems.ts';

export interface TableRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly delimiter: string;
  /** The names of the columns; their numbers from 1 when the file has none. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly FormatProblem[];
}

const delimiters = [',', ';', '\t', '|'] as const;
/** Stands for "one column only": it does not occur in text. */
const noDelimiter = '\u001f';
const mostRepairs = 20;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => /^[\s,;|]*$/u.test(cell));
const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

const splitCells = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });

/** How well a delimiter explains the first rows: how many of them have the usual number of cells, and known names of columns. */
const fitOf = (sample: string, delimiter: string): number => {
  const rows = splitCells(sample, delimiter, 60).data.filter((cells) => !isBlank(cells));
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const named = Math.max(0, ...rows.slice(0, 12).map((cells) => cells.filter(isKnownHeader).length));
  return (usual > 1 ? count / rows.length + Math.min(usual, 50) / 1000 : 0) + (named > 1 ? named : 0);
};

export const guessDelimiter = (text: string): string => {
  const sample = text.slice(0, 65_536);
  const best = delimiters
    .map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) }))
    .sort((a, b) => b.fit - a.fit)[0];
  return best && best.fit > 0 ? best.delimiter : noDelimiter;
};

/** A quote in the wrong place that took the following lines into its cell. */
const firstRunaway = ({ data, errors }: ReturnType<typeof splitCells>): number =>
  Math.min(
    ...errors.flatMap(({ type, row }) => (type === 'Quotes' && lineBreaks(data[row ?? 0] ?? []) > 0 ? [row ?? 0] : [])),
  );

/**
 * Splits into rows. A quote that is never closed would swallow what follows: the line it opens on is then read without quotes, and
 * the rest goes on as if nothing had happened.
 */
const readRows = (
  text: string,
  delimiter: string,
  firstLine: number,
): { rows: TableRow[]; broken: FormatProblem[] } => {
  const rows: TableRow[] = [];
  const broken: FormatProblem[] = [];
  const lines = text.split('\n');
  let at = 0;
  const add = (cells: readonly string[], isBroken: boolean) => {
    const line = firstLine + at;
    if (isBroken) broken.push(problem('TABLE_BROKEN', line));
    if (!isBlank(cells)) rows.push({ line, cells });
    at += 1 + lineBreaks(cells);
  };
  for (let repairs = 0; at < lines.length; repairs++) {
    const split = splitCells(lines.slice(at).join('\n'), delimiter);
    const runaway = repairs < mostRepairs ? firstRunaway(split) : Infinity;
    const malformed = new Set(split.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
    split.data.slice(0, Math.min(runaway, split.data.length)).forEach((cells, row) => add(cells, malformed.has(row)));
    if (runaway === Infinity) break;
    add((lines[at] ?? '').split(delimiter), true);
  }
  return { rows, broken };
};

const isValueLike = (cell: string): boolean =>
  /^[\d.,:;/\-+%\s]+(?:[TZ].*)?$|^(?:true|false|yes|no|x)$/i.test(cell.trim());

/** Without a known name, a first row is one of names if its cells are distinct words above columns that hold values. */
const looksLikeHeader = ([first, ...others]: readonly TableRow[]): boolean => {
  if (!first || others.length === 0) return false;
  const cells = first.cells.map((cell) => cell.trim());
  if (cells.some((cell) => cell === '' || cell.length > 60 || isValueLike(cell))) return false;
  if (new Set(cells).size < cells.length) return false;
  return cells.some((_, at) =>
    others.slice(0, 20).some((row) => (row.cells[at] ?? '') !== '' && isValueLike(row.cells[at] ?? '')),
  );
};

/** The row of the column names, or -1: among the first rows the one with the most known names. */
const findHeader = (rows: readonly TableRow[]): number => {
  const named = rows.slice(0, 12).map(({ cells }) => cells.filter(isKnownHeader).length);
  const most = Math.max(0, ...named);
  const at = named.indexOf(most);
  if (most > 1 || (most === 1 && at === 0)) return at;
  return looksLikeHeader(rows) ? 0 : -1;
};

export interface TableOptions {
  readonly delimiter?: string;
  /** False when a person says that the first row is a task already. */
  readonly hasHeader?: boolean;
}

export const readTable = (text: string, options: TableOptions = {}): Result<CsvTable, FormatProblem> => {
  const told = /^sep=(.)\n/i.exec(text);
  const delimiter = options.delimiter ?? told?.[1] ?? guessDelimiter(text);
  const { rows, broken } = readRows(told ? text.slice(told[0].length) : text, delimiter, told ? 2 : 1);
  if (rows.length === 0) return err(problem('FILE_EMPTY'));
  const at = options.hasHeader === false ? -1 : Math.max(findHeader(rows), options.hasHeader ? 0 : -1);
  const width = Math.max(...rows.slice(0, 1000).map(({ cells }) => cells.length));
  const header =
    at >= 0
      ? (rows[at]?.cells ?? []).map((name) => name.trim())
      : Array.from({ length: width }, (_, i) => String(i + 1));
  const above = rows
    .slice(0, Math.max(at, 0))
    .map((row) => problem('LINES_BEFORE_HEADER', row.line, row.cells.join(' ').trim()));
  const unnamed = at < 0 ? [problem('HEADER_MISSING')] : [];
  return ok({ delimiter, header, rows: rows.slice(at + 1), notes: [...above, ...unnamed, ...broken] });
};
