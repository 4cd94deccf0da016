// The product reads what a writer of another hand wrote by the document alone: each golden archive, for ever.
import { createArchiveCipher } from '@mana/shared-crypto';
import { describe, expect, test } from 'vitest';

import { bytesSource, openArchive, peekArchive, type Archive, type Line } from '../index.ts';
import { goldenPassphrase } from './golden-contents-fixture.ts';
import { goldenFiles, makeGoldenFile, readGoldenFile } from './golden-files-fixture.ts';
import { codeOfOpening } from './open-fixture.ts';
import { sha256Hex } from './seal-fixture.ts';

const cipher = createArchiveCipher();

async function collect<Item>(batches: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}
const rowOf = (line: Line) => ('row' in line ? line.row : line);
async function rowsOf(
  names: readonly { readonly name: string }[],
  read: (name: string) => AsyncIterable<readonly Line[]>,
) {
  const tables: Record<string, unknown> = {};
  for (const { name } of names) tables[name] = (await collect(read(name))).map(rowOf);
  return tables;
}
async function blobsOf(archive: Archive): Promise<string[]> {
  const found: string[] = [];
  for (const { sha256 } of archive.blobs) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.blob(sha256)) pieces.push(piece);
    found.push(sha256Hex(Buffer.concat(pieces)));
  }
  return found.sort();
}

describe.each(goldenFiles)('$name', (golden) => {
  const { contents, options } = golden;
  const bytes = readGoldenFile(golden);
  const { passphrase, minor = 1 } = options;

  test('opens to every row, actor, line of history and attachment', async () => {
    const given = passphrase === undefined ? {} : { passphrase };
    const archive = await openArchive(bytesSource(bytes), { cipher, schemaVersion: 1, ...given });
    expect(archive.sealed).toBe(passphrase !== undefined);
    expect(archive.manifest).toMatchObject({
      formatMinor: minor,
      userId: contents.userId,
      scope: contents.scope,
      spaces: contents.spaces,
      exportedAt: contents.exportedAt,
    });
    expect(await rowsOf(archive.tables, (name) => archive.rows(name))).toEqual(contents.tables);
    expect(await rowsOf(archive.history, (name) => archive.historyOf(name))).toEqual(contents.history);
    expect(await blobsOf(archive)).toEqual(contents.blobs.map(sha256Hex).sort());
    await archive.check();
  });

  test('says from the outside what it is', async () => {
    const { schemaVersion, exportedAt, producedBy } = contents;
    const outside = { sealed: passphrase !== undefined, formatMinor: minor, schemaVersion, exportedAt, producedBy };
    expect(await peekArchive(bytesSource(bytes))).toMatchObject(outside);
  });

  test('is still what the writer writes', () => {
    // Deflating is free to find shorter forms from one version of zlib to the next; its outcome is tested above.
    if (options.stored) expect(bytes.equals(makeGoldenFile(golden))).toBe(true);
    else expect(bytes.length).toBeLessThan(20_000);
  });
});

test('a wrong passphrase and damage are told apart, in both minors', async () => {
  for (const name of ['minor-0-sealed', 'minor-1-sealed']) {
    const bytes = readGoldenFile(goldenFiles.find((golden) => golden.name === name)!);
    expect(await codeOfOpening(bytes)).toBe('NEEDS_PASSPHRASE');
    expect(await codeOfOpening(bytes, 'another')).toBe('WRONG_PASSPHRASE');
    expect(await codeOfOpening(bytes, goldenPassphrase.normalize('NFD'))).toBe('opens');
  }
});
