// A whole table as tasks. Todoist's rows are of several kinds: projects and sections stand above their tasks, comments below.
import { err, ok, type FormatProblem, type Result } from '@mana/shared-core';
import type { DateOrder } from './csv-dates.ts';
import type { Mapping } from './csv-mapping.ts';
import { createRowContext, readTableRow } from './csv-row.ts';
import type { CsvTable, TableRow } from './csv-table.ts';
import { finishTasks, mostRows } from './finish-task.ts';
import type { ParsedTasks, ReadingOptions, ReadTask } from './imported-task.ts';
import { problem } from './problems.ts';

export interface MappingOptions extends ReadingOptions {
  /** Overrules the guess for every column of dates. */
  readonly dateOrder?: DateOrder;
  /** Todoist exports one project per file and names only the file after it. */
  readonly fileName?: string;
}

/** `Work [2203306141] (1).csv` is the project Work; the inbox is no list. */
const projectOfFile = (name = ''): string | null => {
  const project = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.csv$/i, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(/\s*\[\d+\]$/, '');
  return project === '' || /^inbox$/i.test(project) ? null : project;
};

const withComment = (task: ReadTask, comment: string): ReadTask => ({
  ...task,
  notes: [task.notes, comment].filter(Boolean).join('\n\n'),
});

const readKinds = (
  rows: readonly TableRow[],
  mapping: Mapping,
  read: (row: TableRow) => ReadTask,
  fileName?: string,
) => {
  const kindAt = mapping.columns.findIndex(({ field }) => field === 'kind');
  const titleAt = mapping.columns.findIndex(({ field }) => field === 'title');
  const kindOf = (row: TableRow) => (row.cells[kindAt] ?? '').trim().toLowerCase();
  const isExport =
    mapping.columns.some(({ field }) => field === 'indent') && !rows.some((row) => kindOf(row) === 'project');
  let project = isExport ? projectOfFile(fileName) : null;
  let section = '';
  const tasks: ReadTask[] = [];
  const notes: FormatProblem[] = [];
  for (const row of rows) {
    const kind = kindOf(row);
    const content = (row.cells[titleAt] ?? '').trim();
    const last = tasks.at(-1);
    if (kind === 'project') {
      project = content || null;
      section = '';
    } else if (kind === 'section') {
      section = content;
      if (content) notes.push(problem('SECTION_KEPT_ASIDE', row.line, content));
    } else if (kind === 'note' && last && content) tasks.splice(-1, 1, withComment(last, content));
    else if ((kind === 'task' || kind === '') && content) {
      const task = read(row);
      const extra = section ? { ...task.extra, section } : task.extra;
      tasks.push({ ...task, listName: task.listName ?? project, extra });
    } else notes.push(problem('ROW_NOT_A_TASK', row.line, row.cells.filter(Boolean).join(' ')));
  }
  return { tasks, notes };
};

const isFilled = (table: CsvTable, column: number): boolean =>
  table.rows.some(({ cells }) => (cells[column] ?? '').trim() !== '');

const columnNotes = (table: CsvTable, { program, columns }: Mapping, isOrderGiven: boolean): FormatProblem[] =>
  columns.flatMap(({ header, field, isAmbiguous }, at) => {
    const hasNoHome = field === null || ['created', 'section', 'timeZone'].includes(field);
    if (program !== 'mana' && hasNoHome && isFilled(table, at))
      return [problem('COLUMN_KEPT_ASIDE', undefined, header)];
    return isAmbiguous && !isOrderGiven ? [problem('DATE_ORDER_AMBIGUOUS', undefined, header)] : [];
  });

export const applyMapping = (
  table: CsvTable,
  mapping: Mapping,
  options: MappingOptions = {},
): Result<ParsedTasks, FormatProblem> => {
  if (!mapping.columns.some(({ field }) => field === 'title')) return err(problem('TITLE_COLUMN_MISSING'));
  if (table.rows.length > mostRows) return err(problem('ROWS_TOO_MANY', undefined, String(table.rows.length)));
  const { dateOrder } = options;
  const ordered = dateOrder
    ? { ...mapping, columns: mapping.columns.map((column) => ({ ...column, dateOrder })) }
    : mapping;
  const context = createRowContext(table, ordered, options.clock?.timeZone);
  const read = (row: TableRow) => readTableRow(row, context);
  const hasKinds = mapping.columns.some(({ field }) => field === 'kind');
  const { tasks, notes } = hasKinds
    ? readKinds(table.rows, ordered, read, options.fileName)
    : { tasks: table.rows.map(read), notes: [] };
  const said = [...table.notes, ...columnNotes(table, mapping, dateOrder !== undefined), ...notes];
  return ok(finishTasks(tasks, said, options));
};
