// How fast a long work goes and how long it will still take, from what it has reported so far. Times are milliseconds of one steady clock;
// the time a work stood still does not count.

/** Nobody is told how long something takes before it has run for so long. */
const settling = 5000;

/** What happened longer ago says little about what comes. */
const memory = 15_000;

interface Sample {
  readonly at: number;
  readonly done: number;
}

export class Pace {
  readonly #now: () => number;
  #samples: Sample[] = [];
  #begun: number | undefined;
  #stoodStill = 0;
  #stoppedAt: number | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  note(done: number): void {
    const at = this.#running();
    this.#begun ??= at;
    const last = this.#samples.at(-1);
    if (last && done < last.done) this.#samples = [];
    this.#samples.push({ at, done });
    while (this.#samples.length > 2 && at - (this.#samples[0]?.at ?? at) > memory) this.#samples.shift();
  }

  stop(): void {
    this.#stoppedAt ??= this.#now();
  }

  goOn(): void {
    if (this.#stoppedAt !== undefined) this.#stoodStill += this.#now() - this.#stoppedAt;
    this.#stoppedAt = undefined;
  }

  /** Units per second; undefined while that cannot be said. */
  rate(): number | undefined {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (!first || !last || last.at - first.at < 500 || last.done <= first.done) return undefined;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }

  /** Undefined within the first five seconds, when any figure would be a guess. */
  secondsLeft(total: number): number | undefined {
    const rate = this.rate();
    const last = this.#samples.at(-1);
    if (rate === undefined || !last || this.#begun === undefined || last.at - this.#begun < settling) return undefined;
    return Math.max(0, (total - last.done) / rate);
  }

  #running(): number {
    return (this.#stoppedAt ?? this.#now()) - this.#stoodStill;
  }
}
