// tags: one set of names for the records of all modules.
import { defineModule } from '@mana/shared-core';
import { createTagsStore } from './store.ts';
import { tags } from './tables.ts';

export const tagsModule = defineModule({
  id: 'tags',
  icon: 'tag',
  colour: 'sky',
  tier: 'system',
  tables: [tags],
  store: createTagsStore,
  links: { tag: { table: tags, title: 'name' } },
});
