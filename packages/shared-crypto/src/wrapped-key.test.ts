// Space keys, and their wraps: a wrong secret is told from a damaged wrap.
import { expect, test } from 'vitest';

import { fromBase64Url, toBase64Url } from './base64url.ts';
import { randomBytes } from './random.ts';
import { generateDeviceKey, generateSpaceKey, importSpaceKey, importWrappingKey } from './space-key.ts';
import { unwrapSpaceKey, wrapSpaceKey, type WrappedKey } from './wrapped-key.ts';

const deviceKey = await generateDeviceKey();
const spaceKey = await generateSpaceKey();
const context = { spaceId: 'space-1' };
const wrapped = await wrapSpaceKey(deviceKey, spaceKey, context);

const code = (expected: string) => expect.objectContaining({ code: expected });

test('a space key has 32 bytes and is named by their hash', async () => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(spaceKey.raw)));
  expect(spaceKey.raw.length).toBe(32);
  expect(spaceKey.kid).toBe(toBase64Url(hash.subarray(0, 6)));
  expect(spaceKey.kid).toMatch(/^[\w-]{8}$/);
});

test('no key in use can be exported', async () => {
  const { key } = await importSpaceKey(spaceKey.raw, spaceKey.kid);
  for (const used of [key, deviceKey, await importWrappingKey(randomBytes(32))]) {
    expect(used.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', used)).rejects.toThrow();
  }
});

test('a wrapped key comes back, also through JSON', async () => {
  const stored = JSON.parse(JSON.stringify(wrapped)) as WrappedKey;
  expect(await unwrapSpaceKey(deviceKey, stored, context)).toEqual(spaceKey);
});

test('the same key is never wrapped the same way twice, and no wrap holds it in the clear', async () => {
  const again = await wrapSpaceKey(deviceKey, spaceKey, context);
  for (const part of ['iv', 'sealed', 'check'] as const) expect(again[part]).not.toBe(wrapped[part]);
  expect(JSON.stringify(wrapped)).not.toContain(toBase64Url(spaceKey.raw).slice(0, 20));
});

test('a recovery copy opens with the same secret on another device', async () => {
  const secret = randomBytes(32);
  const copy = await wrapSpaceKey(await importWrappingKey(secret), spaceKey, context);
  expect(await unwrapSpaceKey(await importWrappingKey(secret), copy, context)).toEqual(spaceKey);
});

test('another secret is the wrong key, whatever else is wrong', async () => {
  const other = await generateDeviceKey();
  await expect(unwrapSpaceKey(other, wrapped, context)).rejects.toThrow(code('WRONG_KEY'));
  await expect(unwrapSpaceKey(other, wrapped, { spaceId: 'space-2' })).rejects.toThrow(code('WRONG_KEY'));
});

test('a wrap moved to another space or key id is damaged', async () => {
  await expect(unwrapSpaceKey(deviceKey, wrapped, { spaceId: 'space-2' })).rejects.toThrow(code('DAMAGED'));
  await expect(unwrapSpaceKey(deviceKey, { ...wrapped, kid: 'other' }, context)).rejects.toThrow(code('DAMAGED'));
});

test.each(['iv', 'sealed', 'check'] as const)('any flipped bit of %s is damage, not a wrong key', async (part) => {
  const bytes = fromBase64Url(wrapped[part]);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    const altered = { ...wrapped, [part]: toBase64Url(flipped) };
    await expect(unwrapSpaceKey(deviceKey, altered, context)).rejects.toThrow(code('DAMAGED'));
  }
});

test.each(['iv', 'sealed', 'check'] as const)('%s that is cut or malformed is damage', async (part) => {
  for (const text of ['', wrapped[part].slice(0, -4), `${wrapped[part]}=`, '!']) {
    await expect(unwrapSpaceKey(deviceKey, { ...wrapped, [part]: text }, context)).rejects.toThrow(code('DAMAGED'));
  }
});

test('a wrap of another version is not supported', async () => {
  const future = { ...wrapped, version: 2 } as unknown as WrappedKey;
  await expect(unwrapSpaceKey(deviceKey, future, context)).rejects.toThrow(code('UNSUPPORTED_ENVELOPE'));
});

test('keys of another size and malformed key ids are refused', async () => {
  const short = { kid: 'abc', raw: randomBytes(16) };
  await expect(importSpaceKey(short.raw, 'abc')).rejects.toThrow(code('KEY_INVALID'));
  await expect(importSpaceKey(spaceKey.raw, 'a:b')).rejects.toThrow(code('KEY_INVALID'));
  await expect(importWrappingKey(short.raw)).rejects.toThrow(code('KEY_INVALID'));
  await expect(wrapSpaceKey(deviceKey, short, context)).rejects.toThrow(code('KEY_INVALID'));
});

test('random bytes come in any number', () => {
  expect(randomBytes(0).length).toBe(0);
  const many = randomBytes(200_000);
  expect(many.length).toBe(200_000);
  expect(many.subarray(-64).some((byte) => byte !== 0)).toBe(true);
});
