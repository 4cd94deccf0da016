// A file that belongs to a record: what it is called and whose it is. Its bytes are kept beside it by the data layer, under its id.
import { anyTable, defineTable, plain, type Row } from '@mana/shared-core';
import { z } from 'zod';
import { longestFileName } from './file-name.ts';

/** 100 MB: beyond it a file is better kept where films are kept. */
export const maxFileBytes = 100_000_000;

export const files = defineTable({
  name: 'files',
  fields: {
    name: z.string().min(1).max(longestFileName),
    /** As the device called it; empty where it did not say. Only a hint: see `kindOf`. */
    mediaType: z.string().max(255).default(''),
    /** Bytes. */
    size: z.int().min(0).max(maxFileBytes),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    owner: plain(
      z.string().min(3).max(200),
      'a record finds its files, and takes them along when it is purged, before anything is opened',
    ),
  },
  indexes: ['owner'],
  references: { owner: anyTable },
  blob: 'sha256',
});

export type StoredFile = Row<typeof files>;
