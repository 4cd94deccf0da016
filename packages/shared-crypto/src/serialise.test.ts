// Values survive unchanged or are refused.
import { expect, test } from 'vitest';

import { fromJsonBytes, toJsonBytes } from './serialise.ts';

const roundTrip = (value: unknown): unknown => fromJsonBytes(toJsonBytes(value));

const cycle: unknown[] = [];
cycle.push(cycle);

const lossy: [string, unknown][] = [
  ['undefined', undefined],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a BigInt', 1n],
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['a Date', new Date(0)],
  ['a Map', new Map()],
  ['bytes', new Uint8Array(1)],
  ['an instance', new (class Task {})()],
  ['a cycle', cycle],
  ['a toJSON method', { toJSON: () => 1 }],
];

test.each(lossy)('%s is refused, alone and within', (_, value) => {
  const refused = expect.objectContaining({ code: 'NOT_SERIALISABLE' });
  expect(() => toJsonBytes(value)).toThrow(refused);
  expect(() => toJsonBytes([value])).toThrow(refused);
  if (value !== undefined) expect(() => toJsonBytes({ a: { b: value } })).toThrow(refused);
});

test('a hole in a list is refused', () => {
  expect(() => toJsonBytes(new Array(2))).toThrow(expect.objectContaining({ code: 'NOT_SERIALISABLE' }));
});

test.each<unknown>([
  null,
  false,
  0,
  1e21,
  5e-324,
  2 ** 53 + 2,
  '',
  'enc:2:abc',
  '\u0000\u2028\u2029\ufeff\uffff',
  '\ud800 alone \udfff',
  'e\u0301 \u00e9',
  '👩‍👩‍👧 שלום',
  [],
  [[], {}, [null]],
  { 'a.b': { '': 1 } },
])('%j survives', (value) => {
  expect(roundTrip(value)).toEqual(value);
});

test('1 MB of text survives', () => {
  const text = 'Grüezi 👋 \ud800'.repeat(80_000);
  expect(roundTrip(text) === text).toBe(true);
});

test('own members named like parts of the prototype survive as own members', () => {
  const text = '{"__proto__":{"a":1},"constructor":2,"prototype":3,"toString":4}';
  const back = roundTrip(JSON.parse(text));
  expect(JSON.stringify(back)).toBe(text);
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
});

test('an undefined member counts as absent, minus zero as zero', () => {
  expect(roundTrip({ a: undefined, b: -0 })).toStrictEqual({ b: 0 });
});

test.each([
  ['no JSON', new TextEncoder().encode('{')],
  ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
])('sealed bytes that are %s are damage', (_, bytes) => {
  expect(() => fromJsonBytes(bytes)).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
});
