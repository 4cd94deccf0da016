// Opens ZIP archives, so that importers see the files in them. Memory is bounded by what the archive's directory says, which is checked
// before anything is unpacked; an entry that holds more than it says is cut there. Names that lead out of the archive are refused.
import { CodedError, type OfferedFile } from '@mana/shared-core';
import { unzipSync } from 'fflate';

import { isJunk } from './chosen-files.ts';
import { extensionOf } from './offers.ts';

const largestArchive = 512 * 1024 * 1024;
const largestContents = 768 * 1024 * 1024;
const mostEntries = 50_000;

export type UnpackCode = 'ZIP_TOO_LARGE' | 'ZIP_DAMAGED' | 'ZIP_UNSAFE' | 'ZIP_EMPTY';

export class UnpackError extends CodedError<UnpackCode> {}

export const isZip = ({ path, mediaType }: OfferedFile): boolean =>
  extensionOf(path) === 'zip' || mediaType === 'application/zip' || mediaType === 'application/x-zip-compressed';

const isUnsafe = (path: string): boolean =>
  /^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|\0/.test(path) || path === '__proto__';

function inflate(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/') || isJunk(name)) return false;
      if (isUnsafe(name)) throw new UnpackError('ZIP_UNSAFE', name);
      total += originalSize;
      count += 1;
      if (total > largestContents || count > mostEntries) throw new UnpackError('ZIP_TOO_LARGE');
      return true;
    },
  });
}

/** @throws UnpackError */
export async function unpack(archive: OfferedFile): Promise<OfferedFile[]> {
  if (archive.size > largestArchive) throw new UnpackError('ZIP_TOO_LARGE');
  const bytes = await archive.read();
  let entries: Record<string, Uint8Array>;
  try {
    entries = inflate(bytes);
  } catch (error) {
    if (error instanceof UnpackError) throw error;
    throw new UnpackError('ZIP_DAMAGED', String(error));
  }
  const files = Object.entries(entries).map(([path, content]) => ({
    path,
    size: content.length,
    mediaType: '',
    read: () => Promise.resolve(content),
  }));
  if (files.length === 0) throw new UnpackError('ZIP_EMPTY');
  return files;
}
