// Bytes of a file on their way out: read whole, saved under the file's name, or opened beside the app. The browser is told a type of the
// short list of those that carry no program, else only that these are bytes.
import type { FileBytes } from '../../../host.ts';
import { shownAs } from '../kinds.ts';
import type { StoredFile } from '../tables.ts';

const unknownBytes = 'application/octet-stream';
/** Until then a tab has read what it was given, and a download has begun. */
const enough = 600_000;

/** @throws CodedError FILE_MISSING, FILE_LOCKED */
export const readWhole = async (bytes: FileBytes, file: StoredFile): Promise<Blob> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of bytes.read({ spaceId: file.spaceId, fileId: file.id })) parts.push(part);
  return new Blob(parts, { type: shownAs(file) ?? unknownBytes });
};

const follow = (blob: Blob, attributes: Partial<Pick<HTMLAnchorElement, 'download' | 'target' | 'rel'>>): void => {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, ...attributes }).click();
  setTimeout(() => URL.revokeObjectURL(url), enough);
};

export const saveAs = (blob: Blob, name: string): void => follow(blob, { download: name });

export const openInTab = (blob: Blob): void => follow(blob, { target: '_blank', rel: 'noopener' });
