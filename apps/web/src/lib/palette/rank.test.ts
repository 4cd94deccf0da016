// The order of what the palette offers.
import { expect, test } from 'vitest';

import type { Command } from './command.ts';
import { rank } from './rank.ts';

/** Under Node there are no components, and the order needs none. */
const icon = (() => undefined) as unknown as Command['icon'];

const command = (id: string, title: string, more: Partial<Command> = {}): Command => ({
  id,
  title,
  icon,
  ...more,
});
const titles = (ranked: ReturnType<typeof rank>) => ranked.map(({ entry }) => entry.title);

test('without a word everything stays in its order', () => {
  expect(titles(rank([command('b', 'Trash'), command('a', 'Board')], ''))).toEqual(['Trash', 'Board']);
});

test('a name is better than a word that is not shown', () => {
  const commands = [command('a', 'Appearance', { keywords: 'night dark' }), command('b', 'Dark')];
  expect(titles(rank(commands, 'dark'))).toEqual(['Dark', 'Appearance']);
});

test('what was used lately wins over what fits alike', () => {
  const commands = [command('a', 'Search'), command('b', 'Second')];
  expect(titles(rank(commands, 'se', ['b']))).toEqual(['Second', 'Search']);
});

test('what was made of the line comes first and needs not fit', () => {
  const commands = [command('a', 'Tomorrow'), command('b', 'Thursday, 24 December', { typed: true })];
  expect(titles(rank(commands, 'to'))).toEqual(['Thursday, 24 December', 'Tomorrow']);
});

test('what has values to choose from leads on', () => {
  const [ranked] = rank([command('a', 'Theme', { choices: () => [] })], '');
  expect(ranked?.entry.leadsOn).toBe(true);
});
