// Room that is shared but never used twice.
import { expect, test } from 'vitest';

import { takeBytes } from './arena.ts';

test('10,000 pieces of room overlap nowhere', () => {
  const pieces = Array.from({ length: 10_000 }, (_, index) => takeBytes(index % 97).fill(index % 251));
  const intact = pieces.every(
    (piece, index) => piece.length === index % 97 && piece.every((byte) => byte === index % 251),
  );
  expect(intact).toBe(true);
});

test('room is zero, and as large as asked', () => {
  for (const count of [0, 1, 4_096, 4_097, 1_000_000]) {
    const room = takeBytes(count);
    expect(room.length).toBe(count);
    expect(room.every((byte) => byte === 0)).toBe(true);
  }
});
