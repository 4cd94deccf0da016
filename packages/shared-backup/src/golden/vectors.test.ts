// The published set: each file has one outcome, and the product's reader has no other.
import { expect, test } from 'vitest';

import { codeOfOpening } from './open-fixture.ts';
import { containerVectors } from './vectors-container-fixture.ts';
import { manifestVectors } from './vectors-manifest-fixture.ts';
import { rowVectors } from './vectors-rows-fixture.ts';
import { sealedVectors } from './vectors-sealed-fixture.ts';
import { soundVectors } from './vectors-sound-fixture.ts';

const vectors = [...soundVectors, ...containerVectors, ...manifestVectors, ...rowVectors, ...sealedVectors];

test('there are at least 120 vectors, each with a name of its own', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(120);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
});

test.each(vectors)('$name: $expected', async ({ make, passphrase, expected }) => {
  expect(await codeOfOpening(make(), passphrase)).toBe(expected);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
