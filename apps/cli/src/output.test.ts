import { expect, test } from 'vitest';
import { alignLines, jsonLine, printable } from './output.ts';

test('what an archive says cannot give orders to a terminal', () => {
  expect(printable('red \u001b[31m, bell \u0007, \u009b2J, turned \u202egnp.exe')).toBe(
    'red \\u001b[31m, bell \\u0007, \\u009b2J, turned \\u202egnp.exe',
  );
  expect(printable('Grüße 🐎')).toBe('Grüße 🐎');
  expect(printable('mine\nis whole')).toBe('mine\\u000ais whole');
});

test('JSON is one line that reads back as it was', () => {
  const value = { text: 'a\u009b\u202e\u2028\u001b\n', __proto__: null };
  const line = jsonLine(value);
  expect(line).toMatch(/^[^\n]*\n$/);
  expect(line).not.toMatch(/[\u0080-\u009f\u202e\u2028]/);
  expect(JSON.parse(line)).toEqual({ text: value.text });
});

test('labels stand in one column', () => {
  expect(
    alignLines([
      ['a', '1'],
      ['long', '2'],
    ]),
  ).toBe('  a     1\n  long  2\n');
  expect(alignLines([['space', 'home\nLinks  0']])).toBe('  space  home\\u000aLinks  0\n');
  expect(alignLines([])).toBe('');
});
