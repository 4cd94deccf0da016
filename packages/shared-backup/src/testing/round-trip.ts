// Writes archives into memory and reads them whole again, so that two can be compared.
import {
  ArchiveError,
  bytesSource,
  openArchive,
  writeArchive,
  type Archive,
  type ArchiveCode,
  type Bytes,
  type ByteSource,
  type Line,
  type WriteOptions,
} from '../index.ts';
import { prototypeless } from '../prototypeless.ts';
import { contentsOf, type Sample } from './sample.ts';
import { passphrase as testPassphrase, testCipher } from './test-cipher.ts';

export async function write(sample: Sample, options: Partial<WriteOptions> = {}): Promise<Bytes> {
  const pieces: Uint8Array[] = [];
  const sink = { write: async (bytes: Bytes) => void pieces.push(bytes.slice()) };
  const about = { readme: '# What this is\n', readerPage: '<!doctype html>\n' };
  await writeArchive(contentsOf(sample), { cipher: testCipher, sink, ...about, ...options });
  return new Uint8Array(Buffer.concat(pieces));
}

/** What an archive holds, in values that can be compared. */
export interface Dump {
  readonly tables: Record<string, unknown[]>;
  readonly history: Record<string, unknown[]>;
  readonly blobs: Record<string, string>;
}

export async function dump(archive: Archive): Promise<Dump> {
  const tables = prototypeless<unknown[]>([]);
  const history = prototypeless<unknown[]>([]);
  const blobs = prototypeless<string>([]);
  for (const { name } of archive.tables) tables[name] = await rowsOf(archive.rows(name));
  for (const { name } of archive.history) history[name] = await rowsOf(archive.historyOf(name));
  for (const { sha256 } of archive.blobs) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.blob(sha256)) pieces.push(piece);
    blobs[sha256] = Buffer.concat(pieces).toString('hex');
  }
  return { tables, history, blobs };
}

async function rowsOf(batches: AsyncIterable<readonly Line[]>): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const lines of batches) rows.push(...lines.map((line) => ('row' in line ? line.row : line.problem)));
  return rows;
}

export const open = (source: ByteSource | Uint8Array, passphrase?: string, cipher = testCipher): Promise<Archive> =>
  openArchive(source instanceof Uint8Array ? bytesSource(source) : source, { cipher, passphrase, schemaVersion: 2 });

/** Everything of a file, read and checked. @throws ArchiveError */
export async function readWhole(bytes: Uint8Array, passphrase = testPassphrase, cipher = testCipher): Promise<Dump> {
  const archive = await open(bytes, passphrase, cipher);
  await archive.check();
  return dump(archive);
}

/** The code a file is refused with; anything thrown that is not typed goes on. */
export async function refusal(attempt: Promise<unknown>): Promise<ArchiveCode | 'accepted'> {
  try {
    await attempt;
    return 'accepted';
  } catch (error) {
    if (error instanceof ArchiveError) return error.code;
    throw error;
  }
}
