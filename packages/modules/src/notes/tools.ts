// What an assistant may do in notes, each a few lines over the store.
import { defineTool, type Receipt } from '@mana/shared-core';
import { z } from 'zod';
import type { NotesStore } from './store.ts';
import { longestBody } from './tables.ts';

const id = z.string().min(1).max(100);
const title = z.string().max(500);
const written = z.object({ changed: z.boolean().describe('False when everything was so already') });
const outcome = ({ batch }: Receipt) => ({ changed: batch !== null });

const addNote = defineTool({
  name: 'addNote',
  description: 'Adds a note of Markdown text; double brackets link to other notes by title.',
  effect: 'write',
  input: z.object({
    title,
    body: z.string().max(longestBody).default(''),
    tags: z.array(z.string().max(100)).default([]),
  }),
  output: z.object({ id: z.string() }),
  run: async (store: NotesStore, draft) => ({ id: (await store.addNote(draft)).id }),
});

const writeNote = defineTool({
  name: 'writeNote',
  description: 'Replaces the text of a note that was read before; changes made since then are kept beside it.',
  effect: 'write',
  input: z.object({ id, body: z.string().max(longestBody), base: z.string().max(longestBody) }),
  output: written,
  run: async (store: NotesStore, { id: noteId, body, base }) => outcome(await store.writeNote(noteId, body, base)),
});

const renameNote = defineTool({
  name: 'renameNote',
  description: 'Gives a note another title and rewrites the links to it in other notes.',
  effect: 'write',
  input: z.object({ id, title }),
  output: written,
  run: async (store: NotesStore, input) => outcome(await store.renameNote(input.id, input.title)),
});

const addToDaily = defineTool({
  name: 'addToDaily',
  description: 'Writes a line at the end of the note of today, which is begun if there is none.',
  effect: 'write',
  input: z.object({ line: z.string().min(1).max(5000) }),
  output: z.object({ id: z.string() }),
  run: async (store: NotesStore, { line }) => ({ id: (await store.addToDaily(line, 'en')).id }),
});

const archiveNote = defineTool({
  name: 'archiveNote',
  description: 'Takes a note out of the lists; links and search still find it.',
  effect: 'write',
  input: z.object({ id }),
  output: written,
  run: async (store: NotesStore, input) => outcome(await store.archiveNote(input.id)),
});

const deleteNote = defineTool({
  name: 'deleteNote',
  description: 'Moves a note to the trash, from which the person can restore it.',
  effect: 'destroy',
  input: z.object({ id }),
  output: written,
  run: async (store: NotesStore, input) => outcome(await store.deleteNote(input.id)),
});

const listNotes = defineTool({
  name: 'listNotes',
  description: 'Lists notes, those written last first, each with its title and how it begins.',
  effect: 'read',
  input: z.object({ limit: z.int().min(1).max(200).default(50) }),
  output: z.object({ notes: z.array(z.object({ id: z.string(), title: z.string(), begins: z.string() })) }),
  run: async (store: NotesStore, { limit }) => ({ notes: await store.recent(limit) }),
});

const readNote = defineTool({
  name: 'readNote',
  description: 'Reads one note whole, with the titles of the notes that link to it.',
  effect: 'read',
  input: z.object({ id }),
  output: z.object({ title: z.string(), body: z.string(), linkedFrom: z.array(z.string()) }),
  run: (store: NotesStore, input) => store.readWhole(input.id),
});

export const notesTools = {
  addNote,
  writeNote,
  renameNote,
  addToDaily,
  archiveNote,
  deleteNote,
  listNotes,
  readNote,
};
