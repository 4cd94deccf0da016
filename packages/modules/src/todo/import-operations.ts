// Applies what a person agreed to import, as one batch that one undo takes back, and removes the tasks of the first run.
import type { Receipt, StoreDeps } from '@mana/shared-core';
import { resolveLists } from './list-names.ts';
import { welcomeTasks } from './queries.ts';
import { taskLists, tasks, type NewTask } from './tables.ts';
import { ordersAtEnd } from './task-reader.ts';
import { welcomeDrafts } from './welcome.ts';

export interface TaskToWrite {
  readonly draft: NewTask;
  /** The task an update goes to; a new one is made without. */
  readonly id?: string;
}

/** Readers add fields of their own to a draft; only these are stored. */
const storedFields = ({ title, notes, priority, labels, dueOn, completedAt, source }: NewTask) => ({
  title: title.trim(),
  notes,
  priority,
  labels,
  dueOn,
  completedAt,
  source,
});

export const createImportOperations = ({ records, clock }: StoreDeps) => ({
  /** Writes all of these rows or none. */
  async importTasks(rows: readonly TaskToWrite[]): Promise<Receipt> {
    const lists = await resolveLists(records, new Set(rows.flatMap(({ draft }) => draft.listName ?? [])));
    const orders = await ordersAtEnd(records, rows.length);
    return records.write(
      (unit) => {
        for (const list of lists.missing) unit.insert(taskLists, list);
        for (const [index, { draft, id }] of rows.entries()) {
          const listId = (draft.listName && lists.ids.get(draft.listName)) || draft.listId || null;
          const patch = { ...storedFields(draft), listId };
          if (id === undefined) unit.insert(tasks, { ...patch, order: orders[index] as string });
          else unit.update(tasks, id, patch);
        }
      },
      { reason: 'import' },
    );
  },

  /** Adds the tasks of the first run to a space that never had a task; `text` resolves keys of todo's messages. */
  async addWelcome(text: (key: string) => string): Promise<Receipt> {
    if ((await records.count({ table: tasks, deleted: 'include' })) > 0) return { batch: null };
    const drafts = welcomeDrafts(clock, text);
    const orders = await ordersAtEnd(records, drafts.length);
    return records.write(
      (unit) => {
        for (const [index, draft] of drafts.entries()) {
          unit.insert(tasks, { ...storedFields(draft), order: orders[index] as string });
        }
      },
      { reason: 'seed', undoable: false },
    );
  },

  /** Removes the tasks of the first run, in one step. */
  async removeWelcome(): Promise<Receipt> {
    const found = await records.list(welcomeTasks());
    return records.write((unit) => found.forEach(({ id }) => unit.remove(tasks, id)));
  },
});
