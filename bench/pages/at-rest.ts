// What the database stores for rows, handed out so that its size can be taken outside of the page.
import { Dexie } from 'dexie';
import { openPair, wipePair } from './pair.ts';
import { plainOf, tasks } from './workload.ts';

export interface AtRest {
  readonly stored: readonly unknown[];
  readonly journal: readonly unknown[];
  readonly plain: readonly unknown[];
}

export const atRest = async ({ rows }: { rows: number }): Promise<AtRest> => {
  const pair = await openPair(rows);
  const database = await new Dexie(pair.ours.name).open();
  const found = {
    stored: await database.table(tasks.name).toArray(),
    journal: await database.table('_journal').toArray(),
    plain: pair.drafts.map((draft) => plainOf(draft, pair.ours.data.personalSpaceId)),
  };
  database.close();
  await wipePair(pair);
  return found;
};
