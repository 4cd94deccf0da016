// Sealed archives with another passphrase, another key derivation, and chunks that were cut, swapped, mixed or changed.
import { deflateRawSync } from 'node:zlib';

import { emptyContents, goldenContents, goldenPassphrase } from './golden-contents-fixture.ts';
import type { Outcome } from './open-fixture.ts';
import { sealChunks, deriveKeys } from './seal-fixture.ts';
import { addEntry, changeEntry, flip, sealed, vector, withKeys, withKeysIn, type Vector } from './vector-fixture.ts';
import { writeGolden, type GoldenOptions } from './write-golden-fixture.ts';
import type { ZipEntry } from './zip-fixture.ts';

type Json = Record<string, unknown>;
const small = 512;
const is = (what: string, expected: Outcome, options: GoldenOptions) =>
  vector(`sealed, ${what}`, expected, sealed(options));
const seal = (changes: Json): GoldenOptions => ({ editOuterManifest: withKeysIn('passphrase', changes) });
const base64 = (bytes: number) => Buffer.alloc(bytes, 7).toString('base64url');

const passphrases: readonly Vector[] = [
  { ...vector('sealed, another passphrase', 'WRONG_PASSPHRASE', sealed()), passphrase: 'another' },
  { ...vector('sealed, an empty passphrase', 'WRONG_PASSPHRASE', sealed()), passphrase: '' },
  { ...vector('sealed, other capitals', 'WRONG_PASSPHRASE', sealed()), passphrase: goldenPassphrase.toLowerCase() },
  { ...vector('sealed, one space more', 'WRONG_PASSPHRASE', sealed()), passphrase: `${goldenPassphrase} ` },
  { name: 'sealed, no passphrase', expected: 'NEEDS_PASSPHRASE', make: () => writeGolden(goldenContents, sealed()) },
  {
    name: 'sealed, minor 0, none',
    expected: 'NEEDS_PASSPHRASE',
    make: () => writeGolden(goldenContents, sealed({ minor: 0 })),
  },
  { ...vector('sealed, minor 0, another passphrase', 'WRONG_PASSPHRASE', sealed({ minor: 0 })), passphrase: 'another' },
  is('another key check', 'WRONG_PASSPHRASE', { keyCheck: Buffer.alloc(16) }),
];

const derivations: readonly Vector[] = [
  ...[0, 1, 599_999, 600_000.5, 5_000_001, 2 ** 31, 10 ** 12].map((kdfIterations) =>
    is(`${kdfIterations} iterations`, 'KDF_OUT_OF_RANGE', seal({ kdfIterations })),
  ),
  is('minor 0, 599,999 iterations', 'KDF_OUT_OF_RANGE', { minor: 0, ...seal({ kdfIterations: 599_999 }) }),
  ...(
    [
      ['iterations as text', { kdfIterations: '600000' }],
      ['no iterations', { kdfIterations: undefined }],
      ['another derivation', { kdf: 'scrypt' }],
      ['another cipher', { cipher: 'AES-CBC-256' }],
      ['an empty salt', { kdfSaltBase64: '' }],
      ['a salt of 15 bytes', { kdfSaltBase64: base64(15) }],
      ['a salt of a megabyte', { kdfSaltBase64: base64(1 << 20) }],
      ['a salt in padded base64', { kdfSaltBase64: Buffer.alloc(16, 0xff).toString('base64') }],
      ['an IV of 11 bytes', { ivBase64: base64(11) }],
      ['no IV', { ivBase64: undefined }],
      ['no key check', { keyCheck: undefined }],
      ['a key check of 15 bytes', { keyCheck: base64(15) }],
      ['chunks of no bytes', { chunkBytes: 0 }],
      ['chunks of a negative length', { chunkBytes: -1 }],
      ['chunks of half a byte', { chunkBytes: 0.5 }],
      ['no length of chunks', { chunkBytes: undefined }],
      ['chunks of a terabyte', { chunkBytes: 2 ** 40 }],
    ] satisfies [string, Json][]
  ).map(([what, changes]) => is(what, 'MANIFEST_INVALID', seal(changes))),
];

const edit = (what: string, from: string, to: string) =>
  is(`edited afterwards: ${what}`, 'DAMAGED', { editSealedManifestText: (text) => text.replace(from, to) });
const edits: readonly Vector[] = [
  edit('the producer', 'golden/1.0.0', 'golden/1.0.1'),
  edit('the day', '2026-10-07', '2026-10-08'),
  edit('a space between two keys', '": ', '":  '),
  edit('one more key', '{', '{ "note": "hello",'),
  edit('the IV', 'oKGi', 'oKGj'),
];

const chunks = (what: string, expected: Outcome, editChunks: (chunks: Buffer[]) => readonly Buffer[]) =>
  is(what, expected, { chunkBytes: small, editChunks });
const at = (index: number, change: (chunk: Buffer) => Buffer) => (all: Buffer[]) =>
  all.map((chunk, place) => (place === (index + all.length) % all.length ? change(chunk) : chunk));

/** Chunks of another archive under the same passphrase, salt and IV. */
function otherChunks(): Buffer[] {
  const keys = deriveKeys(goldenPassphrase, Buffer.from('00112233445566778899aabbccddeeff', 'hex'));
  const iv = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaab', 'hex');
  return sealChunks(keys.key, iv, Buffer.from('{}'), Buffer.alloc(20_000, 'another archive'), small);
}

const damage: readonly Vector[] = [
  chunks(
    'a flipped bit in the first chunk',
    'DAMAGED',
    at(0, (chunk) => flip(chunk, 0)),
  ),
  chunks(
    'a flipped bit in the middle',
    'DAMAGED',
    at(3, (chunk) => flip(chunk, 100)),
  ),
  chunks(
    'a flipped bit in the last chunk',
    'DAMAGED',
    at(-1, (chunk) => flip(chunk, 0)),
  ),
  chunks(
    'a flipped bit in a tag',
    'DAMAGED',
    at(2, (chunk) => flip(chunk, -1)),
  ),
  chunks('the last chunk missing', 'TRUNCATED', (all) => all.slice(0, -1)),
  chunks('only the first chunk left', 'TRUNCATED', (all) => all.slice(0, 1)),
  chunks('no chunk left', 'TRUNCATED', () => []),
  chunks('the first chunk missing', 'DAMAGED', (all) => all.slice(1)),
  chunks('a chunk in the middle missing', 'DAMAGED', (all) => all.filter((_, index) => index !== 2)),
  chunks('two chunks swapped', 'DAMAGED', ([first, second, ...rest]) => [second!, first!, ...rest]),
  chunks('a chunk twice', 'DAMAGED', ([first, ...rest]) => [first!, first!, ...rest]),
  chunks(
    'a chunk of another archive',
    'DAMAGED',
    at(1, () => otherChunks()[1]!),
  ),
  chunks(
    'the last chunk of another archive',
    'DAMAGED',
    at(-1, () => otherChunks().at(-1)!),
  ),
  chunks('a byte more behind the last chunk', 'DAMAGED', (all) => [...all, Buffer.from([0])]),
  is('one chunk, flipped', 'DAMAGED', { editChunks: ([only]) => [flip(only!, 200)] }),
  is('minor 0, a flipped bit', 'WRONG_PASSPHRASE', { minor: 0, editChunks: ([only]) => [flip(only!, 200)] }),
  is('minor 0, cut', 'WRONG_PASSPHRASE', { minor: 0, editChunks: ([only]) => [only!.subarray(0, -1)] }),
  is('minor 0, another plaintext than its hash says', 'DAMAGED', {
    minor: 0,
    ...seal({ plaintextSha256: '0'.repeat(64) }),
  }),
  is('minor 0, no hash of the plaintext', 'MANIFEST_INVALID', { minor: 0, ...seal({ plaintextSha256: undefined }) }),
  is('minor 0, a hash that is none', 'MANIFEST_INVALID', { minor: 0, ...seal({ plaintextSha256: 'abc' }) }),
];

const inner: readonly Vector[] = [
  is('inside no manifest', 'NO_MANIFEST', { editEntries: (entries) => entries.slice(1) }),
  is('inside a newer format', 'FORMAT_TOO_NEW', { editManifest: withKeys({ formatMinor: 2 }) }),
  is('inside a step up', 'UNSAFE_ENTRY', { editEntries: addEntry({ name: '../evil' }) }),
  is('inside a name twice', 'UNSAFE_ENTRY', { editEntries: addEntry({ name: 'data/tasks.jsonl' }) }),
  is('inside a false CRC', 'DAMAGED', {
    editEntries: changeEntry('data/tasks.jsonl', (entry) => ({ ...entry, local: { crc: 1 }, central: { crc: 1 } })),
  }),
  is('inside another hash', 'DAMAGED', {
    editEntries: changeEntry('data/tasks.jsonl', (entry) => ({ ...entry, bytes: Buffer.from('{"id":"other"}\n') })),
  }),
  is('inside a table that is not there', 'DAMAGED', {
    editEntries: (entries) => entries.filter(({ name }) => name !== 'data/tasks.jsonl'),
  }),
  is('a newer schema outside', 'SCHEMA_TOO_NEW', { editOuterManifest: withKeys({ schemaVersion: 2 }) }),
  is('a newer format outside', 'FORMAT_TOO_NEW', { editOuterManifest: withKeys({ formatMinor: 2 }) }),
  is('minor 0, inside a table that is not there', 'DAMAGED', { minor: 0, editEntries: (entries) => entries.slice(1) }),
];

const outside = (what: string, expected: Outcome, editOuterEntries: (entries: ZipEntry[]) => readonly ZipEntry[]) =>
  is(what, expected, { editOuterEntries });
const container: readonly Vector[] = [
  outside('nothing sealed there', 'DAMAGED', (entries) => entries.filter(({ name }) => name !== 'data.sealed')),
  outside('a step up outside', 'UNSAFE_ENTRY', addEntry({ name: '../evil' })),
  outside(
    'a false CRC of what is sealed',
    'DAMAGED',
    changeEntry('data.sealed', (entry) => ({ ...entry, local: { crc: 1 }, central: { crc: 1 } })),
  ),
  outside(
    'a changed README',
    'DAMAGED',
    changeEntry('README.md', (entry) => ({ ...entry, local: { crc: 1 }, central: { crc: 1 } })),
  ),
  outside(
    'a spare bit set behind the deflated README',
    'DAMAGED',
    changeEntry('README.md', (entry) => {
      const packed = deflateRawSync(entry.bytes);
      return { ...entry, packed: Buffer.concat([packed.subarray(0, -1), Buffer.from([packed.at(-1)! | 0x80])]) };
    }),
  ),
  is('something behind', 'DAMAGED', { outerEnd: { after: Buffer.from('x') } }),
  is('something in front', 'DAMAGED', { outerEnd: { before: Buffer.from('x') } }),
  {
    ...vector('sealed, empty tables, cut', 'TRUNCATED', {}),
    passphrase: goldenPassphrase,
    make: () => writeGolden(emptyContents, sealed()).subarray(0, -30),
  },
];

export const sealedVectors: readonly Vector[] = [
  ...passphrases,
  ...derivations,
  ...edits,
  ...damage,
  ...inner,
  ...container,
];
