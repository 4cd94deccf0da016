// Cuts a scope's tasks into the sections a person thinks in. Pure: the tasks come in the order in which they are asked for.
import { addDays, type Day } from '@mana/shared-core';
import type { Task } from '../tables.ts';
import type { TaskScope } from './task-scope.ts';

export type SectionKind = 'overdue' | 'today' | 'tomorrow' | 'soon' | 'later' | 'someday' | 'all' | 'done';

export interface TaskSection {
  readonly key: string;
  readonly kind: SectionKind;
  /** The day it stands for: today, tomorrow, or that of what was done. */
  readonly day?: Day;
  readonly tasks: readonly Task[];
}

/** Days after tomorrow that still count as soon. */
const soonDays = 6;

const kindOf = ({ dueOn }: Task, today: Day): SectionKind => {
  if (dueOn === null) return 'someday';
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  if (dueOn === addDays(today, 1)) return 'tomorrow';
  return dueOn <= addDays(today, soonDays) ? 'soon' : 'later';
};

const dayOfKind = (kind: SectionKind, today: Day): { day?: Day } => {
  if (kind === 'today') return { day: today };
  return kind === 'tomorrow' ? { day: addDays(today, 1) } : {};
};

/** Gathers neighbours with the same key. */
const gather = (tasks: readonly Task[], keyOf: (task: Task) => string): [key: string, tasks: Task[]][] => {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = keyOf(task);
    const group = groups.get(key);
    if (group) group.push(task);
    else groups.set(key, [task]);
  }
  return [...groups];
};

export const sectionsByDue = (tasks: readonly Task[], today: Day): TaskSection[] =>
  gather(tasks, (task) => kindOf(task, today)).map(([key, members]) => {
    const kind = key as SectionKind;
    return { key, kind, ...dayOfKind(kind, today), tasks: members };
  });

/** `dayOf` tells on which day an instant falls for the person. */
export const sectionsByDone = (tasks: readonly Task[], dayOf: (instant: string) => Day): TaskSection[] =>
  gather(tasks, (task) => dayOf(task.completedAt ?? task.createdAt)).map(([day, members]) => ({
    key: `done-${day}`,
    kind: 'done',
    day,
    tasks: members,
  }));

export const sectionsOf = (
  scope: TaskScope,
  tasks: readonly Task[],
  today: Day,
  dayOf: (instant: string) => Day,
): TaskSection[] => {
  if (scope.kind === 'done') return sectionsByDone(tasks, dayOf);
  if (scope.kind === 'list') return tasks.length > 0 ? [{ key: 'all', kind: 'all', tasks }] : [];
  return sectionsByDue(tasks, today);
};
