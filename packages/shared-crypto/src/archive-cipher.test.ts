import { createDecipheriv, createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';

import { expect, test } from 'vitest';

import { createArchiveCipher } from './archive-cipher.ts';

const cipher = createArchiveCipher();
const salt = Uint8Array.from({ length: 16 }, (_, index) => index);
const iv = new Uint8Array(12).fill(7);
const aad = new Uint8Array([1, 2, 3]);
const text = new TextEncoder().encode('what a person wrote');
const iterations = 1000;

const master = pbkdf2Sync('caf\u00e9', salt, iterations, 32, 'sha256');
const expand = (info: string, length: number) => Buffer.from(hkdfSync('sha256', master, '', info, length));

function openWithNode(key: Buffer, sealed: Uint8Array, data: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(data).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString();
}

test('key and check value are those that another implementation derives, however the accents were typed', async () => {
  for (const typed of ['caf\u00e9', 'cafe\u0301']) {
    const key = await cipher.derive(typed, salt, iterations, 1);
    expect(Buffer.from(key.check ?? [])).toEqual(expand('mana/v2/check', 16));
    expect(openWithNode(expand('mana/v2/seal', 32), await key.seal(iv, aad, text), aad)).toBe('what a person wrote');
  }
});

test('in minor 0 the master is the key and there is no check value', async () => {
  const key = await cipher.derive('caf\u00e9', salt, iterations, 0);
  expect(key.check).toBeNull();
  const none = new Uint8Array();
  expect(openWithNode(master, await key.seal(iv, none, text), none)).toBe('what a person wrote');
});

test('what was sealed opens only under the same vector and the same data beside it', async () => {
  const key = await cipher.derive('caf\u00e9', salt, iterations, 1);
  const sealed = await key.seal(iv, aad, text);
  expect(await key.open(iv, aad, sealed)).toEqual(text);
  expect(await key.open(new Uint8Array(12), aad, sealed)).toBeUndefined();
  expect(await key.open(iv, new Uint8Array([1, 2, 4]), sealed)).toBeUndefined();
  expect(await key.open(iv, aad, sealed.subarray(0, 15))).toBeUndefined();
});

test('another passphrase has another check value', async () => {
  const keys = await Promise.all(['one', 'two'].map((passphrase) => cipher.derive(passphrase, salt, iterations, 1)));
  expect(keys[0]?.check).not.toEqual(keys[1]?.check);
});

test('hashing and random bytes are the package’s own', () => {
  const hasher = cipher.sha256();
  hasher.update(text);
  expect(Buffer.from(hasher.digest())).toEqual(createHash('sha256').update(text).digest());
  expect(cipher.randomBytes(16)).not.toEqual(cipher.randomBytes(16));
});
