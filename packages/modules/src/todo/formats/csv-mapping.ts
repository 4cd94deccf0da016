// Guesses what each column of a table is. A person sees the guess before anything is imported and may change any column, and the order
// of day and month where the file itself does not tell.
import type { DateOrder } from './csv-dates.ts';
import { guessDateOrder, readDate } from './csv-dates.ts';
import { fieldsOfHeader, plainHeader, sharedFields, taskFields, type TaskField } from './csv-headers.ts';
import { programColumns, programOf, type Program } from './csv-programs.ts';
import type { CsvTable } from './csv-table.ts';
import { readState } from './csv-values.ts';

export interface ColumnMapping {
  readonly header: string;
  /** Null: the cells are kept in `source.extra`. */
  readonly field: TaskField | null;
  readonly dateOrder: DateOrder;
  /** Day and month could be either way round. */
  readonly isAmbiguous: boolean;
}

export interface Mapping {
  readonly program: Program;
  readonly columns: readonly ColumnMapping[];
}

const datedFields: ReadonlySet<TaskField | null> = new Set(['due', 'done', 'created'] as const);

const cellsOf = (table: CsvTable, column: number): string[] =>
  table.rows.map(({ cells }) => (cells[column] ?? '').trim()).filter(Boolean);

/** Field by field, the title first: the best name wins, and a column whose first meaning is taken may still have its second. */
const fieldsByName = (header: readonly string[], program: Program): (TaskField | null)[] => {
  const fixed = programColumns[program] ?? {};
  const names = header.map(plainHeader);
  const fields: (TaskField | null)[] = names.map((name) => fixed[name] ?? null);
  const isOpen = (at: number) => fields[at] === null && !((names[at] ?? '') in fixed);
  for (const field of taskFields) {
    if (fields.includes(field) && !sharedFields.has(field)) continue;
    const claims = header.flatMap((name, at) => {
      const choice = isOpen(at) ? fieldsOfHeader(name).find((candidate) => candidate.field === field) : undefined;
      return choice ? [{ at, rank: choice.rank }] : [];
    });
    claims.sort((a, b) => a.rank - b.rank);
    for (const { at } of sharedFields.has(field) ? claims : claims.slice(0, 1)) fields[at] = field;
  }
  return fields;
};

const share = (cells: readonly string[], isSo: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(isSo).length / cells.length;

/** For tables without names: dates are due days, ticks are done, and the column with the longest words is the title. */
const fieldsByContent = (table: CsvTable): (TaskField | null)[] => {
  const columns = table.header.map((_, at) => cellsOf(table, at).slice(0, 200));
  const fields: (TaskField | null)[] = columns.map(() => null);
  const take = (field: TaskField, fit: (cells: readonly string[]) => number) => {
    const fits = columns.map((cells, at) => (fields[at] === null ? fit(cells) : 0));
    const best = Math.max(0, ...fits);
    if (best > 0) fields[fits.indexOf(best)] = field;
  };
  take('due', (cells) => (share(cells, (cell) => readDate(cell) !== null) > 0.8 ? 1 : 0));
  take('done', (cells) => (share(cells, (cell) => readState(cell, false) !== null) > 0.9 ? 1 : 0));
  take(
    'title',
    (cells) =>
      share(cells, (cell) => /\p{L}{2}/u.test(cell)) * Math.min(1, cells.join('').length / (cells.length * 10 + 1)),
  );
  return fields;
};

/** Columns whose fields are known, with the order of day and month that their cells show. */
export const mapColumns = (table: CsvTable, program: Program, fields: readonly (TaskField | null)[]): Mapping => {
  const orders = fields.map((field, at) => (datedFields.has(field) ? guessDateOrder(cellsOf(table, at)) : null));
  const certain = orders.find((order) => order?.isAmbiguous === false)?.order;
  const columns = table.header.map((header, at): ColumnMapping => {
    const guess = orders[at];
    return {
      header,
      field: fields[at] ?? null,
      dateOrder: guess?.isAmbiguous === false ? guess.order : (certain ?? guess?.order ?? 'dmy'),
      isAmbiguous: guess?.isAmbiguous === true && certain === undefined,
    };
  });
  return { program, columns };
};

export const guessMapping = (table: CsvTable): Mapping => {
  const program = programOf(table.header);
  let fields = fieldsByName(table.header, program);
  if (fields.every((field) => field === null)) fields = fieldsByContent(table);
  // A table of nothing but descriptions: they are the titles.
  if (!fields.includes('title') && fields.includes('notes')) fields[fields.indexOf('notes')] = 'title';
  return mapColumns(table, program, fields);
};
