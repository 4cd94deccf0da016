// What buttons, keys, menus and swipes do with tasks: the store's operation, then a short word with its way back. Errors go to the
// app's one funnel; nothing typed depends on them.
import { instantOf, type Day, type Receipt } from '@mana/shared-core';
import { overdueTasks } from '../queries.ts';
import type { Task, TaskList } from '../tables.ts';
import type { TodoHandle } from './use-todo.ts';

export type Priority = 1 | 2 | 3 | 4;

export class TaskActions {
  readonly #handle: TodoHandle;
  /** Told of tasks that are being ticked, before they leave the list. */
  readonly #onTick: (task: Task, completedAt: string) => void;

  constructor(handle: TodoHandle, onTick: (task: Task, completedAt: string) => void = () => undefined) {
    this.#handle = handle;
    this.#onTick = onTick;
  }

  /** Runs a deed and, where it changed something, says so. @returns whether it went through */
  async run(deed: () => Promise<Receipt>, text?: string): Promise<boolean> {
    const { host } = this.#handle;
    try {
      const receipt = await deed();
      if (text !== undefined && receipt.batch !== null) host.notify({ text, receipt });
      return true;
    } catch (error) {
      host.reportError(error);
      return false;
    }
  }

  tick(task: Task, done: boolean): Promise<boolean> {
    const { store, t, host } = this.#handle;
    if (!done) return this.run(() => store.reopenTask(task.id), t('toastReopened', { count: 1 }));
    this.#onTick(task, instantOf(host.clock));
    return this.run(() => store.completeTask(task.id), t('toastDone', { count: 1 }));
  }

  /** Completes open tasks, or opens them again where all are done. */
  tickAll(tasks: readonly Task[]): Promise<boolean> {
    const { store, t, host } = this.#handle;
    const ids = tasks.map((task) => task.id);
    const open = tasks.filter((task) => task.completedAt === null);
    if (open.length === 0) return this.run(() => store.reopenTask(ids), t('toastReopened', { count: ids.length }));
    for (const task of open) this.#onTick(task, instantOf(host.clock));
    return this.run(() => store.completeTask(ids), t('toastDone', { count: open.length }));
  }

  schedule(ids: readonly string[], day: Day | null): Promise<boolean> {
    const { store, t, host } = this.#handle;
    const count = ids.length;
    const text =
      day === null
        ? t('toastUnscheduled', { count })
        : t('toastScheduled', { count, day: host.formats.dayRelative(day, host.today) });
    return this.run(() => store.scheduleTask(ids, day), text);
  }

  /** Moves everything overdue to today, also what is not on the screen. */
  async moveOverdue(): Promise<boolean> {
    const { host } = this.#handle;
    const overdue = await host.records.list(overdueTasks(host.today));
    return this.schedule(
      overdue.map((task) => task.id),
      host.today,
    );
  }

  move(ids: readonly string[], list: TaskList | null): Promise<boolean> {
    const { store, t } = this.#handle;
    const text = t('toastMoved', { count: ids.length, list: list?.name ?? t('noList') });
    return this.run(() => store.moveTask(ids, list?.id ?? null), text);
  }

  prioritise(ids: readonly string[], priority: Priority | null): Promise<boolean> {
    const { store, t } = this.#handle;
    return this.run(() => store.prioritiseTask(ids, priority), t('toastPriority', { count: ids.length }));
  }

  duplicate(id: string): Promise<boolean> {
    const { store, t } = this.#handle;
    return this.run(() => store.duplicateTask(id), t('toastDuplicated'));
  }

  remove(ids: readonly string[]): Promise<boolean> {
    const { store, t } = this.#handle;
    return this.run(() => store.deleteTask(ids), t('toastDeleted', { count: ids.length }));
  }

  rename(id: string, title: string): Promise<boolean> {
    return this.run(() => this.#handle.store.editTask(id, { title }));
  }
}
