// The scopes of the task page: which question each asks, and under which address it stands.
import type { Day } from '@mana/shared-core';
import { doneTasks, openTasks, tasksDueBy, tasksOfList } from '../queries.ts';

export type TaskScope =
  | { readonly kind: 'today' | 'upcoming' | 'lists' | 'done' }
  /** One list; null is what is in no list. */
  | { readonly kind: 'list'; readonly listId: string | null };

export type ScopeKind = TaskScope['kind'];

/** The segment that stands for "no list" in an address. */
export const noListSegment = 'none';

export const defaultScope: TaskScope = { kind: 'upcoming' };

/** The scope an address names; undefined where it names something else, such as one task. */
export const scopeOf = (view: string | undefined, id: string | undefined): TaskScope | undefined => {
  if (view === undefined) return defaultScope;
  if (view === 'today' || view === 'upcoming' || view === 'lists' || view === 'done') return { kind: view };
  if (view === 'list' && id !== undefined) return { kind: 'list', listId: id === noListSegment ? null : id };
  return undefined;
};

/** View and id of a scope's address. */
export const addressOf = (scope: TaskScope): [view: string, id?: string] =>
  scope.kind === 'list' ? ['list', scope.listId ?? noListSegment] : [scope.kind];

/** The question a scope asks; `lists` shows each list by itself and asks none. */
export const queryOf = (scope: TaskScope, today: Day, limit?: number) => {
  if (scope.kind === 'today') return tasksDueBy(today, limit);
  if (scope.kind === 'done') return doneTasks(limit);
  if (scope.kind === 'list') return tasksOfList(scope.listId, limit);
  return openTasks(limit);
};
