// A database of ours and a raw one with the same content, under names of their own.
import { newId } from '@mana/shared-core';
import { fillOurs, openOurs, type OurData } from './our-data.ts';
import { fillRaw, RawDatabase } from './raw-database.ts';
import { draftsOf, type TaskDraft } from './workload.ts';

export interface Pair {
  readonly ours: OurData;
  readonly raw: RawDatabase;
  readonly drafts: readonly TaskDraft[];
}

export const openPair = async (rows = 0): Promise<Pair> => {
  const ours = await openOurs(`ours-${newId()}`);
  const raw = new RawDatabase(`raw-${newId()}`);
  await raw.open();
  const drafts = draftsOf(rows);
  await fillOurs(ours, drafts);
  await fillRaw(raw, drafts);
  return { ours, raw, drafts };
};

export const wipePair = async ({ ours, raw }: Pair): Promise<void> => {
  await ours.data.wipe();
  await raw.delete();
};
