// Time that is set aside for a record, or was spent on it: one table behind everything scheduled or logged, whatever module it is for.
// Of a block only its days are in the clear, so that a week is found; its hours and what it is for stay sealed.
import { defineTable, plain, type Row } from '@mana/shared-core';
import { z } from 'zod';

const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);

export const timeBlocks = defineTable({
  name: 'timeBlocks',
  fields: {
    /** The record it is for, as a link's text. */
    target: z.string().max(200),
    /** Wall times on the clock of `zone`; the end is exclusive. */
    start: wall,
    end: wall,
    /** IANA name. */
    zone: z.string().max(100),
    kind: plain(z.enum(['planned', 'logged']), 'plans and what was done are asked for apart'),
    firstOn: plain(z.iso.date(), 'a week is found by the days of its blocks; the hours stay sealed'),
    lastOn: plain(z.iso.date(), 'a week is found by the days of its blocks; the hours stay sealed'),
  },
  indexes: ['firstOn'],
  references: { target: '*' },
});

export type TimeBlock = Row<typeof timeBlocks>;
export type BlockKind = TimeBlock['kind'];
