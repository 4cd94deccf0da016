// The envelope: its form, and the typed ways in which it does not open.
import { expect, test } from 'vitest';

import { diagnose } from './diagnose.ts';
import { envelopeKid, isEnvelope, open, seal, type FieldAddress } from './envelope.ts';
import { generateSpaceKey, importSpaceKey } from './space-key.ts';

const address: FieldAddress = {
  space: 'space-1',
  table: 'tasks',
  record: 'record-1',
  field: 'title',
  at: '001763640000123000a00112233aabbccdd',
};
const { kid, raw } = await generateSpaceKey();
const key = await importSpaceKey(raw, kid);
const sealed = await seal(key, address, 'Buy bread');

const code = (expected: string) => expect.objectContaining({ code: expected });

test('a sealed value opens at its address', async () => {
  expect(await open(key, address, sealed)).toBe('Buy bread');
});

test('sealing the same value twice gives two envelopes', async () => {
  expect(await seal(key, address, 'Buy bread')).not.toBe(sealed);
});

test('an envelope names its version and its key', () => {
  expect(sealed).toMatch(/^enc:2:[\w-]{8}:[\w-]{16}\.[\w-]+$/);
  expect(envelopeKid(sealed)).toBe(kid);
  expect(isEnvelope(sealed)).toBe(true);
});

test.each(['enc:', 'enc:1:', 'enc:2:abcdefgh:AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA', sealed])(
  'a typed text that looks like an envelope is sealed like any other: %s',
  async (text) => {
    const twice = await seal(key, address, text);
    expect(twice).not.toBe(text);
    expect(await open(key, address, twice)).toBe(text);
  },
);

test('another key is the wrong key', async () => {
  const other = await generateSpaceKey();
  await expect(open(await importSpaceKey(other.raw, other.kid), address, sealed)).rejects.toThrow(code('WRONG_KEY'));
});

test('other bytes under the same key id are no key to it either', async () => {
  const other = await generateSpaceKey();
  await expect(open(await importSpaceKey(other.raw, kid), address, sealed)).rejects.toThrow(code('DAMAGED'));
});

test.each<unknown>(['', 'Buy bread', 'enc', 'enc:', 'enc:two:x', 'enc:2', ' ' + sealed, undefined, null, 7, {}])(
  'plaintext in place of an envelope is refused: %j',
  async (value) => {
    expect(isEnvelope(value)).toBe(false);
    await expect(open(key, address, value as string)).rejects.toThrow(code('NOT_SEALED'));
    expect(() => envelopeKid(value as string)).toThrow(code('NOT_SEALED'));
  },
);

test.each(['enc:1:AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA', sealed.replace('enc:2', 'enc:3'), 'enc:0:', 'enc:02:x'])(
  'an envelope of another version is refused: %s',
  async (envelope) => {
    expect(isEnvelope(envelope)).toBe(false);
    await expect(open(key, address, envelope)).rejects.toThrow(code('UNSUPPORTED_ENVELOPE'));
  },
);

const [head, iv = '', body = ''] = sealed.split(/(?<=^enc:2:[^:]*:)|\./);

test.each([
  `enc:2:`,
  `enc:2:${kid}`,
  `enc:2::${iv}.${body}`,
  `enc:2:a+b:${iv}.${body}`,
  `enc:2:${'k'.repeat(65)}:${iv}.${body}`,
  `${head}${iv}${body}`,
  `${head}${iv}A.${body}`,
  `${head}${iv.slice(1)}.${body}`,
  `${head}${iv}.`,
  `${head}${iv}.${body.slice(0, 22)}`,
  `${head}${iv}.${body}=`,
  `${head}${iv}.${body}\n`,
  `${head}${iv}.${body}.`,
])('a malformed envelope is damaged: %j', async (envelope) => {
  expect(isEnvelope(envelope)).toBe(false);
  await expect(open(key, address, envelope)).rejects.toThrow(code('DAMAGED'));
});

test('5 MB of envelope are recognised, and 5 MB of nearly an envelope are not', () => {
  const long = `${head}${iv}.${'A'.repeat(5_000_000)}`;
  expect(isEnvelope(long)).toBe(true);
  expect(isEnvelope(`${long}!`)).toBe(false);
  expect(isEnvelope(`enc:2:${'A'.repeat(5_000_000)}`)).toBe(false);
});

test('what JSON cannot carry, and what has no address, is not sealed', async () => {
  await expect(seal(key, address, undefined)).rejects.toThrow(code('NOT_SERIALISABLE'));
  await expect(seal(key, { ...address, field: '\ud800' }, 'x')).rejects.toThrow(code('ADDRESS_INVALID'));
  await expect(seal({ ...key, kid: 'a:b' }, address, 'x')).rejects.toThrow(code('KEY_INVALID'));
});

test('a swapped envelope is told from a damaged one by the address it came from', async () => {
  const from = { ...address, field: 'notes' };
  const moved = await seal(key, from, 'private');
  await expect(open(key, address, moved)).rejects.toThrow(code('DAMAGED'));
  const earlier = { ...address, at: '001763640000000000000112233aabbccdd' };
  expect(await diagnose(key, address, moved, [earlier, from])).toEqual({ code: 'SWAPPED', from });
  expect(await diagnose(key, address, moved, [earlier])).toEqual({ code: 'DAMAGED' });
});

test('a diagnosis names every other outcome as it is', async () => {
  const other = await importSpaceKey(raw, 'other');
  expect(await diagnose(key, address, sealed, [])).toEqual({ code: 'INTACT' });
  expect(await diagnose(other, address, sealed, [address])).toEqual({ code: 'WRONG_KEY' });
  expect(await diagnose(key, address, 'Buy bread', [address])).toEqual({ code: 'NOT_SEALED' });
  expect(await diagnose(key, address, 'enc:9:', [address])).toEqual({ code: 'UNSUPPORTED_ENVELOPE' });
});
