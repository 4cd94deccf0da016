// A plain archive may be unpacked and packed again by any tool. What tools leave different: order, dates, folders, extra fields,
// descriptors with and without a signature, stored or deflated.
import { deflateRawSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { crc32 } from './crc32.ts';
import { writeZip, type ZipEntry } from './golden/zip-fixture.ts';
import { comparable, entriesOf, unpack } from './testing/repack.ts';
import { open, readWhole, write } from './testing/round-trip.ts';
import { sample } from './testing/sample.ts';

const original = await write(sample);
const expected = comparable(await readWhole(original));
const files = await unpack(await open(original));

const folder = (name: string): ZipEntry => ({
  name,
  bytes: Buffer.alloc(0),
  stored: true,
  central: { madeBy: (3 << 8) | 30, attributes: 0o040755 * 2 ** 16 + 0x10 },
});
const times = (length: number) => Buffer.concat([Buffer.from([0x55, 0x54, length, 0]), Buffer.alloc(length, 7)]);

/** A descriptor need not begin with a signature. */
const withBareDescriptor = (entry: ZipEntry): ZipEntry => {
  const deflated = deflateRawSync(entry.bytes);
  const descriptor = Buffer.alloc(12);
  [crc32(entry.bytes), deflated.length, entry.bytes.length].forEach((value, at) =>
    descriptor.writeUInt32LE(value, at * 4),
  );
  return {
    ...entry,
    packed: Buffer.concat([deflated, descriptor]),
    local: { flags: 0x0808, crc: 0, packed: 0, size: 0 },
    central: { flags: 0x0808, packed: deflated.length },
  };
};

test.each([
  ['deflated', entriesOf(files)],
  ['stored', entriesOf(files, { stored: true })],
  ['with descriptors', entriesOf(files, { descriptor: true })],
  ['stored with descriptors', entriesOf(files, { stored: true, descriptor: true })],
  ['with bare descriptors', entriesOf(files).map(withBareDescriptor)],
  ['in another order', entriesOf(files).reverse()],
  ['with folders', [folder('data/'), folder('blobs/'), ...entriesOf(files)]],
  ['with times in extra fields', entriesOf(files, { local: { extra: times(9) }, central: { extra: times(5) } })],
  ['with permissions', entriesOf(files, { central: { madeBy: (3 << 8) | 30, attributes: 0o100600 * 2 ** 16 } })],
  ['with names in no code page', entriesOf(files, { local: { flags: 0 }, central: { flags: 0 } })],
])('%s, it is read as before', async (_how, packed) => {
  expect(comparable(await readWhole(writeZip(packed)))).toBe(expected);
});
