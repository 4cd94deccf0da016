import { expect, test } from 'vitest';

import { isStep, stepAfter, stepBefore, steps } from './steps.ts';

test('the questions lead from the name to the templates and back', () => {
  expect(steps.map(stepAfter)).toEqual(['look', 'templates', undefined]);
  expect(steps.map(stepBefore)).toEqual([undefined, 'name', 'look']);
});

test('any other address is no step', () => {
  expect(isStep('look')).toBe(true);
  expect(isStep('constructor')).toBe(false);
});
