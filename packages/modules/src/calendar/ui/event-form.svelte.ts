// What is being changed in the pane of one event. Typed text is kept here until it is stored, is stored when one pauses, leaves the field or
// hides the page, and is never thrown away. Of a series it is set beforehand which days are meant; the form follows when the series splits.
import type { Receipt } from '@mana/shared-core';
import { problemOf, type EventProblem } from '../event-days.ts';
import type { Edited, EventTarget } from '../event-operations.ts';
import type { Scope } from '../series-changes.ts';
import type { CalendarEvent, EventChange } from '../tables.ts';

export type TextField = 'title' | 'notes' | 'place' | 'url';
type Texts = Partial<Record<TextField, string>>;
type Times = { readonly start: string; readonly end: string };

export interface EventFormDeps {
  /** What is open; undefined once the pane is closing. */
  readonly target: () => EventTarget | undefined;
  readonly event: () => CalendarEvent | undefined;
  readonly save: (target: EventTarget, change: EventChange, scope: Scope) => Promise<Edited>;
  /** Told where the event is after a change that moved or split its series. */
  readonly moved: (target: EventTarget) => void;
  readonly report: (error: unknown) => void;
}

const pauseMilliseconds = 600;
const fields = ['title', 'notes', 'place', 'url'] as const;

export class EventForm {
  scope: Scope = $state('one');
  problem: EventProblem | null = $state(null);
  #drafts: Texts = $state.raw({});
  #stored: Texts = $state.raw({});
  /** Times that cannot be, kept until they are put right. */
  #times: Times | undefined = $state.raw();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** What is written to: what was open when one began to type, or where that went since. */
  #target: EventTarget | undefined;
  readonly #deps: EventFormDeps;

  constructor(deps: EventFormDeps) {
    this.#deps = deps;
    this.#follow();
  }

  textOf(field: TextField): string {
    return this.#drafts[field] ?? this.#deps.event()?.[field] ?? '';
  }

  get times(): Times | undefined {
    return this.#times ?? this.#deps.event();
  }

  /** True while something typed is not stored yet. */
  get isDirty(): boolean {
    return fields.some((field) => this.#drafts[field] !== undefined && this.#drafts[field] !== this.#stored[field]);
  }

  type(field: TextField, text: string): void {
    this.#follow();
    this.#drafts = { ...this.#drafts, [field]: text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pauseMilliseconds);
  }

  /** Stores times that can be; others are kept and named. */
  setTimes(start: string, end: string, change: EventChange = {}): Promise<Receipt | undefined> {
    const event = this.#deps.event();
    const zones = { zone: change.zone ?? event?.zone, endZone: change.endZone ?? event?.endZone };
    this.problem = problemOf({ start, end, ...zones });
    this.#times = this.problem ? { start, end } : undefined;
    if (this.problem || !event) return Promise.resolve(undefined);
    return this.change({ ...change, start, end });
  }

  /** Stores a change at once; one write at a time, so that the last word wins. */
  async change(change: EventChange, scope: Scope = this.scope): Promise<Receipt | undefined> {
    this.#follow();
    let receipt: Receipt | undefined;
    this.#writing = this.#writing.then(async () => {
      receipt = await this.#save(change, scope);
    });
    await this.#writing;
    return receipt;
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const due = fields.filter(
      (field) => this.#drafts[field] !== undefined && this.#drafts[field] !== this.#stored[field],
    );
    if (due.length === 0) return this.#writing;
    const patch: Texts = Object.fromEntries(due.map((field) => [field, this.#drafts[field]]));
    if (await this.change(patch)) this.#stored = { ...this.#stored, ...patch };
  }

  #follow(): void {
    this.#target = this.#deps.target() ?? this.#target;
  }

  async #save(change: EventChange, scope: Scope): Promise<Receipt | undefined> {
    const before = this.#target;
    if (!before) return undefined;
    try {
      const edited = await this.#deps.save(before, change, scope);
      const { target } = edited;
      this.#target = target;
      if (target.id !== before.id || target.occurrence !== before.occurrence) this.#deps.moved(target);
      return edited;
    } catch (error) {
      this.#deps.report(error);
      return undefined;
    }
  }
}
