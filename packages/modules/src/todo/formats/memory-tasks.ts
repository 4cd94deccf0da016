// For tests of importing: a list of tasks in memory to which plans are applied, as the store applies them to records.
import type { Instant } from '@mana/shared-core';
import type { ExportedTask, ImportedTask } from './imported-task.ts';
import type { ImportPlan } from './plan-import.ts';

export type MemoryTask = ExportedTask['task'] & { readonly listId: string | null; readonly deletedAt: Instant | null };

export interface MemoryList {
  readonly id: string;
  readonly name: string;
}

export const fixedClock = { now: () => Date.UTC(2026, 10, 20, 9), timeZone: 'Europe/Berlin' };

const idOf = (number: number): string => `019c0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export class MemoryTasks {
  readonly tasks: MemoryTask[] = [];
  readonly lists: MemoryList[] = [];
  #count: number;

  /** Two memories whose ids must differ begin their numbers apart. */
  constructor(first = 0) {
    this.#count = first;
  }

  #instant(): Instant {
    return new Date(fixedClock.now() + ++this.#count).toISOString();
  }

  listIdOf(name: string | null | undefined): string | null {
    if (!name) return null;
    const known = this.lists.find((list) => list.name === name);
    if (known) return known.id;
    const list = { id: `list-${this.lists.length}`, name };
    this.lists.push(list);
    return list.id;
  }

  add(draft: Partial<ImportedTask> & { title: string }): MemoryTask {
    const at = this.#instant();
    const { title, notes = '', priority = null, labels = [], dueOn = null, completedAt = null, source = null } = draft;
    const listId = draft.listId ?? this.listIdOf(draft.listName);
    const fields = { title, notes, priority, labels, dueOn, completedAt, source, listId };
    const task = { ...fields, id: idOf(this.#count), createdAt: at, updatedAt: at, deletedAt: null };
    this.tasks.push(task);
    return task;
  }

  change(id: string, changes: Partial<MemoryTask>): void {
    const at = this.tasks.findIndex((task) => task.id === id);
    const task = this.tasks[at];
    if (!task) throw new Error(`no task ${id}`);
    this.tasks[at] = { ...task, ...changes, updatedAt: this.#instant() };
  }

  apply(plan: ImportPlan): void {
    for (const name of plan.newLists) this.listIdOf(name);
    for (const { action, draft, id } of plan.rows) {
      if (!draft) continue;
      const { listName, origin: _, ...fields } = draft;
      if (action === 'create') this.add(draft);
      if (action === 'update' && id) this.change(id, { ...fields, listId: fields.listId ?? this.listIdOf(listName) });
    }
  }

  exported(): ExportedTask[] {
    return this.tasks.map((task) => ({
      task,
      listName: this.lists.find(({ id }) => id === task.listId)?.name ?? null,
    }));
  }
}
