// What only sealed files have: chunks in their order, the manifest outside, the passphrase's parameters.
import { expect, test } from 'vitest';

import { writeZip } from './golden/zip-fixture.ts';
import { peekArchive, bytesSource, type ArchiveCipher } from './index.ts';
import { open, readWhole, refusal, write } from './testing/round-trip.ts';
import { sample } from './testing/sample.ts';
import { passphrase, testCipher } from './testing/test-cipher.ts';

const CHUNK = 2 ** 20 + 16;
/** Nothing that could be deflated, so that it takes more than three chunks. */
const blobs = [testCipher.randomBytes(3_300_000)];
const large = Buffer.from(await write({ ...sample, blobs, batch: 65_536 }, { passphrase }));
const small = Buffer.from(await write(sample, { passphrase }));

interface Parts {
  readonly manifest: Buffer;
  readonly sealed: Buffer;
}

const partOf = (file: Buffer, name: string, end: string): Buffer => {
  const start = file.indexOf(name) + name.length;
  return file.subarray(start, file.indexOf(Buffer.from(end, 'hex'), start));
};
const split = (file: Buffer): Parts => ({
  manifest: partOf(file, 'manifest.json', '504b0304'),
  sealed: file.subarray(file.indexOf('data.sealed') + 11, file.lastIndexOf(Buffer.from('504b0708', 'hex'))),
});
/** A sound container of other parts: every checksum is right. */
const join = ({ manifest, sealed }: Parts): Buffer =>
  writeZip([
    { name: 'manifest.json', bytes: manifest, stored: true },
    { name: 'data.sealed', bytes: sealed, stored: true },
  ]);
const chunksOf = ({ sealed }: Parts) =>
  Array.from({ length: Math.ceil(sealed.length / CHUNK) }, (_, index) =>
    sealed.subarray(index * CHUNK, (index + 1) * CHUNK),
  );
const outcome = (parts: Parts, words = passphrase) => refusal(readWhole(join(parts), words));

const parts = split(large);
const chunks = chunksOf(parts);
const withChunks = (...pieces: readonly (Buffer | undefined)[]) => ({
  ...parts,
  sealed: Buffer.concat(pieces.map((piece) => piece ?? Buffer.alloc(0))),
});

test('the parts make the file', async () => {
  expect(chunks.length).toBe(4);
  expect(await outcome(parts)).toBe('accepted');
  expect((await open(large, passphrase)).chunks).toBe(4);
});

test('a container cut at the edge of a chunk is truncated, not damaged', async () => {
  for (let kept = 0; kept < chunks.length; kept += 1) {
    expect(await outcome(withChunks(...chunks.slice(0, kept)))).toBe('TRUNCATED');
  }
});

test('chunks cannot be left out, swapped, repeated or taken from another file', async () => {
  const [a, b, c, d] = chunks;
  const other = chunksOf(split(Buffer.from(await write({ ...sample, blobs, batch: 65_536 }, { passphrase }))));
  for (const mixed of [
    [a, c, d],
    [b, a, c, d],
    [a, a, b, c, d],
    [a, b, b, d],
    [a, other[1], c, d],
    [a, b, c, other[3]],
  ]) {
    expect(await outcome(withChunks(...mixed))).toBe('DAMAGED');
  }
});

test('the manifest outside is part of what is sealed', async () => {
  const manifest = JSON.parse(parts.manifest.toString()) as { passphrase: Record<string, unknown> };
  const edited = (change: object) => Buffer.from(JSON.stringify({ ...manifest, ...change }));
  const edits = [
    { producedBy: 'someone else' },
    { exportedAt: '2020-01-01T00:00:00.000Z' },
    { schemaVersion: 1 },
    { more: 1 },
    {},
  ];
  for (const change of edits) expect(await outcome({ ...parts, manifest: edited(change) })).toBe('DAMAGED');
  const other = split(small).manifest;
  expect(await outcome({ ...parts, manifest: other })).toBe('DAMAGED');
});

test('a wrong passphrase, a missing one and damage are three things', async () => {
  expect(await refusal(open(small))).toBe('NEEDS_PASSPHRASE');
  expect(await refusal(open(small, 'another passphrase'))).toBe('WRONG_PASSPHRASE');
  const damaged = withChunks(chunks[0], chunks[1], Buffer.from(chunks[2]!).fill(0, 5, 6), chunks[3]);
  expect(await outcome(damaged)).toBe('DAMAGED');
  expect(await outcome(damaged, 'another passphrase')).toBe('WRONG_PASSPHRASE');
});

test('an outlook needs no passphrase', async () => {
  expect(await peekArchive(bytesSource(small))).toEqual({
    sealed: true,
    formatMinor: 1,
    schemaVersion: 2,
    exportedAt: '2026-11-20T09:00:00.000Z',
    producedBy: 'test/1.0.0',
  });
});

/** Says whether anything was derived. */
async function deriving(change: Record<string, unknown>): Promise<[outcome: string, derived: boolean]> {
  let derived = false;
  const cipher: ArchiveCipher = {
    ...testCipher,
    derive: (...given) => {
      derived = true;
      return testCipher.derive(...given);
    },
  };
  const { manifest, sealed } = split(small);
  const read = JSON.parse(manifest.toString()) as { passphrase: object };
  const edited = Buffer.from(JSON.stringify({ ...read, passphrase: { ...read.passphrase, ...change } }));
  return [await refusal(readWhole(join({ manifest: edited, sealed }), passphrase, cipher)), derived];
}

test.each([0, 1, 599_999, 5_000_001, 2 ** 31, 10 ** 12, 600_000.5, -600_000])(
  '%d iterations are refused before anything is derived',
  async (kdfIterations) => {
    expect(await deriving({ kdfIterations })).toEqual(['KDF_OUT_OF_RANGE', false]);
  },
);

test.each([
  { kdfIterations: '600000' },
  { kdfIterations: null },
  { kdfSaltBase64: '' },
  { kdfSaltBase64: 'A'.repeat(1_400_000) },
  { kdfSaltBase64: 'AAAAAAAAAAAAAAAAAAAAAB' },
  { ivBase64: 'AAAA' },
  { keyCheck: undefined },
  { kdf: 'scrypt' },
  { cipher: 'AES-CBC' },
  { chunkBytes: 0 },
  { chunkBytes: 2 ** 40 },
])('parameters like %j make the manifest invalid', async (change) => {
  expect(await deriving(change)).toEqual(['MANIFEST_INVALID', false]);
});

/** Ciphers with a fault each, sealing and opening alike: what the tests above rely on is then not there. */
const faulty = (change: (iv: Uint8Array, aad: Uint8Array) => [iv: Uint8Array, aad: Uint8Array]): ArchiveCipher => ({
  ...testCipher,
  async derive(...given) {
    const key = await testCipher.derive(...given);
    return {
      check: key.check,
      seal: (iv, aad, bytes) => key.seal(...change(iv, aad), bytes),
      open: (iv, aad, bytes) => key.open(...change(iv, aad), bytes),
    };
  },
});

test('a sealing that left out the manifest would be found out by an edited one', async () => {
  const cipher = faulty((iv) => [iv, new Uint8Array()]);
  const { manifest, sealed } = split(Buffer.from(await write(sample, { passphrase, cipher })));
  const edited = Buffer.from(JSON.stringify({ ...(JSON.parse(manifest.toString()) as object), more: 1 }));
  expect(await refusal(readWhole(join({ manifest: edited, sealed }), passphrase, cipher))).toBe('accepted');
});
