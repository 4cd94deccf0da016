// What notes store: Markdown texts and what is known about them.
import { defineTable, plain, type Row } from '@mana/shared-core';
import { z } from 'zod';

/** Characters; a book of two hundred thousand words fits. */
export const longestBody = 1_000_000;

/** Templates are notes that others begin as; of the daily ones the newest is used. */
export const noteKinds = ['note', 'template', 'dailyTemplate'] as const;

export const notes = defineTable({
  name: 'notes',
  fields: {
    /** May be empty: a note is worth keeping before it has a name. */
    title: z.string().max(500).default(''),
    /** Markdown. */
    body: z.string().max(longestBody).default(''),
    /** Further names by which `[[links]]` find it. */
    aliases: z.array(z.string().min(1).max(500)).max(99).default([]),
    /** Tags of the whole note, besides those in its text. */
    tags: z.array(z.string().min(1).max(100)).max(200).default([]),
    /** Folders with `/` between them; empty at the top. */
    folder: z.string().max(1000).default(''),
    /** The YAML of an imported note as it was, without its fences. */
    frontMatter: z.string().max(100_000).default(''),
    /** When an imported note was begun, where its file says so. */
    begunAt: z.iso.datetime().nullable().default(null),
    /** Where an imported note came from: `key` recognises it when the same file comes again, `digest` tells whether that file changed. */
    source: z
      .object({ format: z.string().max(40), key: z.string().max(1000), digest: z.string().max(100) })
      .nullable()
      .default(null),
    kind: plain(z.enum(noteKinds).default('note'), 'templates stand apart from notes before anything is opened'),
    pinned: plain(z.boolean().default(false), 'pinned notes stand first before anything is opened'),
    archivedAt: plain(
      z.iso.datetime().nullable().default(null),
      'archived notes leave the list before anything is opened',
    ),
    dailyOn: plain(z.iso.date().nullable().default(null), 'the note of a day is found before anything is opened'),
  },
  indexes: ['dailyOn'],
  shadow: {
    _pinnedIndex: (note) =>
      note.pinned && note.kind === 'note' && !note.archivedAt && !note.deletedAt ? note.createdAt : undefined,
    _templateIndex: (note) => (note.kind === 'note' || note.deletedAt ? undefined : note.kind),
  },
  search: ['title', 'body'],
});

export type Note = Row<typeof notes>;
export type NoteKind = Note['kind'];
