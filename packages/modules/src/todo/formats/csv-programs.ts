// Which program wrote a table, told by columns that only it has, and the few columns that mean something else there than elsewhere.
import { plainHeader, type TaskField } from './csv-headers.ts';

export type Program = 'mana' | 'todoist' | 'ticktick' | 'asana' | 'trello' | 'other';

/** The columns of our own export, in their order. */
export const ownColumns = {
  title: 'title',
  notes: 'notes',
  list: 'list',
  labels: 'labels',
  priority: 'priority',
  due: 'due',
  completed: 'done',
  created: 'created',
  updated: 'updated',
  id: 'id',
  source: 'source',
} as const satisfies Record<string, TaskField>;

const marks: readonly (readonly [Program, readonly string[]])[] = [
  ['mana', ['title', 'completed', 'updated', 'id', 'source']],
  ['todoist', ['type', 'content']],
  ['ticktick', ['list name', 'title', 'is check list']],
  ['ticktick', ['folder name', 'list name', 'title']],
  ['asana', ['task id', 'section column']],
  ['trello', ['card id', 'card name']],
];

export const programOf = (header: readonly string[]): Program => {
  const names = new Set(header.map(plainHeader));
  return marks.find(([, needed]) => needed.every((name) => names.has(name)))?.[0] ?? 'other';
};

/** Columns with a fixed meaning; null keeps one aside that would be taken for something else by its name. */
export const programColumns: Partial<Record<Program, Readonly<Record<string, TaskField | null>>>> = {
  mana: ownColumns,
  todoist: { type: 'kind', content: 'title', indent: 'indent' },
  ticktick: { content: 'notes', 'folder name': null, 'parent id': 'parent' },
  trello: { archived: null, 'board name': null, 'board id': null },
};

/** True where a moment in the due column is a moment indeed: elsewhere midnight only says that a day is meant. */
export const dueIsMoment = (program: Program): boolean => program === 'ticktick';
