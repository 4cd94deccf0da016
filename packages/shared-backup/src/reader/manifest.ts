// The manifest as far as reading needs it. Every value in it comes from outside: what is missing or of another shape refuses the file.
import type { Bytes } from './file-bytes.ts';
import { Problem } from './problem.ts';

export interface Seal {
  readonly iterations: number;
  readonly salt: Bytes;
  readonly iv: Bytes;
  /** Of minor 1. */
  readonly chunkBytes: number;
  readonly keyCheck: Bytes;
  /** Of minor 0: hex of the inner ZIP. */
  readonly plaintextSha256: string;
}
export interface ListedEntry {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows?: number;
}
export interface Manifest {
  readonly formatMinor: 0 | 1;
  readonly schemaVersion: number;
  readonly producedBy: string;
  readonly exportedAt: string;
  readonly spaces: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly entries: ReadonlyMap<string, ListedEntry>;
  readonly seal: Seal | null;
}
type Values = Readonly<Record<string, unknown>>;

const newestMinor = 1;
const iterations = { least: 600_000, most: 5_000_000 };
const largestChunk = 1 << 26;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function bytesOf(value: unknown, length: number): Bytes {
  const text = textOf(value);
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length !== Math.ceil((length * 4) / 3))
    throw new Problem('MANIFEST_INVALID');
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

function sealOf(value: unknown, minor: 0 | 1): Seal | null {
  if (value === undefined) return null;
  if (!isValues(value) || value['kdf'] !== 'PBKDF2-SHA256' || value['cipher'] !== 'AES-GCM-256')
    throw new Problem('MANIFEST_INVALID', 'passphrase');
  const rounds = value['kdfIterations'];
  if (typeof rounds !== 'number') throw new Problem('MANIFEST_INVALID', 'passphrase');
  if (!isWhole(rounds) || rounds < iterations.least || rounds > iterations.most) throw new Problem('KDF_OUT_OF_RANGE');
  const { chunkBytes, plaintextSha256 } = value;
  const fits =
    minor === 0 ? isHash(plaintextSha256) : isWhole(chunkBytes) && chunkBytes >= 1 && chunkBytes <= largestChunk;
  if (!fits) throw new Problem('MANIFEST_INVALID', 'passphrase');
  return {
    iterations: rounds,
    salt: bytesOf(value['kdfSaltBase64'], 16),
    iv: bytesOf(value['ivBase64'], 12),
    chunkBytes: minor === 1 ? (chunkBytes as number) : 0,
    keyCheck: minor === 1 ? bytesOf(value['keyCheck'], 16) : new Uint8Array(),
    plaintextSha256: textOf(plaintextSha256),
  };
}

function entriesOf(value: unknown): ReadonlyMap<string, ListedEntry> {
  const entries = new Map<string, ListedEntry>();
  if (!isValues(value)) return entries;
  for (const [name, listed] of Object.entries(value)) {
    if (!isValues(listed) || !isHash(listed['sha256']) || !isWhole(listed['bytes']))
      throw new Problem('MANIFEST_INVALID', name);
    const { sha256, bytes, rows } = listed;
    entries.set(name, { sha256, bytes, ...(isWhole(rows) && { rows }) });
  }
  return entries;
}

/** @throws Problem MANIFEST_INVALID, FORMAT_TOO_NEW, KDF_OUT_OF_RANGE */
export function parseManifest(bytes: Bytes): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new Problem('MANIFEST_INVALID');
    throw error;
  }
  if (!isValues(value) || !isWhole(value['formatVersion'])) throw new Problem('MANIFEST_INVALID');
  const minor = value['formatMinor'] ?? 0;
  if (!isWhole(minor)) throw new Problem('MANIFEST_INVALID');
  if (value['formatVersion'] > 2 || minor > newestMinor) throw new Problem('FORMAT_TOO_NEW');
  if (value['formatVersion'] < 2) throw new Problem('MANIFEST_INVALID');
  const formatMinor = minor === 1 ? 1 : 0;
  const spaces = Array.isArray(value['spaces']) ? value['spaces'].filter(isValues) : [];
  return {
    formatMinor,
    schemaVersion: isWhole(value['schemaVersion']) ? value['schemaVersion'] : 1,
    producedBy: textOf(value['producedBy']),
    exportedAt: textOf(value['exportedAt']),
    spaces: spaces.map(({ id, type, name }) => ({ id: textOf(id), type: textOf(type), name: textOf(name) })),
    entries: entriesOf(value['entries']),
    seal: sealOf(value['passphrase'], formatMinor),
  };
}
