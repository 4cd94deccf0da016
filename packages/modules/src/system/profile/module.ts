// profile: who the person is to Mana and how they like it.
import { defineModule } from '@mana/shared-core';
import { createProfileStore } from './store.ts';
import { settings } from './tables.ts';

export { createProfileStore, type ProfileStore, type SettingsPatch } from './store.ts';
export { maxNameLength, nameLength } from './name.ts';
export { settings, type Settings } from './tables.ts';

export const profile = defineModule({
  id: 'profile',
  icon: 'user-round',
  colour: 'plum',
  tier: 'system',
  tables: [settings],
  store: createProfileStore,
});
