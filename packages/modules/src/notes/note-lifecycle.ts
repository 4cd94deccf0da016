// What puts notes away, brings them back, and moves them about.
import { instantOf, type Receipt, type StoreDeps, type WriteUnit } from '@mana/shared-core';
import { createNoteOperations, type Added } from './note-operations.ts';
import { readNote, readNotes, type Ids } from './note-reader.ts';
import { planNames } from './relations.ts';
import { notes, type Note, type NoteKind } from './tables.ts';

/** `a/b` from whatever was typed between slashes. */
export const folderPath = (typed: string): string =>
  typed
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

export const createNoteLifecycle = (deps: StoreDeps) => {
  const { records, clock } = deps;
  const writeEach = async (ids: Ids, write: (unit: WriteUnit, note: Note) => void): Promise<Receipt> => {
    const found = await readNotes(records, ids);
    return records.write((unit) => found.forEach((note) => write(unit, note)));
  };
  const { addNote } = createNoteOperations(deps);

  return {
    pinNote: (ids: Ids, pinned: boolean): Promise<Receipt> =>
      writeEach(ids, (unit, { id }) => unit.update(notes, id, { pinned })),

    archiveNote: (ids: Ids): Promise<Receipt> =>
      writeEach(ids, (unit, note) => {
        if (note.archivedAt === null) unit.update(notes, note.id, { archivedAt: instantOf(clock) });
      }),

    unarchiveNote: (ids: Ids): Promise<Receipt> =>
      writeEach(ids, (unit, { id }) => unit.update(notes, id, { archivedAt: null })),

    /** Links and names stay with a note in the trash, so that it comes back whole. */
    deleteNote: (ids: Ids): Promise<Receipt> => writeEach(ids, (unit, { id }) => unit.remove(notes, id)),

    restoreNote: (ids: Ids): Promise<Receipt> => writeEach(ids, (unit, { id }) => unit.restore(notes, id)),

    /** Puts notes into a folder; empty is the top. */
    async moveNote(ids: Ids, folder: string): Promise<Receipt> {
      const found = (await readNotes(records, ids)).map((note) => ({ ...note, folder: folderPath(folder) }));
      const change = await planNames(records, found);
      return records.write((unit) => {
        for (const note of found) unit.update(notes, note.id, { folder: note.folder });
        change(unit);
      });
    },

    /** Makes a note a template, or a template a note. */
    changeKind: (id: string, kind: NoteKind): Promise<Receipt> =>
      records.write((unit) => unit.update(notes, id, { kind })),

    /** A copy under the given title; where the original came from, its day and its further names are not copied. */
    async duplicateNote(id: string, title: string): Promise<Added> {
      const { body, tags, folder, frontMatter, kind } = await readNote(records, id);
      return addNote({ title, body, tags: [...tags], folder, frontMatter, kind });
    },
  };
};
