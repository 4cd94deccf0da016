// Files as the browser hands them over, by choosing, dropping or pasting, with the folders they come in. What systems leave in folders
// for themselves is passed over.
import type { OfferedFile } from '@mana/shared-core';

/** A file with its place in the folder it came in; `/` between folders. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** Read at once, while the event lasts: afterwards the browser empties it. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

const junk = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*|\._[^/]*)$/i;

export const isJunk = (path: string): boolean => junk.test(path);

/** The files of an input; a chosen folder tells each file's place in it. */
export const chosenFiles = (files: readonly File[]): ChosenFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(({ path }) => !isJunk(path));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function walk(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile)
    return [{ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) }];
  const found: ChosenFile[] = [];
  for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) found.push(...(await walk(each)));
  return found;
}

/** All files of a drop, out of however many folders. */
export async function openDropped({ entries, files }: Dropped): Promise<ChosenFile[]> {
  if (entries.length === 0) return chosenFiles(files);
  const found: ChosenFile[] = [];
  for (const entry of entries) found.push(...(await walk(entry)));
  return found.filter(({ path }) => !isJunk(path));
}

export const offer = ({ path, file }: ChosenFile): OfferedFile => ({
  path,
  size: file.size,
  mediaType: file.type,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});
