// Writes the storage refused: a full disk, a dead connection. They wait here with everything that was typed, tried again by hand, and
// by themselves after a while, until they are stored or the person gives them up.
import { CodedError } from '@mana/shared-core';
import { classifyStorageError } from './durability/storage-failure.ts';

const waitable = new Set(['QUOTA_EXCEEDED', 'STORAGE_FAILED', 'STORAGE_CLOSED']);

interface Waiting {
  readonly attempt: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  code: string;
}

export interface UnsavedOptions {
  /** Runs `work` after so many milliseconds; for tests. */
  readonly later?: (work: () => void, milliseconds: number) => void;
  readonly retryAfter?: number;
}

export class Unsaved {
  readonly #waiting = new Set<Waiting>();
  readonly #listeners = new Set<() => void>();
  readonly #later: (work: () => void, milliseconds: number) => void;
  readonly #retryAfter: number;
  #retryPlanned = false;

  constructor({
    later = (work, milliseconds) => void setTimeout(work, milliseconds),
    retryAfter = 15_000,
  }: UnsavedOptions = {}) {
    this.#later = later;
    this.#retryAfter = retryAfter;
  }

  get count(): number {
    return this.#waiting.size;
  }

  /** Why the first of them waits. */
  get code(): string | undefined {
    return this.#waiting.values().next().value?.code;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs a write; where the storage refuses it, waits until a later attempt succeeds or it is discarded. */
  async run<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      const failure = classifyStorageError(error);
      if (!waitable.has(failure.code)) throw failure.code === 'UNKNOWN' ? error : failure;
      return new Promise<T>((resolve, reject) => {
        this.#waiting.add({ attempt, resolve: resolve as (value: unknown) => void, reject, code: failure.code });
        this.#planRetry();
        this.#announce();
      });
    }
  }

  /** Tries every waiting write again, in the order they were made. */
  async retry(): Promise<void> {
    for (const waiting of [...this.#waiting]) {
      try {
        const value = await waiting.attempt();
        this.#waiting.delete(waiting);
        waiting.resolve(value);
      } catch (error) {
        const failure = classifyStorageError(error);
        waiting.code = failure.code;
        if (waitable.has(failure.code)) break;
        this.#waiting.delete(waiting);
        waiting.reject(failure);
      }
    }
    this.#planRetry();
    this.#announce();
  }

  /** Gives the waiting writes up; each rejects with `WRITE_DISCARDED`. */
  discard(): void {
    for (const { reject } of this.#waiting) reject(new CodedError('WRITE_DISCARDED'));
    this.#waiting.clear();
    this.#announce();
  }

  #planRetry(): void {
    if (this.#retryPlanned || this.#waiting.size === 0) return;
    this.#retryPlanned = true;
    this.#later(() => {
      this.#retryPlanned = false;
      void this.retry();
    }, this.#retryAfter);
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
