// One long work while it runs and after: how far it has come, resting, ending, and what came of it. It lives on the App and not on a page,
// so that one may go elsewhere meanwhile.
import { CodedError, codeOf } from '@mana/shared-core';

import { Pace } from './pace.ts';

/** What a work reports; `stage` and `table` are its own words for where it is. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
  readonly stage?: string;
  readonly table?: string;
}

/** Given to the work: tell how far it is, wait at `pause` between steps, stop when `signal` says so. */
export interface LongWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
  /** Resolves at once unless the person has paused. */
  readonly pause: () => Promise<void>;
}

export interface WorkOptions<R> {
  /** One work of a kind runs at a time. */
  readonly kind: string;
  /** The page that shows the work and its outcome. */
  readonly href: string;
  /** What is done, e.g. "Export". */
  readonly title: string;
  /** Where the work is, in words, e.g. "Sealing Notes"; the title where it does not say. */
  readonly phase?: (progress: WorkProgress) => string | undefined;
  /** The count in words, e.g. "120 of 400 records"; figures alone where absent. */
  readonly count?: (progress: WorkProgress) => string;
  /** The outcome in one sentence, for who is on another page when it comes. */
  readonly told?: (result: R) => string;
  readonly run: (work: LongWork) => Promise<R>;
}

export type WorkState = 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

/** What is drawn ten times a second is often enough. */
const drawEvery = 100;

export class RunningWork<R = unknown> {
  readonly kind: string;
  readonly href: string;
  readonly title: string;
  state: WorkState = $state('running');
  progress: WorkProgress | undefined = $state.raw();
  result: R | undefined = $state.raw();
  /** The code of what went wrong, and the error it came from. */
  failure: { readonly code: string; readonly error: unknown } | undefined = $state.raw();
  /** The person has sent it away: the bar of the shell shows it, also on its own page. */
  inBackground = $state(false);
  rate: number | undefined = $state();
  secondsLeft: number | undefined = $state();
  readonly isLive = $derived(this.state === 'running' || this.state === 'paused');

  readonly #options: WorkOptions<R>;
  readonly #abort = new AbortController();
  readonly #pace: Pace;
  readonly #now: () => number;
  #drawn = -Infinity;
  #resume: (() => void) | undefined;
  #resting: Promise<void> | undefined;
  #ended: Promise<void> = Promise.resolve();

  constructor(options: WorkOptions<R>, now: () => number) {
    this.#options = options;
    this.kind = options.kind;
    this.href = options.href;
    this.title = options.title;
    this.#now = now;
    this.#pace = new Pace(now);
  }

  get phase(): string {
    return (this.progress && this.#options.phase?.(this.progress)) ?? this.title;
  }

  /** Undefined before the first report, and where the work has no words for its count. */
  get count(): string | undefined {
    return this.progress && this.#options.count?.(this.progress);
  }

  /** The outcome in a sentence; undefined where there is none, or none to say. */
  get told(): string | undefined {
    return this.result === undefined ? undefined : this.#options.told?.(this.result);
  }

  /** Called once, by who starts it. */
  begin(): void {
    this.#ended = this.#run();
  }

  /** Resolves once the work is over, whatever came of it. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  async #run(): Promise<void> {
    try {
      this.result = await this.#options.run({
        signal: this.#abort.signal,
        onProgress: (progress) => this.#note(progress),
        pause: () => this.#waitWhilePaused(),
      });
      this.state = 'done';
    } catch (error) {
      const code = codeOf(error);
      if (this.#abort.signal.aborted || code === 'CANCELLED') {
        this.state = 'cancelled';
      } else {
        this.failure = { code, error };
        this.state = 'failed';
      }
    }
  }

  pause(): void {
    if (this.state !== 'running') return;
    this.state = 'paused';
    this.#pace.stop();
    this.#resting = new Promise((resolve) => (this.#resume = resolve));
  }

  resume(): void {
    if (this.state !== 'paused') return;
    this.state = 'running';
    this.#pace.goOn();
    this.#resume?.();
    this.#resting = this.#resume = undefined;
  }

  /** What has begun a step ends it first. */
  cancel(): void {
    if (!this.isLive) return;
    this.#abort.abort(new CodedError('CANCELLED'));
    this.#resume?.();
    this.#resting = this.#resume = undefined;
  }

  async #waitWhilePaused(): Promise<void> {
    while (this.#resting) await this.#resting;
    this.#abort.signal.throwIfAborted();
  }

  #note(progress: WorkProgress): void {
    this.#pace.note(progress.done);
    const before = this.progress;
    const isSamePhase = before?.stage === progress.stage && before?.table === progress.table;
    const now = this.#now();
    if (isSamePhase && now - this.#drawn < drawEvery && progress.done < progress.total) return;
    this.#drawn = now;
    this.progress = progress;
    this.rate = this.#pace.rate();
    this.secondsLeft = this.#pace.secondsLeft(progress.total);
  }
}
