// The manifests as they are written: always of the newest minor version, keys in one order.
import { digestOf, type ArchiveCipher } from '../archive-cipher.ts';
import type { ArchiveContents } from '../archive-contents.ts';
import type { Bytes } from '../byte-source.ts';
import { toBase64Url } from '../byte-text.ts';
import { tableEntry } from '../entry-name.ts';
import { FORMAT_MINOR, FORMAT_VERSION, ITERATIONS, type Manifest, type ManifestEntry } from '../manifest.ts';
import { prototypeless } from '../prototypeless.ts';
import { CHUNK_BYTES, IV_BYTES } from '../seal/chunk-iv.ts';
import type { Sealing } from '../seal/sealing-sink.ts';

const SALT_BYTES = 16;

export function makeManifest(contents: ArchiveContents, entries: Record<string, ManifestEntry>): Manifest {
  const { userId, scope, spaces, tables } = contents;
  const counts = tables.map(({ name }) => [name, entries[tableEntry(name)]?.rows ?? 0] as const);
  return {
    ...head(contents),
    userId,
    scope: scope.type === 'full' ? { type: 'full' } : { type: 'filtered', appIds: [...scope.appIds] },
    spaces: spaces.map(({ id, type, name }) => ({ id, type, name })),
    rowCounts: prototypeless(counts),
    entries,
    fieldsPlaintext: true,
  };
}

/** The manifest outside, and the key it describes. */
export async function makeSeal(contents: ArchiveContents, passphrase: string, cipher: ArchiveCipher) {
  const salt = cipher.randomBytes(SALT_BYTES);
  const iv = cipher.randomBytes(IV_BYTES);
  const key = await cipher.derive(passphrase, salt, ITERATIONS.least, FORMAT_MINOR);
  const outside = {
    ...head(contents),
    passphrase: {
      kdf: 'PBKDF2-SHA256',
      kdfIterations: ITERATIONS.least,
      kdfSaltBase64: toBase64Url(salt),
      cipher: 'AES-GCM-256',
      ivBase64: toBase64Url(iv),
      chunkBytes: CHUNK_BYTES,
      keyCheck: toBase64Url(key.check ?? new Uint8Array()),
    },
  };
  const manifest = encodeManifest(outside);
  const sealing: Sealing = { key, iv, aad: digestOf(cipher, manifest), chunkBytes: CHUNK_BYTES };
  return { manifest, sealing };
}

export const encodeManifest = (manifest: object): Bytes =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

const head = ({ schemaVersion, producedBy, exportedAt }: ArchiveContents) => ({
  formatVersion: FORMAT_VERSION,
  formatMinor: FORMAT_MINOR,
  schemaVersion,
  producedBy,
  exportedAt,
});
