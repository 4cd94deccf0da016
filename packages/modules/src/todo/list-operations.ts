// What one can do with lists of tasks.
import type { Receipt, StoreDeps } from '@mana/shared-core';
import { ordersAfter, placeAfter } from '../ordering.ts';
import { nextColour } from './list-names.ts';
import { allLists } from './queries.ts';
import { taskLists, tasks, type ListColour } from './tables.ts';

export const createListOperations = ({ records }: StoreDeps) => ({
  /** Makes a list behind the others, in the next colour unless one is given. */
  async addList(name: string, colour?: ListColour): Promise<Receipt & { id: string }> {
    const lists = await records.list(allLists());
    const [order] = ordersAfter(lists.at(-1)?.order, 1) as [string];
    let id = '';
    const receipt = await records.write((unit) => {
      id = unit.insert(taskLists, { name: name.trim(), colour: colour ?? nextColour(lists.length), order });
    });
    return { ...receipt, id };
  },

  renameList: (id: string, name: string): Promise<Receipt> =>
    records.write((unit) => unit.update(taskLists, id, { name: name.trim() })),

  editList: (id: string, { name, colour }: { name: string; colour: ListColour }): Promise<Receipt> =>
    records.write((unit) => unit.update(taskLists, id, { name: name.trim(), colour })),

  /** Puts a list directly behind another; null puts it first. */
  async reorderList(id: string, after: string | null): Promise<Receipt> {
    const places = placeAfter(await records.list(allLists()), id, after);
    return records.write((unit) => {
      for (const [changed, order] of places) unit.update(taskLists, changed, { order });
    });
  },

  /** Deletes the list; its tasks, done and trashed ones too, stay without a list. */
  async deleteList(id: string): Promise<Receipt> {
    const members = await records.list({ table: tasks, where: (task) => task.listId === id, deleted: 'include' });
    return records.write((unit) => {
      for (const task of members) if (!task.locked) unit.update(tasks, task.id, { listId: null });
      unit.remove(taskLists, id);
    });
  },
});
