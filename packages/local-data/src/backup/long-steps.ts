// Between two steps of long work: waits while it is paused, ends it when it was cancelled, and says how far it is.
import { ArchiveError, type LongWork, type Progress } from '@mana/shared-backup';

export class Steps {
  readonly #work: LongWork;
  readonly #total: number;
  #done = 0;

  constructor(work: LongWork, total: number) {
    this.#work = work;
    this.#total = total;
  }

  /** @param count what the step before has done @throws ArchiveError CANCELLED */
  async next(stage: Progress['stage'], count: number, table?: string): Promise<void> {
    this.#done += count;
    this.#work.onProgress?.({
      stage,
      ...(table === undefined ? {} : { table }),
      done: Math.min(this.#done, this.#total),
      total: this.#total,
    });
    await this.#work.pause?.();
    if (this.#work.signal?.aborted) throw new ArchiveError('CANCELLED');
  }
}
