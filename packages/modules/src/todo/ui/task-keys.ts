// The keys of the task page, the same as in every list: move, open, peek, select, and the deeds by letter. Letters count only where
// nobody types and can be switched off (WCAG 2.1.4).
import type { Task } from '../tables.ts';
import type { TaskActions } from './task-actions.ts';
import type { TaskSelection } from './task-selection.svelte.ts';

export type Choice = 'date' | 'list' | 'priority';

export interface TaskKeyDeps {
  readonly tasks: () => readonly Task[];
  readonly selection: TaskSelection;
  readonly actions: TaskActions;
  readonly lettersOn: () => boolean;
  /** The task whose row has the focus. */
  readonly focused: () => string | undefined;
  readonly focus: (id: string) => void;
  /** Shows a task beside the list, which keeps the focus. */
  readonly peek: (id: string) => void;
  readonly rename: (id: string) => void;
  readonly choose: (choice: Choice, ids: readonly string[]) => void;
  readonly add: () => void;
  readonly filter: () => void;
  /** Closes one layer; false when there is none. */
  readonly back: () => boolean;
}

/** After "g" the next letter names a place and belongs to the shell. */
const chordMilliseconds = 1000;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));

const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox], [data-detail]') !== null;

export class TaskKeys {
  readonly #deps: TaskKeyDeps;
  #chordUntil = 0;

  constructor(deps: TaskKeyDeps) {
    this.#deps = deps;
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('[role=dialog][data-state=open], [role=menu]') && isElsewhere(event.target)) return;
    if (this.#handle(event)) event.preventDefault();
  };

  #handle(event: KeyboardEvent): boolean {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'a' && !isElsewhere(event.target)) {
      this.#deps.selection.selectAll();
      return true;
    }
    if (isCommand || event.altKey) return false;
    if (event.key === 'Escape') return this.#deps.back();
    if (isElsewhere(event.target)) return false;
    return this.#move(event) || this.#deed(event) || this.#letter(event);
  }

  #move(event: KeyboardEvent): boolean {
    const isLetter = event.key.length === 1;
    if (isLetter && (!this.#deps.lettersOn() || performance.now() < this.#chordUntil)) return false;
    const step = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 }[event.key];
    if (step === undefined) return false;
    const { selection, focused, focus } = this.#deps;
    const ids = this.#deps.tasks().map((task) => task.id);
    const from = ids.indexOf(focused() ?? '');
    const next = ids[from < 0 ? (step > 0 ? 0 : ids.length - 1) : from + step];
    if (next === undefined) return false;
    if (event.shiftKey) {
      if (from >= 0) selection.extendTo(ids[from] as string);
      selection.extendTo(next);
    }
    focus(next);
    return true;
  }

  #deed(event: KeyboardEvent): boolean {
    const id = this.#deps.focused();
    const ids = this.#targets();
    switch (event.key) {
      case ' ':
        if (id === undefined) return false;
        this.#deps.peek(id);
        return true;
      case 'F2':
        if (id === undefined) return false;
        this.#deps.rename(id);
        return true;
      case 'Delete':
      case 'Backspace':
        return this.#remove(ids);
      default:
        return false;
    }
  }

  #letter(event: KeyboardEvent): boolean {
    if (!this.#deps.lettersOn() || event.key.length !== 1 || performance.now() < this.#chordUntil) return false;
    const id = this.#deps.focused();
    const ids = this.#targets();
    const letter = event.key.toLowerCase();
    if (letter === 'g') this.#chordUntil = performance.now() + chordMilliseconds;
    const always: Record<string, () => void> = { q: this.#deps.add, c: this.#deps.add, '/': this.#deps.filter };
    const forSome: Record<string, () => void> = {
      e: () => void this.#deps.actions.tickAll(this.#deps.tasks().filter((task) => ids.includes(task.id))),
      '#': () => void this.#remove(ids),
      d: () => this.#deps.choose('date', ids),
      m: () => this.#deps.choose('list', ids),
      p: () => this.#deps.choose('priority', ids),
      x: () => id !== undefined && this.#deps.selection.toggle(id),
    };
    const deed = always[letter] ?? (ids.length > 0 ? forSome[letter] : undefined);
    deed?.();
    return deed !== undefined;
  }

  #remove(ids: readonly string[]): boolean {
    if (ids.length === 0) return false;
    this.#focusBeyond(ids);
    this.#deps.selection.clear();
    void this.#deps.actions.remove(ids);
    return true;
  }

  /** The selection, or the row with the focus. */
  #targets(): readonly string[] {
    const { ids } = this.#deps.selection;
    const focused = this.#deps.focused();
    return ids.length > 0 ? ids : focused === undefined ? [] : [focused];
  }

  /** The focus goes to the next row that stays. */
  #focusBeyond(ids: readonly string[]): void {
    const all = this.#deps.tasks().map((task) => task.id);
    const from = all.indexOf(ids.at(-1) as string);
    const next =
      all.slice(from + 1).find((id) => !ids.includes(id)) ?? all.slice(0, from).findLast((id) => !ids.includes(id));
    if (next !== undefined) this.#deps.focus(next);
  }
}
