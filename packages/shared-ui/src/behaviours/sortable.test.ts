import { expect, test } from 'vitest';
import { moveBehind } from './sortable.ts';

test('a move names the place and the neighbours it ends between', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(moveBehind(ids, 'a', 'c')).toEqual({ id: 'a', index: 2, after: 'c', before: 'd' });
  expect(moveBehind(ids, 'd', null)).toEqual({ id: 'd', index: 0, after: null, before: 'a' });
  expect(moveBehind(ids, 'b', 'd')).toEqual({ id: 'b', index: 3, after: 'd', before: null });
});
