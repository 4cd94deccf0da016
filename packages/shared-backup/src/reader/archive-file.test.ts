// The page's own reading, on the golden archives: it shares no line with the product's reader, and reads the same out of them.
import { describe, expect, test } from 'vitest';

import { goldenContents, goldenPassphrase } from '../golden/golden-contents-fixture.ts';
import { goldenFiles, makeGoldenFile, readGoldenFile } from '../golden/golden-files-fixture.ts';
import { writeGolden, type GoldenOptions } from '../golden/write-golden-fixture.ts';
import { openArchive } from './archive-file.ts';
import { bytesOfArray, bytesOfBlob } from './file-bytes.ts';
import { Problem } from './problem.ts';

const fileOf = (bytes: Buffer) => bytesOfBlob(new Blob([new Uint8Array(bytes)]));
const problemOf = async (bytes: Buffer, passphrase?: string): Promise<string> => {
  try {
    const archive = await openArchive(bytesOfArray(new Uint8Array(bytes)), passphrase);
    for (const part of [...archive.tables, ...archive.history]) await archive.lines(part);
    for (const part of archive.blobs) await archive.bytes(part);
    return 'opens';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
};
const made = (options: GoldenOptions) => writeGolden(goldenContents, options);

describe.each(goldenFiles)('$name', (golden) => {
  const { contents, options } = golden;

  test('opens to every row, every line of history and every attachment', async () => {
    const archive = await openArchive(fileOf(readGoldenFile(golden)), options.passphrase);
    expect(archive.sealed).toBe(options.passphrase !== undefined);
    expect(archive.manifest.spaces).toEqual(contents.spaces);
    const rowsIn = async (parts: typeof archive.tables) => {
      const tables: Record<string, unknown[]> = {};
      for (const part of parts) {
        const lines = await archive.lines(part);
        tables[part.name] = Array.from({ length: lines.count }, (_, index) => lines.row(index));
      }
      return tables;
    };
    expect(await rowsIn(archive.tables)).toEqual(contents.tables);
    expect(await rowsIn(archive.history)).toEqual(contents.history);
    const blobs = await Promise.all(archive.blobs.map(async (part) => Buffer.from(await archive.bytes(part))));
    expect(blobs.map(String).sort()).toEqual(contents.blobs.map(String).sort());
  });
});

test('a sealed archive asks for its passphrase, in both minors', async () => {
  expect(await problemOf(made({ passphrase: goldenPassphrase }))).toBe('NEEDS_PASSPHRASE');
  expect(await problemOf(made({ passphrase: goldenPassphrase, minor: 0 }))).toBe('NEEDS_PASSPHRASE');
});

test.each<[string, GoldenOptions, string | undefined, string]>([
  ['wrong passphrase', { passphrase: goldenPassphrase }, 'another', 'WRONG_PASSPHRASE'],
  ['wrong passphrase of minor 0', { passphrase: goldenPassphrase, minor: 0 }, 'another', 'WRONG_PASSPHRASE'],
  [
    'a flipped bit in a chunk',
    { passphrase: goldenPassphrase, editChunks: ([only]) => [only!.fill(7, 100, 101)] },
    goldenPassphrase,
    'DAMAGED',
  ],
  [
    'a missing last chunk',
    { passphrase: goldenPassphrase, chunkBytes: 1024, editChunks: (chunks) => chunks.slice(0, -1) },
    goldenPassphrase,
    'TRUNCATED',
  ],
  [
    'swapped chunks',
    { passphrase: goldenPassphrase, chunkBytes: 1024, editChunks: ([a, b, ...rest]) => [b!, a!, ...rest] },
    goldenPassphrase,
    'DAMAGED',
  ],
  [
    'an edited outer manifest',
    { passphrase: goldenPassphrase, editSealedManifestText: (text) => text.replace('golden/1.0.0', 'golden/1.0.1') },
    goldenPassphrase,
    'DAMAGED',
  ],
  ['no manifest', { editEntries: (entries) => entries.slice(1) }, undefined, 'NO_MANIFEST'],
  ['a newer format', { editManifest: (manifest) => ({ ...manifest, formatMinor: 2 }) }, undefined, 'FORMAT_TOO_NEW'],
  [
    'a name that leaves',
    { editEntries: (entries) => [...entries, { name: '../evil', bytes: Buffer.alloc(1) }] },
    undefined,
    'UNSAFE_ENTRY',
  ],
  [
    'a false CRC',
    {
      editEntries: (entries) =>
        entries.map((entry, index) => (index === 3 ? { ...entry, central: { crc: 1 } } : entry)),
    },
    undefined,
    'DAMAGED',
  ],
  ['a false hash', { editManifestText: (text) => text.replace(/"sha256": "./, '"sha256": "0') }, undefined, 'DAMAGED'],
])('%s is told by its code', async (_, options, passphrase, code) => {
  expect(await problemOf(made(options), passphrase)).toBe(code);
});

test('what is no ZIP is no archive, and a cut one is told apart', async () => {
  expect(await problemOf(Buffer.from('hello'))).toBe('NOT_AN_ARCHIVE');
  expect(await problemOf(Buffer.alloc(5000, 'hello'))).toBe('NOT_AN_ARCHIVE');
  expect(await problemOf(makeGoldenFile(goldenFiles[3]!).subarray(0, 3000))).toBe('TRUNCATED');
});
