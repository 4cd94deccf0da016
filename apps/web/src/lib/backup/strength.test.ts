// The meter beside a passphrase: honest about what looks long and is not.
import { expect, test } from 'vitest';

import { estimateBits, strengthOf } from './strength.ts';
import { suggestPassphrase } from './suggest-passphrase.ts';

test.each([
  ['eleven char', 'tooShort'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['abcabcabcabcabc', 'weak'],
  ['123456789012', 'weak'],
  ['Passwort2024!', 'weak'],
  ['qwertyuiop123', 'weak'],
  ['hallo hallo hallo hallo', 'weak'],
  ['sommer wiese', 'weak'],
  ['sommer wiese tisch', 'fair'],
  ['birke lampe mittwoch zaun', 'good'],
  ['birke lampe mittwoch zaun kork', 'strong'],
  ['xK9#mQ2vLp7!', 'strong'],
] as const)('%s is %s', (passphrase, strength) => {
  expect([passphrase, strengthOf(passphrase)]).toEqual([passphrase, strength]);
});

test('a letter more never makes a passphrase much weaker', () => {
  const text = 'Vier kleine Boote 47, und kein Wind!';
  for (let length = 1; length < text.length; length++)
    expect(estimateBits(text.slice(0, length + 1))).toBeGreaterThan(estimateBits(text.slice(0, length)) - 13);
});

test('characters outside of the basic plane count as one each', () => {
  expect(strengthOf('🦊'.repeat(11))).toBe('tooShort');
});

test('a suggestion is strong, and the same bytes give the same words', () => {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37) % 256);
  expect(suggestPassphrase(bytes)).toBe(suggestPassphrase(bytes));
  expect(strengthOf(suggestPassphrase(bytes))).toBe('strong');
  expect(suggestPassphrase(bytes)).toMatch(/^([a-z]{4} ){5}[a-z]{4}$/);
});
