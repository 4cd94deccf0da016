import { expect, test } from 'vitest';

import { textOf } from './text-of.ts';

const utf16 = (text: string, skip = 0): Uint8Array => {
  const bytes = new Uint8Array(skip + text.length * 2);
  for (let index = 0; index < text.length; index += 1) bytes[skip + index * 2] = text.charCodeAt(index);
  return bytes;
};

test.each([
  ['a text', 'a Needle in it'],
  ['a key', { needle: 1 }],
  ['a value at some depth', [{ a: [{ b: 'needle' }] }]],
  ['bytes', new TextEncoder().encode('xx needle')],
  ['a part of a larger buffer', new Uint8Array([0, ...new TextEncoder().encode('needle')]).subarray(1)],
  ['a buffer', new TextEncoder().encode('needle').buffer],
  ['bytes of wide characters', utf16('needle')],
  ['bytes of wide characters at an odd place', utf16('needle', 1)],
  ['a map', new Map([['a', new Set(['needle'])]])],
  ['an error and its cause', new Error('outside', { cause: new Error('needle') })],
  ['a property of an error', Object.assign(new Error('outside'), { issues: [{ value: 'needle' }] })],
])('text is found in %s', (_place, value) => {
  expect(textOf(value)).toContain('needle');
});

test('a value that contains itself comes to an end', () => {
  const value: Record<string, unknown> = { text: 'needle' };
  value['self'] = value;
  expect(textOf(value)).toContain('needle');
});

test('a blob is refused instead of passed over', () => {
  expect(() => textOf([new Blob(['needle'])])).toThrow(TypeError);
});
