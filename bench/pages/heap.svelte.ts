// Leaves a page as it is after an import with one list open, so that its heap can be measured from outside.
import { createLive } from '@mana/local-data/live.svelte.ts';
import { newId, type Records } from '@mana/shared-core';
import { liveQuery } from 'dexie';
import { insertAll, openOurs } from './our-data.ts';
import { openTasks, rawOpenTasks } from './questions.ts';
import { RawDatabase, rawRow, rawSpaces } from './raw-database.ts';
import { draftsOf, plainOf } from './workload.ts';

/** What a component would hold. */
const held: unknown[] = [];

export const holdOurs = async ({ rows }: { rows: number }): Promise<void> => {
  const { data, spaces } = await openOurs(`ours-${newId()}`);
  const records = spaces[0] as Records;
  await insertAll(records, draftsOf(rows));
  await data.durability.settled();
  await new Promise<void>((resolve) => {
    const stop = $effect.root(() => {
      const list = createLive(data, () => records)(() => openTasks());
      $effect(() => {
        if ((list.current?.length ?? 0) > 0) resolve();
      });
      held.push(list);
    });
    held.push(stop);
  });
};

export const holdRaw = async ({ rows }: { rows: number }): Promise<void> => {
  const database = new RawDatabase(`raw-${newId()}`);
  const spaceId = rawSpaces[0] as string;
  await database.tasks.bulkAdd(draftsOf(rows).map((draft) => rawRow(plainOf(draft, spaceId))));
  await new Promise<void>((resolve) => {
    const following = liveQuery(() => rawOpenTasks(database, spaceId)).subscribe((found) => {
      held.push(found);
      if (found.length > 0) resolve();
    });
    held.push(following);
  });
};
