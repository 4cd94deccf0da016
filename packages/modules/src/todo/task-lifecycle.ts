// What takes tasks away, brings them back, and makes more of them.
import type { Receipt, StoreDeps } from '@mana/shared-core';
import { taskLists, tasks } from './tables.ts';
import { ordersAtEnd, readTasks, type Ids } from './task-reader.ts';

export const createTaskLifecycle = ({ records }: StoreDeps) => ({
  async deleteTask(ids: Ids): Promise<Receipt> {
    const found = await readTasks(records, ids);
    return records.write((unit) => {
      for (const { id } of found) unit.remove(tasks, id);
    });
  },

  /** Takes tasks out of the trash; one whose list is gone comes back without a list. */
  async restoreTask(ids: Ids): Promise<Receipt> {
    const found = await readTasks(records, ids);
    const listIds = [...new Set(found.flatMap((task) => task.listId ?? []))];
    const lists = await Promise.all(listIds.map((id) => records.get(taskLists, id)));
    const alive = new Set(lists.flatMap((list) => (list && list.deletedAt === null ? list.id : [])));
    return records.write((unit) => {
      for (const task of found) {
        unit.restore(tasks, task.id);
        if (task.listId !== null && !alive.has(task.listId)) unit.update(tasks, task.id, { listId: null });
      }
    });
  },

  /** Makes an open copy at the end; where the original came from is not copied. */
  async duplicateTask(id: string): Promise<Receipt & { readonly id: string }> {
    const [task] = await readTasks(records, id);
    const [order] = await ordersAtEnd(records, 1);
    let copy = '';
    const receipt = await records.write((unit) => {
      const { title, notes, priority, labels, dueOn, listId } = task as NonNullable<typeof task>;
      copy = unit.insert(tasks, { title, notes, priority, labels: [...labels], dueOn, listId, order: order as string });
    });
    return { ...receipt, id: copy };
  },
});
