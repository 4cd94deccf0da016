// notes: Markdown texts that link to one another.
import { defineModule } from '@mana/shared-core';
import { createNotesStore } from './store.ts';
import { notes } from './tables.ts';
import { notesTools } from './tools.ts';

export const notesModule = defineModule({
  id: 'notes',
  icon: 'notebook-pen',
  colour: 'amber',
  tier: 'guest',
  tables: [notes],
  store: createNotesStore,
  tools: notesTools,
  exporters: async () => (await import('./formats/notes-exporters.ts')).notesExporters,
  formats: [
    {
      id: 'markdown',
      title: 'formatVault',
      extensions: ['md', 'markdown'],
      mediaType: 'text/markdown',
      takes: 'files',
      load: async () => (await import('./formats/markdown-importer.ts')).markdownImporter,
    },
  ],
  links: { note: { table: notes, title: 'title' } },
});
