// An archive writer of its own, after docs/backup-format.md and with nothing but Node's built-ins: what it writes and the product
// reads is proof that the document, not one program, is the format. The hooks let a recipe plant a fault at every stage.
import { sealChunks, sealWhole, deriveKeys, sha256Hex } from './seal-fixture.ts';
import { writeZip, type ZipEnd, type ZipEntry } from './zip-fixture.ts';

export type GoldenRow = Readonly<Record<string, unknown>>;
export interface GoldenContents {
  readonly schemaVersion: number;
  readonly producedBy: string;
  readonly exportedAt: string;
  readonly userId: string;
  readonly scope: unknown;
  readonly spaces: readonly { id: string; type: string; name: string }[];
  readonly tables: Readonly<Record<string, readonly GoldenRow[]>>;
  readonly history: Readonly<Record<string, readonly GoldenRow[]>>;
  readonly blobs: readonly Buffer[];
}
type Json = Record<string, unknown>;

export interface GoldenOptions {
  readonly minor?: 0 | 1;
  readonly stored?: boolean;
  readonly descriptors?: boolean;
  readonly passphrase?: string;
  readonly salt?: Buffer;
  readonly iv?: Buffer;
  readonly iterations?: number;
  readonly chunkBytes?: number;
  /** The passphrase a reader will be told is right; the key check is another's. */
  readonly keyCheck?: Buffer;
  readonly editManifest?: (manifest: Json) => unknown;
  readonly editOuterManifest?: (manifest: Json) => unknown;
  readonly editManifestText?: (text: string) => string | Buffer;
  /** After sealing: the seal is over the manifest as it was before. */
  readonly editSealedManifestText?: (text: string) => string;
  readonly editEntries?: (entries: ZipEntry[]) => readonly ZipEntry[];
  readonly editOuterEntries?: (entries: ZipEntry[]) => readonly ZipEntry[];
  readonly editInner?: (inner: Buffer) => Buffer;
  readonly editChunks?: (chunks: Buffer[]) => readonly Buffer[];
  readonly end?: ZipEnd;
  readonly outerEnd?: ZipEnd;
}

const fixedSalt = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const fixedIv = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaab', 'hex');
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const lines = (rows: readonly GoldenRow[]) => utf8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

function contentEntries(contents: GoldenContents, options: GoldenOptions): { entries: ZipEntry[]; listed: Json } {
  const flags = { stored: options.stored ?? false, descriptor: options.descriptors ?? false };
  const entries: ZipEntry[] = [];
  const listed: Json = {};
  const add = (name: string, bytes: Buffer, rows?: number) => {
    entries.push({ name, bytes, ...flags, ...(rows === undefined && { stored: true }) });
    listed[name] = { sha256: sha256Hex(bytes), bytes: bytes.length, ...(rows !== undefined && { rows }) };
  };
  for (const [table, rows] of Object.entries(contents.tables)) add(`data/${table}.jsonl`, lines(rows), rows.length);
  for (const [table, rows] of Object.entries(contents.history)) add(`history/${table}.jsonl`, lines(rows), rows.length);
  for (const blob of contents.blobs) add(`blobs/${sha256Hex(blob)}`, blob);
  return { entries, listed };
}

function fullManifest(contents: GoldenContents, listed: Json, minor: 0 | 1): Json {
  const { tables, history: _history, blobs: _blobs, ...about } = contents;
  return {
    formatVersion: 2,
    ...(minor === 1 && { formatMinor: 1 }),
    ...about,
    rowCounts: Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length])),
    entries: listed,
    fieldsPlaintext: true,
  };
}

const jsonText = (manifest: unknown): string => `${JSON.stringify(manifest, null, 2)}\n`;
const manifestBytes = (manifest: unknown, options: GoldenOptions): Buffer => {
  const text = jsonText(manifest);
  return Buffer.from(options.editManifestText?.(text) ?? text);
};
const companions = (): ZipEntry[] => [
  { name: 'README.md', bytes: utf8('# A Mana archive\n\nOpen reader.html in a browser.\n') },
  { name: 'reader.html', bytes: utf8('<!doctype html><title>Reader</title>\n') },
];

export function writeGolden(contents: GoldenContents, options: GoldenOptions = {}): Buffer {
  const minor = options.minor ?? 1;
  const { entries, listed } = contentEntries(contents, options);
  const written = fullManifest(contents, listed, minor);
  const manifest = options.editManifest?.(written) ?? written;
  if (options.passphrase !== undefined) return writeSealed(manifest, entries, contents, options);
  const all = [
    { name: 'manifest.json', bytes: manifestBytes(manifest, options), stored: true },
    ...entries,
    ...(minor === 1 ? companions() : []),
  ];
  return writeZip(options.editEntries?.(all) ?? all, options.end);
}

function writeSealed(manifest: unknown, entries: ZipEntry[], contents: GoldenContents, options: GoldenOptions): Buffer {
  const minor = options.minor ?? 1;
  const full: ZipEntry[] = [{ name: 'manifest.json', bytes: utf8(jsonText(manifest)), stored: true }, ...entries];
  const kept = minor === 1 ? full : entries;
  const whole = writeZip(options.editEntries?.(kept) ?? kept, options.end);
  const inner = options.editInner?.(whole) ?? whole;
  const salt = options.salt ?? fixedSalt;
  const iv = options.iv ?? fixedIv;
  const iterations = options.iterations ?? 600_000;
  const chunkBytes = options.chunkBytes ?? 1_048_576;
  const keys = deriveKeys(options.passphrase ?? '', salt, iterations);
  const passphrase = {
    kdf: 'PBKDF2-SHA256',
    kdfIterations: iterations,
    kdfSaltBase64: salt.toString('base64url'),
    cipher: 'AES-GCM-256',
    ivBase64: iv.toString('base64url'),
    ...(minor === 1
      ? { chunkBytes, keyCheck: (options.keyCheck ?? keys.keyCheck).toString('base64url') }
      : { plaintextSha256: sha256Hex(whole) }),
  };
  const { schemaVersion, producedBy, exportedAt } = contents;
  const reduced = { formatVersion: 2, formatMinor: 1, schemaVersion, producedBy, exportedAt, passphrase };
  const outer = minor === 1 ? reduced : { ...(manifest as Json), passphrase };
  const outerBytes = manifestBytes(options.editOuterManifest?.(outer) ?? outer, options);
  const chunks =
    minor === 1 ? sealChunks(keys.key, iv, outerBytes, inner, chunkBytes) : [sealWhole(keys.master, iv, inner)];
  const shown = options.editSealedManifestText?.(outerBytes.toString('utf8')) ?? outerBytes;
  const all: ZipEntry[] = [
    { name: 'manifest.json', bytes: Buffer.from(shown), stored: true },
    ...(minor === 1 ? companions() : []),
    { name: 'data.sealed', bytes: Buffer.concat(options.editChunks?.(chunks) ?? chunks), stored: true },
  ];
  return writeZip(options.editOuterEntries?.(all) ?? all, options.outerEnd);
}
