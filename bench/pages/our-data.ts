// The product's own data layer over the whole catalog, as the app opens it, with three spaces.
import { openLocalData, type LocalData } from '@mana/local-data';
import { schemaVersion } from '@mana/modules/schema';
import type { Records } from '@mana/shared-core';
import { shareOf, tables, tasks, type TaskDraft } from './workload.ts';

export interface OurData {
  /** Of the database. */
  readonly name: string;
  readonly data: LocalData;
  /** Of the personal space and two more. */
  readonly spaces: readonly Records[];
}

const spaceCount = 3;

export const openOurs = async (name: string): Promise<OurData> => {
  const data = await openLocalData({ name, tables, schemaVersion });
  const others = (await data.spaceIds()).filter((spaceId) => spaceId !== data.personalSpaceId);
  while (others.length < spaceCount - 1) others.push(await data.createSpace());
  const spaces = [data.personalSpaceId, ...others].map((spaceId) => data.records({ spaceId, actor: data.user() }));
  return { name, data, spaces };
};

export const insertAll = (records: Records, drafts: readonly TaskDraft[]) =>
  records.write(
    (unit) => {
      for (const draft of drafts) unit.insert(tasks, { ...draft });
    },
    { reason: 'import' },
  );

export const fillOurs = async ({ data, spaces }: OurData, drafts: readonly TaskDraft[]): Promise<void> => {
  for (const [at, records] of spaces.entries()) await insertAll(records, shareOf(drafts, at, spaces.length));
  await data.durability.settled();
};
