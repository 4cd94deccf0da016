// One row of a table as a task, by the mapping a person agreed to. A cell that has no field, or says nothing the field can hold, is
// kept under the name of its column in `source.extra`.
import { isRecordId, plainCell, type Day, type FormatProblem, type Instant } from '@mana/shared-core';
import { tasks } from '../tables.ts';
import { splitLabels } from './csv-cells.ts';
import { readDate, type DateOrder, type ReadDate } from './csv-dates.ts';
import { plainHeader, type TaskField } from './csv-headers.ts';
import type { Mapping } from './csv-mapping.ts';
import { dueIsMoment } from './csv-programs.ts';
import type { CsvTable, TableRow } from './csv-table.ts';
import { createPriorityReader, readLabels, readState } from './csv-values.ts';
import type { ReadTask, Source } from './imported-task.ts';
import { problem, type FormatProblemCode } from './problems.ts';
import { createZonedDays, isTimeZone, type ZonedDays } from './zoned-days.ts';

interface Cell {
  readonly header: string;
  readonly text: string;
  readonly dateOrder: DateOrder;
}

/** A row on its way to a task: gives cells by field and collects what could not be used. */
interface Reading {
  readonly row: TableRow;
  readonly of: (field: TaskField) => Cell[];
  readonly extra: Record<string, string>;
  readonly problems: FormatProblem[];
}

const keep = (reading: Reading, cell: Cell, code?: FormatProblemCode): void => {
  reading.extra[`column:${cell.header}`] = cell.text;
  if (code) reading.problems.push(problem(code, reading.row.line, `${cell.header}: ${cell.text}`));
};

/** Parsed once per file: what reading a row needs besides the row. */
export interface RowContext {
  readonly mapping: Mapping;
  readonly readPriority: ReturnType<typeof createPriorityReader>;
  readonly zoneOf: (name: string) => ZonedDays;
  readonly hasOwnIds: boolean;
}

const columnCells = (table: CsvTable, mapping: Mapping, field: TaskField): string[] => {
  const at = mapping.columns.findIndex((column) => column.field === field);
  return at < 0 ? [] : table.rows.map(({ cells }) => (cells[at] ?? '').trim());
};

export const createRowContext = (table: CsvTable, mapping: Mapping, timeZone?: string): RowContext => {
  const zones = new Map<string, ZonedDays>();
  const ids = columnCells(table, mapping, 'id').filter(Boolean);
  return {
    mapping,
    readPriority: createPriorityReader(columnCells(table, mapping, 'priority'), mapping.program),
    zoneOf: (name) => {
      const zone = zones.get(name) ?? createZonedDays(isTimeZone(name) ? name : timeZone);
      zones.set(name, zone);
      return zone;
    },
    // Short numbers only count the rows of one export and mean other tasks in the next.
    hasOwnIds: ids.every((id) => id.length >= 8) && new Set(ids).size === ids.length,
  };
};

const readDue = (reading: Reading, { mapping, zoneOf }: RowContext): Day | null => {
  const cell = reading.of('due')[0];
  if (!cell) return null;
  const date = readDate(cell.text, cell.dateOrder);
  if (date?.kind === 'day') return date.day;
  if (date?.kind === 'instant') {
    if (date.isMidnight && !dueIsMoment(mapping.program)) return date.day;
    return zoneOf(reading.of('timeZone')[0]?.text ?? '').dayOf(date.at);
  }
  keep(reading, cell, date ? 'DATE_IMPOSSIBLE' : 'DATE_NOT_UNDERSTOOD');
  return null;
};

const isShare = (header: string): boolean => /%|percent|progress|fortschritt/.test(plainHeader(header));

const whenOf = (date: ReadDate | null): { on: Day } | { at: Instant } | null =>
  date?.kind === 'day' ? { on: date.day } : date?.kind === 'instant' ? { at: date.at } : null;

/** A tick, a state in words, a share of a hundred, or the day of completion itself; any of a row's columns may say "done". */
const readDone = (reading: Reading): ReadTask['done'] => {
  let isDone = false;
  let when: { on: Day } | { at: Instant } | null = null;
  for (const cell of reading.of('done')) {
    const state = readState(cell.text, isShare(cell.header));
    const date = state === null ? readDate(cell.text, cell.dateOrder) : null;
    isDone ||= state === true || date !== null;
    when ??= whenOf(date);
    if (date?.kind === 'impossible') keep(reading, cell, 'DATE_IMPOSSIBLE');
    else if (state === null && date === null) keep(reading, cell, 'STATE_NOT_UNDERSTOOD');
  }
  if (!isDone) return null;
  if (!when) reading.problems.push(problem('COMPLETION_DAY_UNKNOWN', reading.row.line));
  return when ?? {};
};

const readPriority = (reading: Reading, context: RowContext): number | null => {
  const cell = reading.of('priority')[0];
  const priority = cell ? context.readPriority(cell.text) : null;
  if (cell && priority === undefined) keep(reading, cell, 'PRIORITY_NOT_UNDERSTOOD');
  return priority ?? null;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Where our own export says a task came from; anything else in that column is kept as text. */
const readSource = (reading: Reading): Source | undefined => {
  const cell = reading.of('source')[0];
  if (!cell) return undefined;
  const { data } = tasks.fields.source.safeParse(parseJson(cell.text));
  if (!data) keep(reading, cell, 'KEPT_ASIDE');
  return data ?? undefined;
};

const keepTheRest = (reading: Reading, { mapping }: RowContext): void => {
  mapping.columns.forEach((column, at) => {
    const text = (reading.row.cells[at] ?? '').trim();
    const hasNoHome = column.field === null || ['created', 'section', 'timeZone'].includes(column.field);
    if (text !== '' && hasNoHome && mapping.program !== 'mana') keep(reading, { ...column, text });
  });
  const beyond = reading.row.cells.slice(mapping.columns.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0)
    keep(reading, { header: '+', text: beyond.join('\n'), dateOrder: 'dmy' }, 'CELLS_WITHOUT_COLUMN');
  const parent = reading.of('parent')[0] ?? reading.of('indent').find(({ text }) => Number(text) > 1);
  if (parent) keep(reading, parent, 'SUBTASK_FLATTENED');
};

const startReading = (row: TableRow, mapping: Mapping): Reading => {
  const isOwn = mapping.program === 'mana';
  const byField = new Map<TaskField, Cell[]>();
  mapping.columns.forEach(({ header, field, dateOrder }, at) => {
    const raw = row.cells[at] ?? '';
    const text = isOwn ? plainCell(raw) : raw.trim();
    if (field !== null && text !== '') byField.set(field, [...(byField.get(field) ?? []), { header, text, dateOrder }]);
  });
  return { row, of: (field) => byField.get(field) ?? [], extra: {}, problems: [] };
};

/** Todoist writes labels into the task's name: `Buy milk @shop`. */
const splitTitle = (title: string, hasLabels: boolean): { title: string; labels: string[] } => {
  if (!hasLabels) return { title, labels: [] };
  const words = title.split(/\s+/u);
  const labels = words.filter((word) => /^@./u.test(word)).map((word) => word.slice(1));
  const rest = words.filter((word) => !/^@./u.test(word)).join(' ');
  return rest === '' ? { title, labels: [] } : { title: rest, labels };
};

export const readTableRow = (row: TableRow, context: RowContext): ReadTask => {
  const { mapping } = context;
  const { program } = mapping;
  const reading = startReading(row, mapping);
  const { title, labels } = splitTitle(reading.of('title')[0]?.text ?? '', program === 'todoist');
  if (title.trim() === '') reading.problems.push(problem('TITLE_MISSING', row.line));
  const cells = reading.of('labels').map(({ text }) => text);
  const done = readDone(reading);
  const created = reading.of('created')[0];
  const createdOn = created ? readDate(created.text, created.dateOrder) : null;
  if (done?.on && createdOn?.kind === 'day' && done.on < createdOn.day)
    reading.problems.push(problem('COMPLETED_BEFORE_CREATED', row.line, `${done.on} < ${createdOn.day}`));
  const id = reading.of('id')[0]?.text;
  const updatedAt = reading.of('updated')[0]?.text;
  const source = program === 'mana' ? readSource(reading) : undefined;
  const isOwnRecord = program === 'mana' && isRecordId(id);
  const task = {
    line: row.line,
    format: program === 'other' || program === 'mana' ? 'csv' : `csv-${program}`,
    title: title.trim() === '' ? (row.cells.find((cell) => cell.trim() !== '') ?? '') : title,
    notes: reading
      .of('notes')
      .map(({ text }) => text)
      .join('\n\n'),
    priority: readPriority(reading, context),
    labels: [...labels, ...cells.flatMap(program === 'mana' ? splitLabels : readLabels)],
    listName: reading.of('list')[0]?.text ?? null,
    dueOn: readDue(reading, context),
    done,
    mark: created?.text ?? '',
  };
  keepTheRest(reading, context);
  return {
    ...task,
    ...(id !== undefined && (isOwnRecord || context.hasOwnIds) ? { ownId: id } : {}),
    ...(isOwnRecord ? { origin: { id, ...(updatedAt === undefined ? {} : { updatedAt }) } } : {}),
    ...(source ? { source } : {}),
    isExact: program === 'mana',
    extra: reading.extra,
    problems: reading.problems,
  };
};
