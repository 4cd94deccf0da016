// links: what points at what, over all modules.
import { defineModule } from '@mana/shared-core';
import { createLinksStore } from './store.ts';
import { links, recordNames } from './tables.ts';

export const linksModule = defineModule({
  id: 'links',
  icon: 'link',
  colour: 'sky',
  tier: 'system',
  tables: [links, recordNames],
  store: createLinksStore,
});
