import { expect, test } from 'vitest';
import { findMessageDefects } from './check-messages.ts';
import de from './fixture/messages/de.ts';
import en from './fixture/messages/en.ts';

test('a complete and well-formed translation has no defects', () => {
  expect(findMessageDefects(en, de)).toEqual([]);
  expect(findMessageDefects(en, en)).toEqual([]);
});

test('missing and unknown keys, empty and ill-formed texts are found', () => {
  const base = { a: 'A', b: 'B', c: '{n, plural, other {#}}' };
  expect(findMessageDefects(base, { b: ' ', c: '{n, plural, one {#}}', d: 'D' })).toEqual([
    { key: 'a', code: 'KEY_MISSING' },
    { key: 'b', code: 'TEXT_EMPTY' },
    { key: 'c', code: 'TEXT_ILL_FORMED' },
    { key: 'd', code: 'KEY_UNKNOWN' },
  ]);
});

test('arguments must be those of the base, also within plurals, in whatever order', () => {
  const base = { a: '{n, plural, one {# in {list}} other {# in {list}}}', b: '{x} {y}' };
  expect(findMessageDefects(base, { a: '{list}: {n, plural, other {#}}', b: '{y} {x}' })).toEqual([]);
  expect(findMessageDefects(base, { a: '{n, plural, other {# in {liste}}}', b: '{x}' })).toEqual([
    { key: 'a', code: 'ARGUMENTS_DIFFER' },
    { key: 'b', code: 'ARGUMENTS_DIFFER' },
  ]);
});
