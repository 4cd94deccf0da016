// Between two steps of long work: waits while it is paused, ends it when it was cancelled, and says how far it is.
import { createPace, type LongWork, type Pace, type Progress } from '@mana/shared-backup';

export class Steps {
  readonly #work: LongWork;
  readonly #total: number;
  readonly #pace: Pace;
  #done = 0;

  constructor(work: LongWork, total: number) {
    this.#work = work;
    this.#total = total;
    this.#pace = createPace(work);
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
    await this.#pace();
  }
}
