// What a move by hand means: lists are ordered by hand alone, the other scopes by due day and then by hand. A row that is put among
// rows of another day takes that day.
import type { Day } from '@mana/shared-core';
import type { Task } from '../tables.ts';
import type { TaskScope } from './task-scope.ts';

export interface Neighbours {
  readonly id: string;
  readonly after: string | null;
  readonly before: string | null;
}

export interface Placement {
  /** The task it comes to stand behind, among `among`; null at their head. */
  readonly after: string | null;
  readonly among: readonly Task[];
  /** Absent where the day stays. */
  readonly dueOn?: Day | null;
}

/** Undefined where the move means nothing: done tasks have no order, and nothing is moved into the past. */
export const placementOf = (
  { id, after, before }: Neighbours,
  shown: readonly Task[],
  scope: TaskScope,
  today: Day,
): Placement | undefined => {
  const task = shown.find((candidate) => candidate.id === id);
  if (!task || scope.kind === 'done') return undefined;
  if (scope.kind === 'list') return { after, among: shown };
  const neighbour = (neighbourId: string | null) => shown.find((candidate) => candidate.id === neighbourId);
  const [above, below] = [neighbour(after), neighbour(before)];
  const stays = [above, below].some((candidate) => candidate?.dueOn === task.dueOn);
  const dueOn = stays ? task.dueOn : (above ?? below)?.dueOn;
  if (dueOn === undefined) return undefined;
  if (!stays && dueOn !== null && dueOn < today) return undefined;
  const among = shown.filter(
    (candidate) => candidate.completedAt === null && (candidate.dueOn === dueOn || candidate.id === id),
  );
  return {
    after: above && above.dueOn === dueOn && above.completedAt === null ? above.id : null,
    among,
    ...(stays ? {} : { dueOn }),
  };
};

/** The neighbours a row has after one step up (-1) or down (1); undefined at the ends. */
export const stepped = (shown: readonly Pick<Task, 'id'>[], id: string, step: -1 | 1): Neighbours | undefined => {
  const ids = shown.map((row) => row.id);
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return undefined;
  const others = ids.filter((other) => other !== id);
  return { id, after: others[to - 1] ?? null, before: others[to] ?? null };
};
