// From a path on the command line to an open archive, and the passphrase on the way.
import { catalog } from '@mana/modules';
import { schemaVersion, upcastRow } from '@mana/modules/schema';
import { openArchive, peekArchive, type Archive, type LongWork, type RowContext } from '@mana/shared-backup';
import { createArchiveCipher } from '@mana/shared-crypto';
import { isStamp } from '@mana/shared-sync';
import { openFileSource, type FileSource } from './file-source.ts';
import { askPassphrase, readPassphraseFile } from './passphrase.ts';
import type { Shell } from './shell.ts';

export interface Target {
  readonly file: string;
  readonly passphraseFile: string | undefined;
}

/** What this version knows of rows. */
export const rowContext: RowContext = {
  tables: catalog.flatMap((module) => module.tables),
  schemaVersion,
  upcast: upcastRow,
  isStamp,
};

/** Opens the file for as long as `use` takes. */
export async function withFile<T>({ file }: Target, use: (source: FileSource) => Promise<T>): Promise<T> {
  const source = await openFileSource(file);
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

/** An empty answer is none. */
export async function findPassphrase(target: Target, shell: Shell, question: string): Promise<string | undefined> {
  if (target.passphraseFile !== undefined) return (await readPassphraseFile(target.passphraseFile)) || undefined;
  return shell.terminal && ((await askPassphrase(shell.terminal, question)) || undefined);
}

/** @throws ArchiveError */
export const openWith = (source: FileSource, passphrase: string | undefined): Promise<Archive> =>
  openArchive(source, {
    cipher: createArchiveCipher(),
    schemaVersion,
    ...(passphrase === undefined ? {} : { passphrase }),
  });

/** Opens an archive wholly; a sealed one asks. */
export const withArchive = <T>(target: Target, shell: Shell, use: (archive: Archive) => Promise<T>): Promise<T> =>
  withFile(target, async (source) => {
    const { sealed } = await peekArchive(source);
    const passphrase = sealed ? await findPassphrase(target, shell, shell.text('passphrase')) : undefined;
    return use(await openWith(source, passphrase));
  });

/** Progress as a share of the whole, shown where somebody watches. */
export const watched = (shell: Shell): LongWork => ({
  signal: shell.signal,
  onProgress: ({ done, total }) =>
    shell.progress(
      shell.text('working', { share: shell.formats.number(total ? done / total : 1, { style: 'percent' }) }),
    ),
});
