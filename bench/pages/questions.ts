// What is the same for every question of the benches: the open tasks of a space in the order they are shown.
import { defineQuery } from '@mana/shared-core';
import type { RawDatabase, RawRow } from './raw-database.ts';
import { tasks } from './workload.ts';

export const shadow = '_openSortIndex';
export const page = 50;

/** The first fifty from a sort key on. */
export const openTasks = defineQuery(tasks, (from?: string) => ({
  index: from === undefined ? { name: shadow } : { name: shadow, from },
  limit: page,
}));

export const rawOpenTasks = ({ tasks: table }: RawDatabase, spaceId: string, from = ''): Promise<RawRow[]> =>
  table.where(`[spaceId+${shadow}]`).between([spaceId, from], [spaceId, '\uffff']).limit(page).toArray();
