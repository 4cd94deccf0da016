// What one can do with tasks. Every operation is one batch and answers with its receipt, so that whoever asked can offer undo.
// Operations on existing tasks take one id or many; ids that are gone or locked are passed over when there are many.
import { instantOf, type Day, type Receipt, type StoreDeps, type WriteUnit } from '@mana/shared-core';
import { placeAfter, type Ordered } from '../ordering.ts';
import { resolveLists } from './list-names.ts';
import { taskLists, tasks, type NewTask, type Task, type TaskPatch } from './tables.ts';
import { ordersAtEnd, readTasks, type Ids } from './task-reader.ts';

export type Added = Receipt & { readonly id: string };

const trimmed = <P extends { title?: string }>(patch: P): P =>
  patch.title === undefined ? patch : { ...patch, title: patch.title.trim() };

export const createTaskOperations = ({ records, clock }: StoreDeps) => {
  const writeEach = async (ids: Ids, write: (unit: WriteUnit, task: Task) => void): Promise<Receipt> => {
    const found = await readTasks(records, ids);
    return records.write((unit) => found.forEach((task) => write(unit, task)));
  };
  const patchEach = (ids: Ids, patch: TaskPatch) => writeEach(ids, (unit, { id }) => unit.update(tasks, id, patch));

  return {
    /** Adds a task behind all others; a list that is only named is made if there is none of that name. */
    async addTask({ listName, ...draft }: NewTask): Promise<Added> {
      const [order] = (await ordersAtEnd(records, 1)) as [string];
      const lists = await resolveLists(records, listName ? [listName] : []);
      const listId = (listName && lists.ids.get(listName)) || draft.listId || null;
      let id = '';
      const receipt = await records.write((unit) => {
        for (const list of lists.missing) unit.insert(taskLists, list);
        id = unit.insert(tasks, trimmed({ ...draft, listId, order }));
      });
      return { ...receipt, id };
    },

    editTask: (id: string, patch: TaskPatch): Promise<Receipt> =>
      records.write((unit) => unit.update(tasks, id, trimmed(patch))),

    completeTask: (ids: Ids): Promise<Receipt> =>
      writeEach(ids, (unit, task) => {
        if (task.completedAt === null) unit.update(tasks, task.id, { completedAt: instantOf(clock) });
      }),

    reopenTask: (ids: Ids): Promise<Receipt> =>
      writeEach(ids, (unit, { id }) => unit.update(tasks, id, { completedAt: null })),

    /** Gives tasks a due day; null takes it away. */
    scheduleTask: (ids: Ids, dueOn: Day | null): Promise<Receipt> => patchEach(ids, { dueOn }),

    /** Puts tasks into a list; null takes them out of theirs. */
    moveTask: (ids: Ids, listId: string | null): Promise<Receipt> => patchEach(ids, { listId }),

    prioritiseTask: (ids: Ids, priority: Task['priority']): Promise<Receipt> => patchEach(ids, { priority }),

    /**
     * Puts a task directly behind another of the tasks it is shown among; null puts it first of them. With `dueOn` it also changes
     * its day, as when it is dragged to another section.
     */
    async reorderTask(
      id: string,
      after: string | null,
      among: readonly Ordered[],
      dueOn?: Day | null,
    ): Promise<Receipt> {
      const places = placeAfter(among, id, after);
      return records.write((unit) => {
        for (const [changed, order] of places) unit.update(tasks, changed, { order });
        if (dueOn !== undefined) unit.update(tasks, id, { dueOn });
      });
    },
  };
};
