// What tags store: their names. Which records stand under a tag is a link of the kind `tag`.
import { defineTable, type Row } from '@mana/shared-core';
import { z } from 'zod';

export const tags = defineTable({
  name: 'tags',
  fields: {
    /** As first written, without `#`; `/` stands between a tag and the one within it. */
    name: z.string().min(1).max(100),
  },
  search: ['name'],
});

export type Tag = Row<typeof tags>;
