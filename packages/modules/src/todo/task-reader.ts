// Finds the tasks an operation is about, and where new ones go.
import { CodedError, type Records } from '@mana/shared-core';
import { ordersAfter } from '../ordering.ts';
import { tasks, type Task } from './tables.ts';

export type Ids = string | readonly string[];

/** Up to this many ids are asked for one by one; beyond, one pass over the plain fields is cheaper. */
const readSingly = 20;

/**
 * The tasks that may be written. A single one must exist and be readable, else a `CodedError` says why not; of many, those that are
 * gone or locked are left out.
 */
export const readTasks = async (records: Records, ids: Ids): Promise<Task[]> => {
  if (typeof ids === 'string') {
    const task = await records.get(tasks, ids);
    if (!task) throw new CodedError('RECORD_NOT_FOUND', `tasks ${ids}`);
    if (task.locked) throw new CodedError('RECORD_LOCKED', `tasks ${ids}`);
    return [task];
  }
  const wanted = new Set(ids);
  const found =
    wanted.size <= readSingly
      ? await Promise.all([...wanted].map((id) => records.get(tasks, id)))
      : await records.list({ table: tasks, where: (task) => wanted.has(task.id), deleted: 'include' });
  return found.filter((task): task is Task => task !== undefined && !task.locked);
};

/** Order keys behind every task there is, trashed ones included. */
export const ordersAtEnd = async (records: Records, count: number): Promise<string[]> => {
  const [last] = await records.list({
    table: tasks,
    index: { name: 'order', reverse: true },
    limit: 1,
    deleted: 'include',
  });
  return ordersAfter(last?.order, count);
};
