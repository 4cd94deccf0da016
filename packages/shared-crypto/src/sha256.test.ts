import { expect, test } from 'vitest';
import { createSha256 } from './sha256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('the hash is the one of FIPS 180-2, appendix B, however the bytes are cut', () => {
  const text = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
  const known = '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1';
  for (const cut of [1, 7, 56]) {
    const hasher = createSha256();
    for (let start = 0; start < text.length; start += cut) {
      hasher.update(new TextEncoder().encode(text.slice(start, start + cut)));
    }
    expect(hex(hasher.digest())).toBe(known);
  }
});

test('the hash of nothing is the one WebCrypto gives', async () => {
  const known = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array()));
  expect(hex(createSha256().digest())).toBe(hex(known));
});
