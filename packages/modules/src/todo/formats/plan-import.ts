// Compares a read file with what is already there and proposes what to do with each row. Nothing is written here: a person sees the
// plan first. The rules, in order:
// 1. A row of our own export belongs to the record whose id it carries; it updates it, unless the record was changed here since.
// 2. A row with the key of an imported task is that task, also after the person edited, renamed or completed it. If the file says the
//    same as last time it is skipped; else only the fields that the file changed are taken over. Among equal rows the unchanged
//    ones are matched first, so that a sorted or shortened file moves nothing.
// 3. A row equal to a task made otherwise (title, due day, list, state) is skipped; each such task answers for one row.
// 4. Any other row is new.
import type { FormatProblem, ImportRow } from '@mana/shared-core';
import type { Task, TaskList } from '../tables.ts';
import { seenFields } from './finish-task.ts';
import type { ImportedTask, ParsedTaskRow, ParsedTasks, Source } from './imported-task.ts';
import { problem, type FormatProblemCode } from './problems.ts';
import { createZonedDays } from './zoned-days.ts';

export interface ImportPlan {
  readonly rows: readonly ImportRow<ImportedTask>[];
  readonly counts: Readonly<Record<ImportRow<ImportedTask>['action'], number>>;
  /** Names of lists that must be made first, in the order of the file. */
  readonly newLists: readonly string[];
}

export interface PlanOptions {
  /** For the day of completion; the device's own when absent. */
  readonly timeZone?: string;
}

type Existing = Omit<Task, 'order' | 'visibility' | 'authorId' | 'spaceId'>;
type List = Pick<TaskList, 'id' | 'name'>;

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** `todotxt` and `…` of `…#2`: what all rows of equal content share. */
const familyOf = ({ format, key }: Source): string => `${format} ${key.replace(/#\d+$/, '')}`;

const seenOf = (source: Source | null): string => source?.extra?.seen ?? '';

const changedFields = (before: string, now: string): readonly (typeof seenFields)[number][] => {
  const old = before.split('.');
  const current = now.split('.');
  return seenFields.filter((_, at) => old[at] !== current[at]);
};

/** Gives out the tasks of a name one after the other, first come first served, each once over all indexes. */
const createIndex = (existing: readonly Existing[], used: Set<Existing>, nameOf: (source: Source) => string) => {
  const byName = new Map<string, Existing[]>();
  for (const task of [...existing].reverse()) {
    if (!task.source) continue;
    const name = nameOf(task.source);
    const tasks = byName.get(name);
    if (tasks) tasks.push(task);
    else byName.set(name, [task]);
  }
  return ({ source }: ImportedTask): Existing | undefined => {
    const waiting = byName.get(nameOf(source)) ?? [];
    let task = waiting.pop();
    while (task && used.has(task)) task = waiting.pop();
    return task;
  };
};

/** Rows to the imported tasks they are: first those whose row has not changed, then the others in their order. */
const matchByKey = (drafts: readonly ImportedTask[], existing: readonly Existing[]): Map<ImportedTask, Existing> => {
  const matches = new Map<ImportedTask, Existing>();
  const used = new Set<Existing>();
  const names = [
    (source: Source) => `${source.format} ${source.key} ${seenOf(source)}`,
    (source: Source) => `${familyOf(source)} ${seenOf(source)}`,
    familyOf,
  ];
  for (const nameOf of names) {
    const next = createIndex(existing, used, nameOf);
    for (const draft of drafts) {
      const task = matches.has(draft) ? undefined : next(draft);
      if (!task) continue;
      matches.set(draft, task);
      used.add(task);
    }
  }
  return matches;
};

/** A key that no task has yet, when rows of equal content were matched crosswise. */
const createKeys = (existing: readonly Existing[]) => {
  const nameOf = ({ format, key }: Source) => `${format} ${key}`;
  const taken = new Set(existing.flatMap(({ source }) => (source ? [nameOf(source)] : [])));
  const last = new Map<string, number>();
  return (draft: ImportedTask): ImportedTask => {
    const { source } = draft;
    const family = familyOf(source);
    let free = source;
    for (let number = last.get(family) ?? 1; taken.has(nameOf(free)); number++) {
      free = { ...source, key: `${source.key.replace(/#\d+$/, '')}#${number}` };
      last.set(family, number);
    }
    taken.add(nameOf(free));
    return free === source ? draft : { ...draft, source: free };
  };
};

/** The task as it is, with the given fields as the file has them. */
const withChanges = (
  task: Existing,
  draft: ImportedTask,
  fields: readonly (typeof seenFields)[number][],
  nameOf: (id: string | null) => string | null,
): ImportedTask => {
  const current: Record<string, unknown> = { ...task, listName: nameOf(task.listId) };
  const merged = Object.fromEntries(
    seenFields.map((field) => [field, fields.includes(field) ? draft[field] : current[field]]),
  );
  const source = { ...draft.source, key: task.source?.key ?? draft.source.key };
  return { ...draft, ...merged, source };
};

interface Decision {
  readonly action: 'create' | 'update' | 'skip';
  readonly draft: ImportedTask;
  readonly id?: string;
  readonly reason?: FormatProblemCode;
}

/** Everything that was there before, in the forms in which rows are compared with it. */
class Comparison {
  readonly #byId: Map<string, Existing>;
  readonly #byKey: Map<ImportedTask, Existing>;
  readonly #alike = new Map<string, Existing[]>();
  readonly #freshKey: (draft: ImportedTask) => ImportedTask;
  readonly #zone;
  readonly #names: Map<string, string>;

  constructor(
    drafts: readonly ImportedTask[],
    existing: readonly Existing[],
    lists: readonly List[],
    timeZone?: string,
  ) {
    this.#zone = createZonedDays(timeZone);
    this.#names = new Map(lists.map(({ id, name }) => [id, name]));
    this.#byId = new Map(existing.map((task) => [task.id, task]));
    this.#byKey = matchByKey(
      drafts.filter((draft) => !this.#byId.has(draft.origin?.id ?? '')),
      existing,
    );
    this.#freshKey = createKeys(existing);
    const known = new Set(this.#byKey.values());
    for (const task of existing) {
      if (task.deletedAt !== null || known.has(task)) continue;
      const look = this.#look(task, this.#nameOf(task.listId));
      const alike = this.#alike.get(look);
      if (alike) alike.push(task);
      else this.#alike.set(look, [task]);
    }
  }

  readonly #nameOf = (id: string | null): string | null => (id === null ? null : (this.#names.get(id) ?? null));

  #look(task: Pick<Task, 'title' | 'dueOn' | 'completedAt'>, listName: string | null): string {
    const done = task.completedAt === null ? 'open' : this.#zone.dayOf(task.completedAt);
    return [fold(task.title), task.dueOn ?? '', fold(listName ?? ''), done].join('\u001f');
  }

  decide(draft: ImportedTask): Decision {
    const original = this.#byId.get(draft.origin?.id ?? '');
    if (original) return this.#decideOwn(draft, original);
    const imported = this.#byKey.get(draft);
    if (imported) return this.#decideImported(draft, imported);
    const twin = this.#alike.get(this.#look(draft, draft.listName))?.shift();
    if (twin) return { action: 'skip', draft, id: twin.id, reason: 'SAME_AS_EXISTING' };
    return { action: 'create', draft: this.#freshKey(draft) };
  }

  #decideOwn(draft: ImportedTask, task: Existing): Decision {
    const at = { draft, id: task.id };
    if (task.deletedAt !== null) return { ...at, action: 'skip', reason: 'IN_TRASH' };
    const current: Record<string, unknown> = { ...task, listName: this.#nameOf(task.listId) };
    const changed = seenFields.filter((field) => JSON.stringify(current[field]) !== JSON.stringify(draft[field]));
    if (changed.length === 0) return { ...at, action: 'skip', reason: 'SAME_AS_EXISTING' };
    if (task.updatedAt !== draft.origin?.updatedAt) return { ...at, action: 'skip', reason: 'CHANGED_HERE_SINCE' };
    return { ...at, action: 'update', draft: { ...draft, source: task.source ?? draft.source } };
  }

  #decideImported(draft: ImportedTask, task: Existing): Decision {
    const changed = changedFields(seenOf(task.source), seenOf(draft.source));
    const at = { draft, id: task.id };
    if (task.deletedAt !== null) return { ...at, action: 'skip', reason: 'IN_TRASH' };
    if (changed.length === 0) return { ...at, action: 'skip', reason: 'ALREADY_IMPORTED' };
    return { ...at, action: 'update', draft: withChanges(task, draft, changed, this.#nameOf) };
  }
}

/** The list by its id where there is one of that name already. */
const withListId = (draft: ImportedTask, lists: ReadonlyMap<string, string>): ImportedTask => {
  if (draft.listName === null) return { ...draft, listId: null };
  const listId = lists.get(fold(draft.listName));
  return listId === undefined ? draft : { ...draft, listId };
};

const namesToMake = (drafts: readonly ImportedTask[], lists: ReadonlyMap<string, string>): string[] => {
  const names = new Map<string, string>();
  for (const { listName } of drafts)
    if (listName !== null && !lists.has(fold(listName)) && !names.has(fold(listName)))
      names.set(fold(listName), listName);
  return [...names.values()];
};

const plannedRow = (
  row: ParsedTaskRow,
  decision: Decision,
  lists: ReadonlyMap<string, string>,
): ImportRow<ImportedTask> => {
  const { action, draft, id, reason } = decision;
  const problems: readonly FormatProblem[] = reason ? [problem(reason, row.line), ...row.problems] : row.problems;
  return {
    line: row.line,
    title: row.title,
    action,
    draft: withListId(draft, lists),
    problems,
    ...(id === undefined ? {} : { id }),
  };
};

/**
 * `existing` may hold tasks in the trash, which are then not imported again; `lists` are those of the same space.
 * The draft of an update has every field, changed or as it is now: it can be written whole.
 */
export const planImport = (
  parsed: ParsedTasks,
  existing: readonly Existing[],
  lists: readonly List[],
  { timeZone }: PlanOptions = {},
): ImportPlan => {
  const drafts = parsed.rows.flatMap(({ draft, failed }) => (draft && !failed ? [draft] : []));
  const comparison = new Comparison(drafts, existing, lists, timeZone);
  const listIds = new Map(lists.map(({ id, name }) => [fold(name), id]));
  const rows = parsed.rows.map((row): ImportRow<ImportedTask> => {
    if (!row.draft || row.failed) return { line: row.line, title: row.title, action: 'error', problems: row.problems };
    return plannedRow(row, comparison.decide(row.draft), listIds);
  });
  const counts = { create: 0, update: 0, skip: 0, error: 0 };
  for (const { action } of rows) counts[action]++;
  const written = rows.flatMap(({ action, draft }) =>
    draft && (action === 'create' || action === 'update') ? [draft] : [],
  );
  return { rows, counts, newLists: namesToMake(written, listIds) };
};
