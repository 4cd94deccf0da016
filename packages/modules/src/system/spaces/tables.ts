// A space describes itself by one record that lives in it and has the space's own id.
import { defineTable, plain, spaceTypes, type Row } from '@mana/shared-core';
import { z } from 'zod';

export const spaces = defineTable({
  name: 'spaces',
  fields: {
    name: z.string().min(1).max(80),
    type: plain(z.enum(spaceTypes), 'decides which modules a space offers, before anything is opened'),
  },
  search: [],
});

export type Space = Row<typeof spaces>;
