// Boxes: bytes sealed for one context.
import { expect, test } from 'vitest';

import { boxKid, openBytes, sealBytes } from './box.ts';
import { randomBytes } from './random.ts';
import { generateSpaceKey, importSpaceKey } from './space-key.ts';

const { kid, raw } = await generateSpaceKey();
const key = await importSpaceKey(raw, kid);
const context = 'search-index:space-1';
const bytes = randomBytes(100);
const box = await sealBytes(key, context, bytes);

const code = (expected: unknown) => expect.objectContaining({ code: expected });

test.each([0, 1, 100, 1_000_000])('%d bytes come back unchanged', async (count) => {
  const given = randomBytes(count);
  const back = await openBytes(key, context, await sealBytes(key, context, given));
  expect(Buffer.from(back).equals(given)).toBe(true);
});

test('a box names its key and holds its bytes once, 30 bytes and the key id more', () => {
  expect(boxKid(box)).toBe(kid);
  expect(box.length).toBe(bytes.length + 30 + kid.length);
});

test('a view into a larger buffer is sealed and opened as that view', async () => {
  const view = bytes.subarray(10, 20);
  const padded = new Uint8Array([0, ...(await sealBytes(key, context, view)), 0]);
  expect(await openBytes(key, context, padded.subarray(1, -1))).toEqual(view);
});

test('in another context, or with other bytes under the same id, it does not open', async () => {
  const impostor = await importSpaceKey(randomBytes(32), kid);
  await expect(openBytes(key, 'journal:space-1', box)).rejects.toThrow(code('DAMAGED'));
  await expect(openBytes(impostor, context, box)).rejects.toThrow(code('DAMAGED'));
});

test('another key is the wrong key', async () => {
  const other = await generateSpaceKey();
  await expect(openBytes(await importSpaceKey(other.raw, other.kid), context, box)).rejects.toThrow(code('WRONG_KEY'));
});

test('another version is not supported', async () => {
  await expect(openBytes(key, context, Uint8Array.of(2, ...box.subarray(1)))).rejects.toThrow(
    code('UNSUPPORTED_ENVELOPE'),
  );
});

test('no bit can be flipped', async () => {
  for (let bit = 0; bit < box.length * 8; bit += 1) {
    const flipped = Uint8Array.from(box);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    await expect(openBytes(key, context, flipped)).rejects.toThrow(code(expect.any(String)));
  }
});

test('a box cut at any length does not open', async () => {
  for (let length = 0; length < box.length; length += 1) {
    await expect(openBytes(key, context, box.subarray(0, length))).rejects.toThrow(code('DAMAGED'));
  }
});
