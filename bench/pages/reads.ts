// An indexed question: fifty of many rows, opened. Each question is asked where nothing has been opened yet, and then once more.
import type { Records } from '@mana/shared-core';
import type { Samples } from '../line.ts';
import { assertSame, inTurn, timed } from './measure.ts';
import { openPair, wipePair } from './pair.ts';
import { openTasks, page, rawOpenTasks } from './questions.ts';
import { rawRow, rawSpaces } from './raw-database.ts';
import { plainOf, shareOf } from './workload.ts';

interface Place {
  readonly space: number;
  readonly from: string;
}

export const question = async ({
  rows,
  runs,
}: {
  rows: number;
  runs: number;
}): Promise<{ first: Samples; again: Samples }> => {
  const pair = await openPair(rows);
  const { spaces } = pair.ours;
  const places: Place[] = spaces.flatMap((_, space) => {
    const rows = shareOf(pair.drafts, space, spaces.length).map((draft) => rawRow(plainOf(draft, '')));
    const keys = rows.map((row) => row['_openSortIndex'] as string | undefined).filter((key) => key !== undefined);
    return keys
      .sort()
      .filter((_, at) => at % page === 0)
      .map((from) => ({ space, from }));
  });
  const placeOf = (run: number): Place => places[run % places.length] as Place;
  const ask = (run: number) => (spaces[placeOf(run).space] as Records).list(openTasks(placeOf(run).from));
  const askRaw = (run: number) => rawOpenTasks(pair.raw, rawSpaces[placeOf(run).space] as string, placeOf(run).from);

  const measured = Math.min(runs, places.length - 1);
  const first = await inTurn(
    measured,
    1,
    (run) => timed(() => ask(run)),
    (run) => timed(() => askRaw(run)),
  );
  const again = await inTurn(
    measured,
    1,
    (run) => timed(() => ask(run)),
    (run) => timed(() => askRaw(run)),
  );
  const titles = (found: readonly unknown[]) =>
    (found as { id: string; title: string }[]).map(({ id, title }) => [id, title]);
  assertSame('the question', titles(await ask(1)), titles(await askRaw(1)));
  await wipePair(pair);
  return { first, again };
};
