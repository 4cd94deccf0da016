// What is being typed into one task. Typed text is kept here until it is stored, is stored when one pauses, leaves the field or hides
// the page, and is never thrown away: neither by Esc, nor by a failed write, nor by a change that arrives meanwhile.
import type { Receipt } from '@mana/shared-core';
import type { Task } from '../tables.ts';

export type TextField = 'title' | 'notes';

type Texts = Partial<Record<TextField, string>>;

export interface TaskFormDeps {
  readonly task: () => Pick<Task, 'title' | 'notes'> | null | undefined;
  readonly save: (patch: Texts) => Promise<Receipt>;
  readonly report: (error: unknown) => void;
}

const pauseMilliseconds = 500;
/** How long a stored text still stands in for the record, which follows by way of the database. */
const followMilliseconds = 400;

export class TaskForm {
  #drafts: Texts = $state.raw({});
  #stored: Texts = $state.raw({});
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  readonly #deps: TaskFormDeps;

  constructor(deps: TaskFormDeps) {
    this.#deps = deps;
  }

  textOf(field: TextField): string {
    return this.#drafts[field] ?? this.#deps.task()?.[field] ?? '';
  }

  /** True while something typed is not stored yet. */
  get isDirty(): boolean {
    return this.#fields().some((field) => this.#drafts[field] !== this.#stored[field]);
  }

  /** A task keeps its old title until the new one has a letter in it. */
  get lacksTitle(): boolean {
    return this.#drafts.title !== undefined && this.#drafts.title.trim() === '';
  }

  type(field: TextField, text: string): void {
    this.#drafts = { ...this.#drafts, [field]: text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pauseMilliseconds);
  }

  /** Stores the text of a field one leaves; from then on it shows what is stored, whoever wrote it. */
  async leave(field: TextField): Promise<void> {
    const draft = this.#drafts[field];
    await this.flush();
    setTimeout(() => {
      const isStored = this.#stored[field] === draft || (field === 'title' && draft?.trim() === '');
      if (isStored && this.#drafts[field] === draft) this.#drafts = { ...this.#drafts, [field]: undefined };
    }, followMilliseconds);
  }

  /** Stores what is not stored yet; one write at a time, so that the last word wins. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  #fields(): TextField[] {
    return (['title', 'notes'] as const).filter((field) => this.#drafts[field] !== undefined);
  }

  async #write(): Promise<void> {
    const due = this.#fields().filter((field) => this.#drafts[field] !== this.#stored[field]);
    const kept = due.filter((field) => field !== 'title' || !this.lacksTitle);
    if (kept.length === 0) return;
    const patch: Texts = Object.fromEntries(kept.map((field) => [field, this.#drafts[field]]));
    try {
      await this.#deps.save(patch);
      this.#stored = { ...this.#stored, ...patch };
    } catch (error) {
      this.#deps.report(error);
    }
  }
}
