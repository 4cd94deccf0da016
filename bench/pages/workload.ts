// The rows that are written and read: tasks as the todo module declares them, twelve fields with id, space and creation, about four
// hundred bytes as JSON. Title, notes, priority and labels are sealed; a fifth are done; the same number gives the same row.
import { catalog } from '@mana/modules';
import { addDays, newId, type AnyTable, type Day } from '@mana/shared-core';

export const tables: readonly AnyTable[] = catalog.flatMap((module) => module.tables);

const tableNamed = (name: string): AnyTable => {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`the catalog has no table ${name}`);
  return found;
};
export const tasks = tableNamed('tasks');

export interface TaskDraft {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly priority: number;
  readonly labels: readonly string[];
  readonly source: null;
  readonly dueOn: Day;
  readonly completedAt: string | null;
  readonly listId: null;
  readonly order: string;
}

/** A task as a program without a data layer would store it. */
export interface PlainTask extends TaskDraft {
  readonly spaceId: string;
  readonly createdAt: string;
}

const syllables = [
  'ka',
  'ro',
  'mi',
  'ten',
  'sol',
  'ba',
  'lun',
  'de',
  'fi',
  'gar',
  'no',
  'pel',
  'su',
  'ver',
  'zi',
  'ho',
];
const createdAt = '2026-11-20T09:00:00.000Z';

/** The n-th word of a made-up language of 4,096. */
export const wordNumber = (n: number): string => [n, n >> 4, n >> 8].map((part) => syllables[part & 15]).join('');

/** Frequent words are frequent and rare ones rare, as in a language. */
const pseudoRandom = (seed: number): number => {
  let x = Math.imul(seed + 0x9e3779b9, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
};
const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => wordNumber(Math.floor(4096 * pseudoRandom(seed * 31 + at) ** 2))).join(' ');

const labels = ['home', 'errands', 'calls', 'someday', 'garden'];

export const draftOf = (n: number): TaskDraft => ({
  id: newId(),
  title: words(n, 4),
  notes: words(n + 7_000_000, 9),
  priority: 1 + (n % 4),
  labels: [labels[n % labels.length] as string],
  source: null,
  dueOn: addDays('2026-11-20' as Day, n % 365),
  completedAt: n % 5 === 4 ? createdAt : null,
  listId: null,
  order: `a${n.toString(36).padStart(5, '0')}`,
});

export const draftsOf = (count: number, from = 0): TaskDraft[] =>
  Array.from({ length: count }, (_, at) => draftOf(from + at));

export const plainOf = (draft: TaskDraft, spaceId: string): PlainTask => ({ ...draft, spaceId, createdAt });

/** The drafts of the n-th of so many spaces. */
export const shareOf = <D>(drafts: readonly D[], space: number, spaces: number): D[] =>
  drafts.filter((_, at) => at % spaces === space);
