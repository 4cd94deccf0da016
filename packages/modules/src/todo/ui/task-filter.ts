// What a person looks for within a scope: words in title and notes, a priority, a label.
import type { Task } from '../tables.ts';

export interface TaskFilter {
  readonly text: string;
  readonly priority: number | null;
  readonly label: string | null;
}

export const noFilter: TaskFilter = { text: '', priority: null, label: null };

export const isActive = (filter: TaskFilter): boolean =>
  filter.text.trim() !== '' || filter.priority !== null || filter.label !== null;

/** Letters without accents and case, so that "uber" finds "Über". */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word must occur; locked tasks never fit. */
export const matches = (task: Task, filter: TaskFilter): boolean => {
  if (task.locked) return false;
  if (filter.priority !== null && task.priority !== filter.priority) return false;
  if (filter.label !== null && !task.labels.includes(filter.label)) return false;
  const text = folded(`${task.title}\n${task.notes}`);
  return folded(filter.text)
    .split(/\s+/)
    .every((word) => text.includes(word));
};
