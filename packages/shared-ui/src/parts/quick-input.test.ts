import { expect, test } from 'vitest';
import { piecesOf, textWithout } from './quick-input.ts';

const token = (from: number, to: number) => ({ kind: 'x', from, to, label: 'x', removeLabel: 'remove x' });

test('the pieces of a line are the line, whatever the tokens say', () => {
  const text = 'Zahnarzt morgen 9:00 p1';
  for (const tokens of [
    [],
    [token(9, 20), token(21, 23)],
    [token(0, 8), token(4, 12)],
    [token(20, 99)],
    [token(5, 5)],
  ]) {
    expect(
      piecesOf(text, tokens)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});

test('a token that overlaps an earlier one is left plain', () => {
  const pieces = piecesOf('abcdef', [token(0, 3), token(2, 5)]);
  expect(pieces.map((piece) => [piece.text, piece.token !== null])).toEqual([
    ['abc', true],
    ['def', false],
  ]);
});

test('striking a token closes the gap it leaves', () => {
  expect(textWithout('Zahnarzt morgen #Gesundheit', token(9, 15))).toBe('Zahnarzt #Gesundheit');
  expect(textWithout('morgen Zahnarzt', token(0, 6))).toBe('Zahnarzt');
  expect(textWithout('Zahnarzt morgen', token(9, 15))).toBe('Zahnarzt');
});
