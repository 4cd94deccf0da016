// The state of the task page: which scope, what it shows, what is chosen, renamed or asked for, and where the focus goes. Components
// only draw it.
import { tick } from 'svelte';
import type { LiveValue } from '../../host.ts';
import { tasks, type Task } from '../tables.ts';
import { Lists } from './lists.svelte.ts';
import { TaskActions } from './task-actions.ts';
import { TaskKeys, type Choice } from './task-keys.ts';
import { stepped, type Neighbours } from './task-order.ts';
import { addressOf, type TaskScope } from './task-scope.ts';
import { TaskSelection } from './task-selection.svelte.ts';
import { noFilter } from './task-filter.ts';
import { TaskView } from './task-view.svelte.ts';
import type { TodoHandle } from './use-todo.ts';

/** What the drawn list can do for the desk. */
export interface DrawnList {
  reveal(id: string): void;
  place(neighbours: Neighbours): Promise<void>;
}

export interface DeskPlace {
  readonly scope: () => TaskScope;
  /** The task in the pane, if one is open. */
  readonly openId: () => string | undefined;
  /** True where the pane stands beside the list. */
  readonly beside: () => boolean;
}

const rowPrefix = 'task-';

export class Desk {
  readonly lists: Lists;
  readonly view: TaskView;
  readonly selection: TaskSelection;
  readonly actions: TaskActions;
  readonly keys: TaskKeys;
  /** How many files each task has. */
  readonly fileCounts: LiveValue<ReadonlyMap<string, number> | undefined>;
  renaming: string | undefined = $state();
  asked: { choice: Choice; ids: readonly string[] } | undefined = $state.raw();
  /** The list whose name and colour are being changed, or a new one. */
  editing: { kind: 'new' } | { kind: 'change'; listId: string } | undefined = $state.raw();
  isFiltering = $state(false);
  list: DrawnList | null = $state.raw(null);
  addField: HTMLInputElement | null = $state.raw(null);
  filterField: HTMLInputElement | null = $state.raw(null);
  readonly #handle: TodoHandle;
  readonly #place: DeskPlace;

  constructor(handle: TodoHandle, place: DeskPlace) {
    this.#handle = handle;
    this.#place = place;
    this.lists = new Lists(handle);
    this.fileCounts = handle.host.files.counts(tasks);
    this.view = new TaskView(handle, place.scope);
    this.selection = new TaskSelection(() => this.view.tasks);
    this.actions = new TaskActions(handle, (task, completedAt) => this.view.settle(task, completedAt));
    this.keys = new TaskKeys({
      tasks: () => this.view.tasks,
      selection: this.selection,
      actions: this.actions,
      lettersOn: () => handle.host.letterKeys,
      focused: () => this.focused(),
      focus: (id) => void this.focus(id),
      peek: (id) => void this.peek(id),
      rename: (id) => (this.renaming = id),
      choose: (choice, ids) => (this.asked = { choice, ids }),
      add: () => this.addField?.focus(),
      filter: () => void this.openFilter(),
      back: () => this.back(),
    });
  }

  open(id: string): Promise<void> {
    return this.#handle.host.navigate('todo', 'task', id);
  }

  async close(): Promise<void> {
    const id = this.#place.openId();
    await this.#handle.host.navigate('todo', ...addressOf(this.#place.scope()));
    if (id !== undefined) await this.#focusRow(id);
  }

  /** Opens a task beside the list and leaves the focus in the list. */
  async peek(id: string): Promise<void> {
    await this.open(id);
    await tick();
    await this.#focusRow(id);
  }

  async focus(id: string): Promise<void> {
    this.list?.reveal(id);
    await this.#focusRow(id);
    if (this.#place.openId() !== undefined && this.#place.beside()) await this.peek(id);
  }

  focused(): string | undefined {
    const row = document.activeElement?.closest(`[id^="${rowPrefix}"]`);
    return row?.id.slice(rowPrefix.length);
  }

  async openFilter(): Promise<void> {
    this.isFiltering = true;
    await tick();
    this.filterField?.focus();
  }

  closeFilter(): void {
    this.view.filter = noFilter;
    this.isFiltering = false;
  }

  /** Esc closes one layer: the selection, then the pane, then the filter. */
  back(): boolean {
    if (this.selection.ids.length > 0) this.selection.clear();
    else if (this.#place.openId() !== undefined) void this.close();
    else if (this.isFiltering) this.closeFilter();
    else return false;
    return true;
  }

  /** After a title was typed over: back to the row, or on to its neighbour. */
  async endRename(task: Task, step: -1 | 0 | 1): Promise<void> {
    const ids = this.view.tasks.map(({ id }) => id);
    const next = ids[ids.indexOf(task.id) + step];
    this.renaming = step === 0 ? undefined : next;
    await tick();
    if (this.renaming === undefined) await this.#focusRow(task.id);
  }

  async step(id: string, step: -1 | 1): Promise<void> {
    const neighbours = stepped(this.view.tasks, id, step);
    if (!neighbours) return;
    await this.list?.place(neighbours);
    await this.#focusRow(id);
  }

  async #focusRow(id: string): Promise<void> {
    await tick();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    document
      .getElementById(rowPrefix + id)
      ?.querySelector<HTMLElement>('.opener')
      ?.focus();
  }
}
