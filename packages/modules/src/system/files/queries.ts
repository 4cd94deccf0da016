// The named questions about files.
import { defineQuery, linkText, type Link } from '@mana/shared-core';
import { files } from './tables.ts';

/** The files of a record, in the order they came. */
export const filesOf = defineQuery(files, (owner: Link) => ({
  index: { name: 'owner', equals: linkText(owner) },
}));
