// What points at what, and what records are called. Both are kept beside the records themselves and by the same write, so that
// backlinks and names are found without opening a single text.
import { anyTable, defineTable, plain, type Row } from '@mana/shared-core';
import { z } from 'zod';

/** `embed` shows the other record within this one; `tag` puts the record under a tag. */
export const linkKinds = ['link', 'embed', 'tag'] as const;

const recordText = z.string().min(3).max(200);

export const links = defineTable({
  name: 'links',
  fields: {
    from: plain(recordText, 'the links of a record are found before anything is opened; it holds ids only'),
    /** Null while nothing of that name exists. */
    to: plain(recordText.nullable().default(null), 'backlinks are found before anything is opened; it holds ids only'),
    kind: plain(
      z.enum(linkKinds).default('link'),
      'tags are counted before anything is opened; says nothing of the text',
    ),
    /** The name as it is written, without heading and label. */
    text: z.string().max(1000),
  },
  indexes: ['from', 'to'],
  shadow: { _danglingIndex: (link) => (link.to === null && !link.deletedAt ? link.from : undefined) },
  references: { from: anyTable, to: anyTable },
});

export const recordNames = defineTable({
  name: 'recordNames',
  fields: {
    of: plain(recordText, 'the name of a record is found before anything is opened; it holds an id only'),
    /** The title first, then what else it is known by. */
    names: z.array(z.string().max(500)).max(100),
    /** The folders it lies in, with `/` between them; empty at the top. */
    folder: z.string().max(1000).default(''),
  },
  indexes: ['of'],
  references: { of: anyTable },
});

export type LinkRow = Row<typeof links>;
export type LinkKind = LinkRow['kind'];
export type RecordName = Row<typeof recordNames>;
