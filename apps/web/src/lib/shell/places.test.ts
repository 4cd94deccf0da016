import { expect, test } from 'vitest';

import { moduleLetters } from './module-letters.ts';

test('each module is reached by the first letter of its id that is still free', () => {
  expect([...moduleLetters(['todo', 'times', 'habits', 'sleep'])]).toEqual([
    ['t', 'todo'],
    ['i', 'times'],
    ['a', 'habits'],
    ['l', 'sleep'],
  ]);
});

test('a module all of whose letters are taken has none', () => {
  expect(moduleLetters(['shh']).size).toBe(0);
});
