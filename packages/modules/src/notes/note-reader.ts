// Finds the notes an operation is about, and the names notes go by.
import { CodedError, linkText, parseLink, type Records } from '@mana/shared-core';
import { namesIn } from '../system/links/queries.ts';
import { NameIndex, type Named } from './markdown/names.ts';
import { notes, type Note } from './tables.ts';

export type Ids = string | readonly string[];

/** A note as links name it. */
export const noteLink = (id: string): string => linkText({ table: notes.name, id });

/** The id of a note from a link's text; undefined for other tables. */
export const noteIdOf = (text: string | null): string | undefined => {
  const link = text === null ? undefined : parseLink(text);
  return link?.table === notes.name ? link.id : undefined;
};

/** @throws RECORD_NOT_FOUND, RECORD_LOCKED */
export const readNote = async (records: Records, id: string): Promise<Note> => {
  const note = await records.get(notes, id);
  if (!note) throw new CodedError('RECORD_NOT_FOUND', `notes ${id}`);
  if (note.locked) throw new CodedError('RECORD_LOCKED', `notes ${id}`);
  return note;
};

/** The notes that may be written: a single one must exist; of many, those that are gone or locked are left out. */
export const readNotes = async (records: Records, ids: Ids): Promise<Note[]> => {
  if (typeof ids === 'string') return [await readNote(records, ids)];
  const found = await Promise.all([...new Set(ids)].map((id) => records.get(notes, id)));
  return found.filter((note): note is Note => note !== undefined && !note.locked);
};

/** Ids of the notes that are not in the trash, without opening any: the question is asked of plain fields and keeps nothing. */
const livingIds = async (records: Records): Promise<Set<string>> => {
  const living = new Set<string>();
  await records.list({
    table: notes,
    where: ({ id, deletedAt }) => {
      if (deletedAt === null) living.add(id);
      return false;
    },
  });
  return living;
};

/** What living notes are called. */
export const readNames = async (records: Records): Promise<Named[]> => {
  const [rows, living] = await Promise.all([records.list(namesIn(notes.name)), livingIds(records)]);
  return rows.flatMap((row) => {
    const id = noteIdOf(row.of);
    return id !== undefined && living.has(id) && !row.locked ? [{ id, names: row.names, folder: row.folder }] : [];
  });
};

export const readNameIndex = async (records: Records): Promise<NameIndex> => new NameIndex(await readNames(records));
