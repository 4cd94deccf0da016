import { expect, test } from 'vitest';

import { isInternal, links } from './links.ts';

test('an address of a module holds its view and record, safely spelled', () => {
  expect(links.module('todo')).toBe('/todo');
  expect(links.module('todo', 'task', '01 a/b')).toBe('/todo/task/01%20a%2Fb');
});

test('an id without a view is no address', () => {
  expect(links.module('todo', undefined, 'x')).toBe('/todo');
});

test('the onboarding remembers where a person was going, unless it was home', () => {
  expect(links.onboarding('name', '/todo/task/1?x=1')).toBe('/onboarding/name?wanted=%2Ftodo%2Ftask%2F1%3Fx%3D1');
  expect(links.onboarding('look', '/')).toBe('/onboarding/look');
});

test('only addresses of this app are returned to', () => {
  expect(['/', '/todo', '/settings/look'].every(isInternal)).toBe(true);
  expect(
    ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'todo', ''].some(isInternal),
  ).toBe(false);
});
