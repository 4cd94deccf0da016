// The associated data is canonical: two different addresses never have the same bytes.
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { associatedData } from './associated-data.ts';
import { toBase64Url } from './base64url.ts';

// The long form may take its time.
vi.setConfig({ testTimeout: 3_600_000 });
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 20_000);

// Separators, length bytes, NUL, empty names, look-alikes and composed against decomposed letters.
const piece = fc.constantFrom(
  '',
  'a',
  'b',
  ':',
  '.',
  '/',
  '\u0000',
  '\u0001',
  '\u0000\u0001a',
  '\u00e9',
  'e\u0301',
  '\u0430',
  '👩',
);
const part = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

type Encode = (parts: readonly string[]) => string;

const canonical = (encode: Encode) =>
  fc.property(parts, parts, (a, b) => (encode(a) === encode(b)) === (JSON.stringify(a) === JSON.stringify(b)));

test('two lists of parts have the same bytes only if they are the same', () => {
  fc.assert(
    canonical((given) => toBase64Url(associatedData('p', 1, given))),
    { numRuns },
  );
});

test('the same law finds parts that are joined without their lengths', () => {
  expect(
    fc.check(
      canonical((given) => given.join(':')),
      { numRuns, seed: 1 },
    ).failed,
  ).toBe(true);
});

test('the bytes are purpose, version, and each part behind its length', () => {
  expect([...associatedData('mana', 2, ['', 'ab', '\u00e9'])]).toEqual([
    ...Buffer.from('mana'),
    2,
    0,
    0,
    0,
    2,
    0x61,
    0x62,
    0,
    2,
    0xc3,
    0xa9,
  ]);
});

test('a part may have 65,535 bytes, not one more', () => {
  expect(associatedData('p', 1, ['x'.repeat(65_535)]).length).toBe(2 + 2 + 65_535);
  const invalid = expect.objectContaining({ code: 'ADDRESS_INVALID' });
  expect(() => associatedData('p', 1, ['x'.repeat(65_536)])).toThrow(invalid);
  expect(() => associatedData('p', 1, ['\u00e9'.repeat(32_768)])).toThrow(invalid);
});

test.each(['\ud800', 'a\udc00b', '\u00e9\ud83d'])(
  'a lone surrogate has no bytes of its own and is refused: %j',
  (text) => {
    expect(() => associatedData('p', 1, [text])).toThrow(expect.objectContaining({ code: 'ADDRESS_INVALID' }));
  },
);
