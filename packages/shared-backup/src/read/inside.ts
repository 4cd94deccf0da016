// The container that holds the rows: the file itself where it is plain, what the passphrase opens where it is sealed.
import { digestOf, type ArchiveCipher, type PassphraseKey } from '../archive-cipher.ts';
import { refuse } from '../archive-error.ts';
import { bytesSource, type ByteSource } from '../byte-source.ts';
import { toHex } from '../byte-text.ts';
import type { Limits } from '../limits.ts';
import { parseManifest, readOutside, readWhole, type ChunkSeal, type Manifest, type WholeSeal } from '../manifest.ts';
import { createSealedSource } from '../seal/sealed-source.ts';
import { readDirectory, type ZipDirectory } from '../zip/directory.ts';
import { contentStart } from '../zip/entry-content.ts';
import { findEntry, readAll, readManifestBytes, type Outside } from './outside.ts';

export interface Inside {
  readonly source: ByteSource;
  readonly directory: ZipDirectory;
  readonly manifest: Manifest;
  /** 0 where nothing is sealed. */
  readonly chunks: number;
}

export interface InsideOptions {
  readonly cipher: ArchiveCipher;
  readonly passphrase?: string | undefined;
  readonly limits: Limits;
}

/** @throws ArchiveError NEEDS_PASSPHRASE, WRONG_PASSPHRASE, and what any container can be refused for */
export async function openInside(source: ByteSource, outside: Outside, options: InsideOptions): Promise<Inside> {
  const { seal, directory, manifestText } = outside;
  if (!seal) {
    if (findEntry(directory, 'data.sealed')) refuse('MANIFEST_INVALID', 'sealed, but not said how');
    return { source, directory, manifest: readWhole(manifestText), chunks: 0 };
  }
  if (options.passphrase === undefined) refuse('NEEDS_PASSPHRASE');
  const key = await options.cipher.derive(options.passphrase, seal.kdfSaltBase64, seal.kdfIterations, seal.formatMinor);
  return seal.formatMinor === 0
    ? openWhole(source, outside, seal, key, options)
    : openChunks(source, outside, seal, key, options);
}

async function openChunks(
  file: ByteSource,
  outside: Outside,
  { keyCheck, ivBase64: iv, chunkBytes }: ChunkSeal,
  key: PassphraseKey,
  { cipher, limits }: InsideOptions,
): Promise<Inside> {
  if (!key.check || toHex(key.check) !== toHex(keyCheck)) refuse('WRONG_PASSPHRASE');
  const entry = sealedEntry(outside);
  const aad = digestOf(cipher, outside.manifestBytes);
  const sealing = { key, iv, aad, chunkBytes };
  const source = createSealedSource(file, await contentStart(file, entry), entry.size, sealing);
  const directory = await readDirectory(source, limits);
  const manifest = parseManifest(await readManifestBytes(source, directory, limits));
  if (JSON.stringify(readOutside(manifest)) !== JSON.stringify(outside.manifest)) {
    refuse('MANIFEST_INVALID', 'inside and outside differ');
  }
  return { source, directory, manifest: readWhole(manifest), chunks: source.chunks };
}

/** Minor 0: one piece, which is held whole. */
async function openWhole(
  file: ByteSource,
  outside: Outside,
  { ivBase64: iv, plaintextSha256 }: WholeSeal,
  key: PassphraseKey,
  { cipher, limits }: InsideOptions,
): Promise<Inside> {
  const entry = sealedEntry(outside);
  if (entry.size > limits.wholeBytes) refuse('TOO_LARGE', `${entry.size} bytes in one piece`);
  const bytes = await key.open(iv, new Uint8Array(), await readAll(file, entry));
  if (!bytes) refuse('WRONG_PASSPHRASE');
  if (toHex(digestOf(cipher, bytes)) !== plaintextSha256) refuse('DAMAGED', 'data.sealed: hash');
  const source = bytesSource(bytes);
  return {
    source,
    directory: await readDirectory(source, limits),
    manifest: readWhole(outside.manifestText),
    chunks: 1,
  };
}

/** Stored, so that its ciphertext can be read at any place. */
function sealedEntry({ directory }: Outside) {
  const entry = findEntry(directory, 'data.sealed') ?? refuse('DAMAGED', 'data.sealed is missing');
  return entry.size === entry.compressed && entry.method === 0 ? entry : refuse('DAMAGED', 'data.sealed is not stored');
}
