// Hands notes to the browser as files: one as Markdown, all as a zip of Markdown with their attachments beside them.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { parseLink } from '@mana/shared-core';
import { files } from '../../system/files/tables.ts';
import { fileNameOf, noteText, writeNotes } from '../formats/write-note-file.ts';
import { notes, type Note } from '../tables.ts';
import type { NotesHandle } from './use-notes.ts';

const save = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

export const exportNote = (note: Note): void => {
  const stem = fileNameOf(note.title) || 'note';
  save(`${stem}.md`, new Blob([noteText(note, stem)], { type: 'text/markdown;charset=utf-8' }));
};

const collect = async (parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    pieces.push(part);
    length += part.length;
  }
  const whole = new Uint8Array(length);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
};

/** Path → bytes of all notes and their attachments; an attachment of a name another has already lies in a folder named as its note. */
const folderOfNotes = async ({ host }: NotesHandle): Promise<Zippable> => {
  const written = writeNotes(await host.records.list({ table: notes }));
  const folder: Zippable = {};
  const stems = new Map<string, string>();
  for (const { note, path, text } of written) {
    folder[path] = strToU8(text);
    stems.set(note.id, path.slice(path.lastIndexOf('/') + 1, -3));
  }
  for (const file of await host.records.list({ table: files })) {
    const owner = parseLink(file.owner);
    const stem = owner?.table === notes.name ? stems.get(owner.id) : undefined;
    if (stem === undefined || file.locked) continue;
    const plain = `attachments/${file.name}`;
    const path = plain in folder ? `attachments/${stem}/${file.name}` : plain;
    folder[path] = [await collect(host.files.read({ spaceId: host.records.spaceId, fileId: file.id })), { level: 0 }];
  }
  return folder;
};

export const exportNotes = async (handle: NotesHandle): Promise<void> => {
  const folder = await folderOfNotes(handle);
  // In this thread: the other way starts a worker from a blob, which the content security policy refuses.
  const bytes = zipSync(folder) as Uint8Array<ArrayBuffer>;
  save('notes.zip', new Blob([bytes], { type: 'application/zip' }));
};
