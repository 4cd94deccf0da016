// Attachments under the names people gave them. Bytes that several records describe are read once; bytes that none describes keep
// their hash as their name.
import type { Archive, ArchiveRow } from '@mana/shared-backup';
import type { AnyTable } from '@mana/shared-core';
import type { OutputFolder } from './output-folder.ts';
import { createPaths, safeName } from './safe-name.ts';
import type { SpaceFolders } from './space-folders.ts';

const hash = /^[0-9a-f]{64}$/;

export interface Attachments {
  /** Remembers what a row says of an attachment, if it does. */
  readonly note: (table: AnyTable | undefined, row: ArchiveRow) => void;
  /** Writes what was remembered; answers how many are described and not in the archive. */
  readonly write: (archive: Archive, folder: OutputFolder, onFile: (name: string) => void) => Promise<number>;
}

export function createAttachments(spaces: SpaceFolders): Attachments {
  const paths = new Map<string, string[]>();
  const uniqueIn = new Map<string, ReturnType<typeof createPaths>>();

  function pathIn(space: string, name: string): string {
    const unique = uniqueIn.get(space) ?? createPaths();
    uniqueIn.set(space, unique);
    return `${space}/attachments/${unique(name)}`;
  }

  function note(table: AnyTable | undefined, row: ArchiveRow): void {
    const sha256 = table?.blob ? row[table.blob] : undefined;
    if (typeof sha256 !== 'string' || !hash.test(sha256)) return;
    const { name } = row;
    const path = pathIn(spaces.of(row['spaceId']), safeName(typeof name === 'string' ? name : '', sha256));
    const known = paths.get(sha256);
    if (known) known.push(path);
    else paths.set(sha256, [path]);
  }

  async function write(archive: Archive, folder: OutputFolder, onFile: (name: string) => void): Promise<number> {
    for (const { sha256 } of archive.blobs) {
      const [first = pathIn(spaces.other, sha256), ...others] = paths.get(sha256) ?? [];
      paths.delete(sha256);
      onFile(first);
      await folder.append(first, '');
      for await (const bytes of archive.blob(sha256)) await folder.append(first, bytes);
      for (const path of others) await folder.repeat(path, first);
    }
    return paths.size;
  }

  return { note, write };
}
