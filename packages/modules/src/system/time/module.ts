// time: blocks of time for records of any module.
import { defineModule } from '@mana/shared-core';
import { createTimeStore } from './store.ts';
import { timeBlocks } from './tables.ts';

export const timeModule = defineModule({
  id: 'time',
  icon: 'clock',
  colour: 'teal',
  tier: 'system',
  tables: [timeBlocks],
  store: createTimeStore,
});
