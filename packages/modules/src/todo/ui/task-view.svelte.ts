// What one scope shows: a window of its tasks that grows as one scrolls, cut into sections, and how many there are in all. A task that
// was just done stays where it was for a moment, ticked, before it goes.
import { addDays, type Day } from '@mana/shared-core';
import { SvelteMap } from 'svelte/reactivity';
import { createZonedDays } from '../formats/zoned-days.ts';
import { byOrder } from '../../ordering.ts';
import { tasksDoneSince } from '../queries.ts';
import { noDueDay, type Task } from '../tables.ts';
import { isActive, matches, noFilter, type TaskFilter } from './task-filter.ts';
import { queryOf, type TaskScope } from './task-scope.ts';
import { sectionsByDone, sectionsOf, type TaskSection } from './task-sections.ts';
import type { TodoHandle } from './use-todo.ts';

export type ListItem =
  | {
      readonly kind: 'section';
      readonly key: string;
      readonly section: TaskSection;
      readonly count: number | undefined;
    }
  | {
      readonly kind: 'task';
      readonly key: string;
      readonly task: Task;
      readonly first: boolean;
      readonly day: Day | undefined;
    };

const windowStep = 200;
const virtualAbove = 200;
const settleMilliseconds = 900;

/** How far the window of one scope reaches; a new scope begins with a new one. */
class Window {
  limit = $state(windowStep);
}

export class TaskView {
  filter: TaskFilter = $state.raw(noFilter);
  readonly #settling = new SvelteMap<string, Task>();
  readonly #handle: TodoHandle;
  readonly #scope: () => TaskScope;
  readonly #zone: ReturnType<typeof createZonedDays>;

  /** `scope` must answer the same object for as long as the scope is the same. */
  constructor(handle: TodoHandle, scope: () => TaskScope) {
    this.#handle = handle;
    this.#scope = scope;
    this.#zone = createZonedDays(handle.host.clock.timeZone);
  }

  readonly #window = $derived.by(() => (this.#scope(), new Window()));

  readonly #list = $derived.by(() => {
    const [scope, window] = [this.#scope(), this.#window];
    const { live, host } = this.#handle;
    return live(() => this.#filtered(queryOf(scope, host.today, window.limit)));
  });

  readonly #total = $derived.by(() => {
    const scope = this.#scope();
    const { live, host } = this.#handle;
    return live.count(() => queryOf(scope, host.today));
  });

  readonly #doneToday = $derived.by(() => {
    const { live, host } = this.#handle;
    return live(() => tasksDoneSince(`${addDays(host.today, -1)}T00:00:00.000Z`));
  });

  get isFiltered(): boolean {
    return isActive(this.filter);
  }

  get error(): Error | undefined {
    return this.#list.error;
  }

  /** Undefined while unknown; tasks that only stay for a moment do not count. */
  get total(): number | undefined {
    return this.#total.current;
  }

  readonly #shown = $derived.by((): readonly Task[] | undefined => {
    const current = this.#list.current;
    if (!current || this.#settling.size === 0) return current;
    const known = new Set(current.map((task) => task.id));
    const staying = [...this.#settling.values()].filter((task) => !known.has(task.id));
    return staying.length === 0 ? current : [...current, ...staying].sort(this.#compare);
  });

  readonly sections = $derived.by((): readonly TaskSection[] | undefined => {
    const shown = this.#shown;
    if (!shown) return undefined;
    const { today } = this.#handle.host;
    const sections = sectionsOf(this.#scope(), shown, today, (instant) => this.#zone.dayOf(instant));
    return this.#scope().kind === 'today' && !this.isFiltered ? [...sections, ...this.#doneSection(today)] : sections;
  });

  /** Headings and rows in one line, for a list that draws only what is in sight. */
  readonly items = $derived.by((): readonly ListItem[] => {
    const sections = this.sections ?? [];
    return sections.flatMap((section, index) => {
      const isCut = this.isCut && index === sections.length - 1;
      const heading: ListItem = {
        kind: 'section',
        key: section.key,
        section,
        count: isCut ? undefined : section.tasks.length,
      };
      const rows = section.tasks.map((task, place): ListItem => ({
        kind: 'task',
        key: task.id,
        task,
        first: place === 0,
        day: section.day,
      }));
      return section.kind === 'all' ? rows : [heading, ...rows];
    });
  });

  readonly tasks = $derived(this.items.flatMap((item) => (item.kind === 'task' ? [item.task] : [])));

  /** True while there is more than the window holds. */
  get isCut(): boolean {
    const current = this.#list.current;
    return current !== undefined && current.length >= this.#window.limit && current.length < (this.total ?? Infinity);
  }

  /** Too long to draw every row. */
  readonly isLong = $derived(this.items.length > virtualAbove);

  readonly isEmpty = $derived(this.sections !== undefined && this.sections.length === 0);

  /** Widens the window; called when its end comes into sight. */
  showMore(): void {
    if (this.isCut) this.#window.limit += windowStep * Math.ceil(this.#window.limit / 1000);
  }

  /** Keeps a task in sight, ticked, while it leaves. */
  settle(task: Task, completedAt: string): void {
    if (this.#scope().kind === 'done') return;
    this.#settling.set(task.id, { ...task, completedAt });
    setTimeout(() => this.#settling.delete(task.id), settleMilliseconds);
  }

  #filtered(query: ReturnType<typeof queryOf>): ReturnType<typeof queryOf> {
    const { filter } = this;
    return isActive(filter) ? { ...query, match: (task) => matches(task, filter) } : query;
  }

  #doneSection(today: Day): TaskSection[] {
    const known = new Set(this.#settling.keys());
    const done = (this.#doneToday.current ?? []).filter((task) => !known.has(task.id));
    return sectionsByDone(done, (instant) => this.#zone.dayOf(instant)).filter((section) => section.day === today);
  }

  readonly #compare = (a: Task, b: Task): number => {
    if (this.#scope().kind === 'list') return byOrder(a, b);
    const [first, second] = [a.dueOn ?? noDueDay, b.dueOn ?? noDueDay];
    return first === second ? byOrder(a, b) : first < second ? -1 : 1;
  };
}
