// What one can do with the files of a record. Their bytes are stored before: a file is entered here once it is whole.
import { linkText, type Link, type Receipt, type StoreDeps } from '@mana/shared-core';
import { cleanFileName } from './file-name.ts';
import { files } from './tables.ts';

/** A file whose bytes are stored under `id`. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** For a name of which nothing can be kept. */
const nameless = 'file';

export const createFilesStore = ({ records }: StoreDeps) => ({
  /** Files that came together are one step. */
  addFiles: (owner: Link, added: readonly NewFile[]): Promise<Receipt> =>
    records.write((unit) => {
      for (const { name, mediaType, ...file } of added) {
        unit.insert(files, {
          ...file,
          name: cleanFileName(name) || nameless,
          mediaType: mediaType.slice(0, 255),
          owner: linkText(owner),
        });
      }
    }),

  /** Changes nothing where the name holds nothing visible. */
  async renameFile(id: string, name: string): Promise<Receipt> {
    const cleaned = cleanFileName(name);
    if (cleaned === '') return { batch: null };
    return records.write((unit) => unit.update(files, id, { name: cleaned }));
  },

  /** To the trash; the bytes stay until it is emptied. */
  removeFile: (id: string): Promise<Receipt> => records.write((unit) => unit.remove(files, id)),
});

export type FilesStore = ReturnType<typeof createFilesStore>;
