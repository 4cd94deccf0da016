// Fingerprints of texts.
import { expect, test } from 'vitest';

import { fingerprint } from './fingerprint.ts';

test('a fingerprint is the head of the SHA-256 of the text', async () => {
  // SHA-256 of "abc" begins with ba7816bf 8f01cfea 414140de (FIPS 180-2, appendix B.1).
  expect(await fingerprint('abc')).toBe(Buffer.from('ba7816bf8f01cfea414140de', 'hex').toString('base64url'));
});

test('other texts have other fingerprints', async () => {
  const made = await Promise.all(Array.from({ length: 1_000 }, (_, index) => fingerprint(`text ${index}`)));
  expect(new Set(made).size).toBe(1_000);
});
