import { expect, test } from 'vitest';

import { partOfDay } from './greeting.ts';

test('the day has four parts, and the small hours are the night’s', () => {
  expect([0, 4, 5, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
    'night',
    'night',
    'morning',
    'morning',
    'day',
    'day',
    'evening',
    'evening',
  ]);
});
