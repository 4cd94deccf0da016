// A live list as a component has it: from the call of a write to the moment an effect has read the answer that contains it.
import { createLive } from '@mana/local-data/live.svelte.ts';
import type { Records, Row } from '@mana/shared-core';
import { liveQuery } from 'dexie';
import type { Samples } from '../line.ts';
import { inTurn } from './measure.ts';
import { openPair, wipePair } from './pair.ts';
import { openTasks, rawOpenTasks } from './questions.ts';
import { rawRow, rawSpaces, type RawRow } from './raw-database.ts';
import { draftOf, plainOf, tasks, type TaskDraft } from './workload.ts';

/** Resolves when an answer contains what is looked for. */
class Awaited {
  #sought: string | undefined;
  #found: (() => void) | undefined;

  seek(id: string): Promise<void> {
    this.#sought = id;
    return new Promise((resolve) => (this.#found = resolve));
  }

  answer(ids: readonly string[]): void {
    if (this.#sought !== undefined && ids.includes(this.#sought)) this.#found?.();
  }
}

/** Due before all others, so that it is the first of the list. */
const urgent = (run: number): TaskDraft => ({
  ...draftOf(run * 5),
  dueOn: '2026-01-01',
  order: `Z${String(100_000 - run)}`,
});

export const liveList = async ({ rows, runs }: { rows: number; runs: number }): Promise<Samples> => {
  const pair = await openPair(rows);
  const [records, spaceId] = [pair.ours.spaces[0] as Records, rawSpaces[0] as string];
  const [ours, raw] = [new Awaited(), new Awaited()];

  const stop = $effect.root(() => {
    const list = createLive(pair.ours.data, () => records)(() => openTasks());
    $effect(() => ours.answer((list.current ?? []).map((row: Row<typeof tasks>) => row.id)));
  });
  const following = liveQuery(() => rawOpenTasks(pair.raw, spaceId)).subscribe((found: RawRow[]) =>
    raw.answer(found.map(({ id }) => id)),
  );

  const samples = await inTurn(
    runs,
    3,
    async (run) => {
      const draft = urgent(run);
      const seen = ours.seek(draft.id);
      const start = performance.now();
      await Promise.all([records.write((unit) => void unit.insert(tasks, { ...draft })), seen]);
      const took = performance.now() - start;
      await pair.ours.data.durability.settled();
      return took;
    },
    async (run) => {
      const row = rawRow(plainOf(urgent(run), spaceId));
      const seen = raw.seek(row.id);
      const start = performance.now();
      await Promise.all([pair.raw.tasks.add(row), seen]);
      return performance.now() - start;
    },
  );
  stop();
  following.unsubscribe();
  await wipePair(pair);
  return samples;
};
