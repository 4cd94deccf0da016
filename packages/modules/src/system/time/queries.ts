// The named questions about blocks of time.
import { addDays, defineQuery, type Day } from '@mana/shared-core';
import { timeBlocks } from './tables.ts';

/** No block is longer. */
export const mostDays = 2;

/** Blocks that touch the days, both included, with a day more at each side for clocks elsewhere. */
export const blocksBetween = defineQuery(timeBlocks, (from: Day, to: Day) => ({
  index: { name: 'firstOn', from: addDays(from, -1 - mostDays), to: addDays(to, 1) },
  where: (block) => block.lastOn >= addDays(from, -1),
}));
