// Which space an archive's space is taken for.
import { expect, test } from 'vitest';

import { guessTarget, newSpace, typeOf } from './space-targets.ts';

const here = [
  { id: 'p', type: 'personal', name: 'Personal' },
  { id: 'f', type: 'family', name: 'Familie' },
] as const;

test.each([
  ['the space itself, whatever it is called now', { id: 'f', type: 'club', name: 'Old name' }, 'f'],
  ['the personal space of another account', { id: 'x', type: 'personal', name: 'Persönlich' }, 'p'],
  ['a space of the same kind and name', { id: 'x', type: 'family', name: 'Familie' }, 'f'],
  ['a space of the same name but another kind', { id: 'x', type: 'club', name: 'Familie' }, newSpace],
  ['a space nobody here knows', { id: 'x', type: 'club', name: 'Ruderverein' }, newSpace],
] as const)('%s', (_what, foreign, target) => {
  expect(guessTarget(foreign, here)).toBe(target);
});

test('a kind of space from a later version becomes one this version has', () => {
  expect(typeOf({ id: 'x', type: 'orchestra', name: 'O' })).toBe('family');
});
