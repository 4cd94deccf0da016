// The other direction: what the product writes, the page inside each archive reads, and it is to the letter what the document says.
import { createArchiveCipher } from '@mana/shared-crypto';
import { expect, test } from 'vitest';

import { writeArchive, type ArchiveContents, type RowSource } from '../index.ts';
import { openArchive } from '../reader/archive-file.ts';
import { bytesOfArray } from '../reader/file-bytes.ts';
import { readDirectory } from '../reader/zip-directory.ts';
import { readWholeEntry } from '../reader/zip-entry.ts';
import { goldenContents, goldenPassphrase } from './golden-contents-fixture.ts';
import { deriveKeys, sha256Hex } from './seal-fixture.ts';
import type { GoldenRow } from './write-golden-fixture.ts';

const cipher = createArchiveCipher();
const { tables, history, blobs, ...about } = goldenContents;

const sourcesOf = (named: Readonly<Record<string, readonly GoldenRow[]>>): RowSource[] =>
  Object.entries(named).map(([name, rows]) => ({
    name,
    rows: rows.length,
    read: async function* () {
      yield rows;
    },
  }));
const contents: ArchiveContents = {
  ...about,
  scope: { type: 'full' },
  tables: sourcesOf(tables),
  history: sourcesOf(history),
  blobs: blobs.map((bytes) => ({
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    read: async function* () {
      yield bytes;
    },
  })),
};

async function write(passphrase?: string) {
  const parts: Uint8Array[] = [];
  const sink = { write: async (bytes: Uint8Array) => void parts.push(Uint8Array.from(bytes)) };
  await writeArchive(contents, { cipher, sink, passphrase, readme: '# Archive\n', readerPage: '<!doctype html>\n' });
  return bytesOfArray(new Uint8Array(Buffer.concat(parts)));
}

test.each([['plain', undefined] as const, ['sealed', goldenPassphrase] as const])(
  'the page reads every row, line of history and attachment of a %s archive',
  async (_, passphrase) => {
    const archive = await openArchive(await write(passphrase), passphrase);
    const read = async (parts: typeof archive.tables) => {
      const found: Record<string, unknown> = {};
      for (const part of parts) {
        const lines = await archive.lines(part);
        found[part.name] = Array.from({ length: lines.count }, (__, index) => lines.row(index));
      }
      return found;
    };
    expect(await read(archive.tables)).toEqual(tables);
    expect(await read(archive.history)).toEqual(history);
    const hashes = await Promise.all(archive.blobs.map(async (part) => sha256Hex(await archive.bytes(part))));
    expect(hashes).toEqual(blobs.map(sha256Hex).sort());
    expect(archive.manifest).toMatchObject({ formatMinor: 1, schemaVersion: 1, spaces: about.spaces });
  },
);

test('a plain archive has the entries of the document, the manifest first, attachments stored', async () => {
  const entries = [...(await readDirectory(await write())).values()];
  const names = entries.map(({ name }) => name);
  expect(names[0]).toBe('manifest.json');
  expect([...names].sort()).toEqual(
    [
      'manifest.json',
      ...Object.keys(tables).map((table) => `data/${table}.jsonl`),
      ...Object.keys(history).map((table) => `history/${table}.jsonl`),
      ...blobs.map((bytes) => `blobs/${sha256Hex(bytes)}`),
      'README.md',
      'reader.html',
    ].sort(),
  );
  expect(entries.filter(({ name }) => name.startsWith('blobs/')).every(({ stored }) => stored)).toBe(true);
});

test('a sealed archive tells nothing outside but what opening it needs', async () => {
  const file = await write(goldenPassphrase);
  const entries = await readDirectory(file);
  expect([...entries.keys()].sort()).toEqual(['README.md', 'data.sealed', 'manifest.json', 'reader.html']);
  expect([...entries.keys()][0]).toBe('manifest.json');
  expect(entries.get('data.sealed')?.stored).toBe(true);
  const text = new TextDecoder().decode(await readWholeEntry(file, entries.get('manifest.json')!));
  const manifest = JSON.parse(text) as Record<string, unknown> & { passphrase: Record<string, string> };
  const outside = ['exportedAt', 'formatMinor', 'formatVersion', 'passphrase', 'producedBy', 'schemaVersion'];
  expect(Object.keys(manifest).sort()).toEqual(outside);
  const { passphrase } = manifest;
  const seal = ['chunkBytes', 'cipher', 'ivBase64', 'kdf', 'kdfIterations', 'kdfSaltBase64', 'keyCheck'];
  expect(Object.keys(passphrase).sort()).toEqual(seal);
  expect(passphrase).toMatchObject({ kdf: 'PBKDF2-SHA256', kdfIterations: 600_000, cipher: 'AES-GCM-256' });
  const { keyCheck } = deriveKeys(goldenPassphrase, Buffer.from(passphrase['kdfSaltBase64'] ?? '', 'base64url'));
  expect(passphrase['keyCheck']).toBe(keyCheck.toString('base64url'));
});

test('the same contents give the same bytes, unless they are sealed', async () => {
  const [first, second] = [await write(), await write()];
  expect(await first.read(0, first.size)).toEqual(await second.read(0, second.size));
  const [sealed, again] = [await write(goldenPassphrase), await write(goldenPassphrase)];
  expect(await sealed.read(0, sealed.size)).not.toEqual(await again.read(0, again.size));
});
