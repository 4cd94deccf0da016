// A plain archive may be unpacked and packed again by any tool. What tools leave different: order, dates, folders, extra fields,
// descriptors with and without a signature, stored or deflated.
import { expect, test } from 'vitest';

import { writeZip, type ZipEntry } from './golden/zip-fixture.ts';
import { bytesSource, openArchive } from './index.ts';
import { readWhole, write } from './testing/round-trip.ts';
import { sample } from './testing/sample.ts';
import { testCipher } from './testing/test-cipher.ts';

const original = await write(sample);
const expected = JSON.stringify(await readWhole(original));

/** The entries of an archive, unpacked. */
async function unpack(): Promise<Record<string, Buffer>> {
  const archive = await openArchive(bytesSource(original), { cipher: testCipher, schemaVersion: 2 });
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value));
  const files: Record<string, Buffer> = {
    'manifest.json': encode(archive.manifest),
    'README.md': Buffer.from('changed'),
  };
  const lines = (rows: readonly unknown[] | undefined) =>
    Buffer.from((rows ?? []).map((row) => `${JSON.stringify(row)}\n`).join(''));
  for (const [name, rows] of Object.entries(sample.tables ?? {})) files[`data/${name}.jsonl`] = lines(rows);
  for (const [name, rows] of Object.entries(sample.history ?? {})) files[`history/${name}.jsonl`] = lines(rows);
  for (const { sha256 } of archive.blobs) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.blob(sha256)) pieces.push(piece);
    files[`blobs/${sha256}`] = Buffer.concat(pieces);
  }
  return files;
}

const files = await unpack();
const entries = (change: (name: string, bytes: Buffer) => Partial<ZipEntry>): ZipEntry[] =>
  Object.entries(files).map(([name, bytes]) => ({ name, bytes, ...change(name, bytes) }));
const folder = (name: string): ZipEntry => ({
  name,
  bytes: Buffer.alloc(0),
  stored: true,
  central: { madeBy: (3 << 8) | 30, attributes: 0o040755 * 2 ** 16 + 0x10 },
});
const times = (length: number) => Buffer.concat([Buffer.from([0x55, 0x54, length, 0]), Buffer.alloc(length, 7)]);

test.each([
  ['deflated', entries(() => ({}))],
  ['stored', entries(() => ({ stored: true }))],
  ['with descriptors', entries(() => ({ descriptor: true }))],
  ['stored with descriptors', entries(() => ({ stored: true, descriptor: true }))],
  ['in another order', entries(() => ({})).reverse()],
  ['with folders', [folder('data/'), folder('blobs/'), ...entries(() => ({}))]],
  ['with times in extra fields', entries(() => ({ local: { extra: times(9) }, central: { extra: times(5) } }))],
  ['under Unix permissions', entries(() => ({ central: { madeBy: (3 << 8) | 30, attributes: 0o100600 * 2 ** 16 } }))],
  ['with names that are marked as nothing', entries(() => ({ local: { flags: 0 }, central: { flags: 0 } }))],
])('%s, it is read as before', async (_how, packed) => {
  expect(JSON.stringify(sorted(await readWhole(writeZip(packed))))).toBe(JSON.stringify(sorted(JSON.parse(expected))));
});

/** Tables in the order of their names. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
