// The named questions about links and names; records are named as `linkText` writes them.
import { defineQuery } from '@mana/shared-core';
import { links, recordNames } from './tables.ts';

export const linksFrom = defineQuery(links, (record: string) => ({ index: { name: 'from', equals: record } }));

/** What points at a record or stands under a tag. */
export const linksTo = defineQuery(links, (record: string) => ({ index: { name: 'to', equals: record } }));

/** Links to names that nothing has yet. */
export const danglingLinks = defineQuery(links, () => ({ index: { name: '_danglingIndex' } }));

/** Every record's place under tags. */
export const tagLinks = defineQuery(links, () => ({ where: (link) => link.kind === 'tag' }));

export const namesOf = defineQuery(recordNames, (record: string) => ({ index: { name: 'of', equals: record } }));

/** All names of one table's records. */
export const namesIn = defineQuery(recordNames, (table: string) => ({
  index: { name: 'of', from: `${table}/`, before: `${table}0` },
}));
