// Holds the list of codes and their texts in every language complete.
import { expect, test } from 'vitest';
import de from './messages/de.ts';
import en from './messages/en.ts';
import es from './messages/es.ts';
import fr from './messages/fr.ts';
import it from './messages/it.ts';
import { cutText, formatProblemCodes } from './problems.ts';

test.each(Object.entries({ en, de, it, fr, es }))(
  'every code has its text in %s, with the same parameters',
  (_, texts) => {
    const codes = Object.keys(texts).filter((key) => key.startsWith('problem.'));
    expect(codes).toEqual(formatProblemCodes.map((code) => `problem.${code}`));
    for (const [key, text] of Object.entries(texts)) {
      expect(text.includes('{detail}'), key).toBe(en[key as keyof typeof en].includes('{detail}'));
      expect(text, key).not.toMatch(/'/);
    }
  },
);

test('a cut text never ends in half a character', () => {
  expect(cutText('abc', 3)).toBe('abc');
  expect(cutText('abcd', 3)).toBe('ab…');
  expect(cutText('a🌱🌱', 3)).toBe('a…');
  expect(cutText('a🌱🌱', 4)).toBe('a🌱…');
});
