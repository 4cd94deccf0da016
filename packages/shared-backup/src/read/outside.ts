// What can be known of a file without a passphrase: its directory and the manifest that lies open.
import { refuse } from '../archive-error.ts';
import type { ByteSource, Bytes } from '../byte-source.ts';
import type { Limits } from '../limits.ts';
import { createPace } from '../long-work.ts';
import {
  parseManifest,
  readOutside,
  readSeal,
  type ManifestText,
  type OutsideManifest,
  type Seal,
} from '../manifest.ts';
import { readDirectory, type ZipDirectory, type ZipEntry } from '../zip/directory.ts';
import { readContent } from '../zip/entry-content.ts';
import { assertPinned } from '../zip/pinned.ts';

export interface Outside {
  readonly directory: ZipDirectory;
  readonly manifestBytes: Bytes;
  readonly manifestText: ManifestText;
  readonly manifest: OutsideManifest;
  readonly seal: Seal | undefined;
}

export async function readOutsideOf(source: ByteSource, limits: Limits): Promise<Outside> {
  const directory = await readDirectory(source, limits);
  const manifestBytes = await readManifestBytes(source, directory, limits);
  const manifestText = parseManifest(manifestBytes);
  const seal = readSeal(manifestText);
  if (seal) await assertPinned(source, directory);
  return { directory, manifestBytes, manifestText, manifest: readOutside(manifestText), seal };
}

export async function readManifestBytes(source: ByteSource, directory: ZipDirectory, limits: Limits): Promise<Bytes> {
  const entry = findEntry(directory, 'manifest.json') ?? refuse('NO_MANIFEST');
  if (entry.size > limits.manifestBytes) refuse('TOO_LARGE', `a manifest of ${entry.size} bytes`);
  return readAll(source, entry);
}

/** An entry's whole content; its size must be bounded by the caller. */
export async function readAll(source: ByteSource, entry: ZipEntry): Promise<Bytes> {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for await (const piece of readContent(source, entry, createPace())) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export const findEntry = ({ entries }: ZipDirectory, name: string): ZipEntry | undefined =>
  entries.find((entry) => entry.name === name);
