// How notes leave with everything else: a folder of Markdown files.
import type { Exporter } from '@mana/shared-core';
import { notes } from '../tables.ts';
import { writeNotes } from './write-note-file.ts';

export const notesExporters: readonly Exporter[] = [
  {
    id: 'markdown',
    mediaType: 'text/markdown',
    write: async (rows) => writeNotes([...(await rows(notes))]).map(({ path, text }) => ({ path, content: text })),
  },
];
