// Base64url: one text for each byte string.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { fromBase64Url, isBase64Url, toBase64Url } from './base64url.ts';
import { CryptoFailure } from './failure.ts';

test('it writes what everybody else writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url');
      return toBase64Url(bytes) === text && Buffer.from(fromBase64Url(text)).equals(bytes);
    }),
    { numRuns: 5_000 },
  );
});

test('a text is accepted exactly when its bytes are written so', () => {
  const nearly = fc.string({ unit: fc.constantFrom(...'AQgwB-_9+/= \n\u00e9\u{1f600}'), maxLength: 9 });
  fc.assert(
    fc.property(nearly, (text) => {
      const written = Buffer.from(text, 'base64url').toString('base64url') === text;
      return isBase64Url(text) === written && (!written || toBase64Url(fromBase64Url(text)) === text);
    }),
    { numRuns: 20_000 },
  );
});

test.each(['A', 'AB', 'AAB', 'AA==', 'AA\n', ' AAA', 'A+AA', 'A/AA', 'AAAAA', '\u0141AAA'])('%j is refused', (text) => {
  expect(() => fromBase64Url(text)).toThrow(CryptoFailure);
  expect(() => fromBase64Url(text)).toThrow(expect.objectContaining({ code: 'MALFORMED_BASE64' }));
});
