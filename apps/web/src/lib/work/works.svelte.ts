// The long works of the app: one of a kind at a time, alive while one goes from page to page. Whoever starts one shows it by its kind; the
// shell shows what is out of sight and warns before the page is left.
import { SvelteMap } from 'svelte/reactivity';

import { RunningWork, type WorkOptions } from './running-work.svelte.ts';

export class Works {
  readonly #works = new SvelteMap<string, RunningWork>();
  readonly #now: () => number;
  /** Those that run or rest, oldest first. */
  readonly live = $derived([...this.#works.values()].filter((work) => work.isLive));

  /** True from the first work on until its outcome is put away. */
  readonly hasAny = $derived(this.#works.size > 0);

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Begins a work; where one of its kind still runs, that one is answered and nothing begins. */
  start<R>(options: WorkOptions<R>): RunningWork<R> {
    const running = this.#works.get(options.kind);
    if (running?.isLive) return running as RunningWork<R>;
    const work = new RunningWork<R>(options, this.#now);
    this.#works.set(options.kind, work as RunningWork);
    work.begin();
    return work;
  }

  /** The newest work of a kind, over or not, until it is put away. */
  of<R = unknown>(kind: string): RunningWork<R> | undefined {
    return this.#works.get(kind) as RunningWork<R> | undefined;
  }

  /** Those whose outcome nobody has seen yet. */
  get over(): readonly RunningWork[] {
    return [...this.#works.values()].filter((work) => !work.isLive);
  }

  /** Puts the outcome of a work away. */
  forget(kind: string): void {
    if (!this.#works.get(kind)?.isLive) this.#works.delete(kind);
  }
}
