// spaces: whose records these are, and which modules a space offers.
import { defineModule } from '@mana/shared-core';
import { createSpacesStore } from './store.ts';
import { spaces } from './tables.ts';

export { createSpacesStore, type SpacesStore } from './store.ts';
export { spaces, type Space } from './tables.ts';

export const spacesModule = defineModule({
  id: 'spaces',
  icon: 'users',
  colour: 'moss',
  tier: 'system',
  tables: [spaces],
  store: createSpacesStore,
  links: { space: { table: spaces, title: 'name' } },
});
