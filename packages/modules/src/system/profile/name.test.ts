import { expect, test } from 'vitest';

import { maxNameLength, nameLength } from './name.ts';

test('an emoji built of many code points counts as one character', () => {
  expect(nameLength('👩‍👩‍👧‍👦')).toBe(1);
  expect(nameLength('Zoë 🇨🇭')).toBe(5);
});

test('right-to-left names and combining marks count by what one sees', () => {
  expect(nameLength('مارا')).toBe(4);
  expect(nameLength('Jose\u0301')).toBe(4);
});

test('spaces around a name do not count', () => {
  expect(nameLength(`  ${'x'.repeat(maxNameLength)}  `)).toBe(maxNameLength);
});
