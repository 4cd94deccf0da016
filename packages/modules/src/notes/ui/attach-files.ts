// Keeps pasted and dropped files beside their note. Names are made unlike one another, because the text names them.
import { newId } from '@mana/shared-core';
import type { ModuleHost } from '../../host.ts';
import { cleanFileName } from '../../system/files/file-name.ts';
import { filesOf } from '../../system/files/queries.ts';
import { createFilesStore, type NewFile } from '../../system/files/store.ts';
import { notes } from '../tables.ts';

/** `name.png`, or `name 2.png` where that is taken; without what cannot stand in a link. */
export const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const clean =
    cleanFileName(name)
      .replace(/[[\]|#^]+/g, ' ')
      .trim() || 'file';
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? clean : `${stem} ${count}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/** @returns the names under which the note may show them */
export const attachFiles = async (host: ModuleHost, noteId: string, chosen: readonly File[]): Promise<string[]> => {
  const { records, clock, files } = host;
  const owner = { table: notes.name, id: noteId };
  const taken = new Set((await records.list(filesOf(owner))).filter((file) => !file.locked).map((file) => file.name));
  const added: NewFile[] = [];
  for (const file of chosen) {
    const id = newId();
    const name = freeName(file.name, taken);
    taken.add(name);
    const { size, sha256 } = await files.put({ spaceId: records.spaceId, fileId: id }, file);
    added.push({ id, name, mediaType: file.type, size, sha256 });
  }
  await createFilesStore({ records, clock }).addFiles(owner, added);
  return added.map(({ name }) => name);
};
