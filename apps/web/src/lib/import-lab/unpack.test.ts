// ZIP archives, good and hostile.
import type { OfferedFile } from '@mana/shared-core';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { isZip, unpack } from './unpack.ts';

const file = (bytes: Uint8Array, size = bytes.length): OfferedFile => ({
  path: 'a.zip',
  size,
  mediaType: '',
  read: () => Promise.resolve(bytes),
});
const packed = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])));

test('files come with their places, what systems leave behind does not', async () => {
  const files = await unpack(
    file(packed({ 'v/a.md': 'one', 'v/ä/b.md': 'two', '__MACOSX/v/._a.md': 'x', 'v/.DS_Store': 'x' })),
  );
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ['v/a.md', 3],
    ['v/ä/b.md', 3],
  ]);
  expect(new TextDecoder().decode(await files[1]?.read())).toBe('two');
});

test.each([['../up.md'], ['/root.md'], ['a/../../b.md'], ['C:\\x.md'], ['a\\..\\b.md']])(
  'a name that leads out is refused: %s',
  async (name) =>
    expect(unpack(file(packed({ 'ok.md': 'x', [name]: 'x' })))).rejects.toMatchObject({ code: 'ZIP_UNSAFE' }),
);

test('an archive that says it holds too much is not unpacked', async () => {
  const bytes = packed({ 'a.md': 'x'.repeat(1000) });
  const view = new DataView(bytes.buffer);
  // The uncompressed size in the directory, at 24 behind its signature.
  const directory = bytes.findIndex((_, at) => view.byteLength > at + 4 && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(directory + 24, 0x7fffffff, true);
  await expect(unpack(file(bytes))).rejects.toMatchObject({ code: 'ZIP_TOO_LARGE' });
  await expect(unpack(file(bytes, 2 ** 40))).rejects.toMatchObject({ code: 'ZIP_TOO_LARGE' });
});

test('an entry that holds more than it says is cut there', async () => {
  const bytes = packed({ 'a.md': 'x'.repeat(100_000) });
  const view = new DataView(bytes.buffer);
  const directory = bytes.findIndex((_, at) => view.byteLength > at + 4 && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(directory + 24, 10, true);
  const outcome = await unpack(file(bytes)).then(
    (files) => files[0]?.size,
    (error: { code: string }) => error.code,
  );
  expect([10, 'ZIP_DAMAGED']).toContain(outcome);
});

test('damaged and empty archives say so', async () => {
  const whole = packed({ 'a.md': 'text' });
  await expect(unpack(file(whole.subarray(0, whole.length - 10)))).rejects.toMatchObject({ code: 'ZIP_DAMAGED' });
  await expect(unpack(file(strToU8('no archive at all')))).rejects.toMatchObject({ code: 'ZIP_DAMAGED' });
  await expect(unpack(file(packed({})))).rejects.toMatchObject({ code: 'ZIP_EMPTY' });
});

test('an archive is told by its name or by what the system calls it', () => {
  expect(isZip({ ...file(new Uint8Array()), path: 'vault.ZIP' })).toBe(true);
  expect(isZip({ ...file(new Uint8Array()), path: 'vault', mediaType: 'application/zip' })).toBe(true);
  expect(isZip({ ...file(new Uint8Array()), path: 'vault.md' })).toBe(false);
});
