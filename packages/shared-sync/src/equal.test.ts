// Sameness of field values.
import { expect, test } from 'vitest';

import { canonicalText, sameValue } from './equal.ts';

const ownProto = (value: unknown): unknown => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`);

test.each([
  [
    [1, { a: [2] }],
    [1, { a: [2] }],
  ],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [0, -0],
  [[Number.NaN], [Number.NaN]],
  [{ a: 1, b: undefined }, { a: 1 }],
  [Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  [ownProto({ a: 1 }), ownProto({ a: 1 })],
])('these are the same: %j and %j', (a, b) => {
  expect(sameValue(a, b)).toBe(true);
  expect(canonicalText(a)).toBe(canonicalText(b));
});

test.each([
  [null, undefined],
  [Number.NaN, null],
  ['1', 1],
  ['NaN', Number.NaN],
  [[], {}],
  [
    [1, 2],
    [2, 1],
  ],
  [[undefined], []],
  [
    [undefined, 1],
    [2, 1],
  ],
  [new Array(1), [2]],
  [{ a: undefined }, { a: null }],
  [{ a: 1 }, { b: 1 }],
  [{}, { toString: 1 }],
  [{ a: {} }, { a: ownProto(1) }],
  [ownProto({ a: 1 }), {}],
  ['e\u0301', '\u00e9'],
  ['\ud800', '\ud801'],
  [9_007_199_254_740_992, 9_007_199_254_740_994],
])('these differ: %j and %j', (a, b) => {
  expect(sameValue(a, b)).toBe(false);
  expect(sameValue(b, a)).toBe(false);
  expect(canonicalText(a)).not.toBe(canonicalText(b));
});

test('what is not JSON-like is the same as itself only', () => {
  const date = new Date(0);
  expect(sameValue(date, date)).toBe(true);
  expect(sameValue(date, new Date(0))).toBe(false);
  expect(sameValue(new Map(), {})).toBe(false);
  expect(() => canonicalText(date)).toThrow(TypeError);
  expect(() => canonicalText(1n)).toThrow(TypeError);
});
