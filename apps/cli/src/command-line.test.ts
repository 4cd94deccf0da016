import { expect, test } from 'vitest';
import { parseCommandLine } from './command-line.ts';

test('a command is read with its file and options, in any order', () => {
  expect(parseCommandLine(['verify', 'a.mana'])).toEqual({
    name: 'verify',
    file: 'a.mana',
    passphraseFile: undefined,
    json: false,
  });
  expect(parseCommandLine(['inspect', '--json', '--table', 'tasks', 'a.mana', '--limit', '3'])).toMatchObject({
    name: 'inspect',
    file: 'a.mana',
    table: 'tasks',
    limit: 3,
    json: true,
  });
  expect(parseCommandLine(['export-open', '--to=out', '--force', '--passphrase-file', 'p', 'a.mana'])).toMatchObject({
    name: 'export-open',
    to: 'out',
    force: true,
    passphraseFile: 'p',
  });
});

test('a file may be called like an option', () => {
  expect(parseCommandLine(['verify', '--', '--json'])).toMatchObject({ file: '--json', json: false });
});

test('help and version need nothing else', () => {
  for (const words of [['--help'], ['help'], ['verify', '-h'], ['verify', 'a.mana', '--help']])
    expect(parseCommandLine(words)).toEqual({ name: 'help' });
  expect(parseCommandLine(['--version'])).toEqual({ name: 'version' });
});

test.each([
  [[], 'mana'],
  [['restore', 'a.mana'], 'restore'],
  [['toString', 'a.mana'], 'toString'],
  [['verify'], 'verify FILE'],
  [['verify', 'a.mana', 'b.mana'], 'b.mana'],
  [['verify', 'a.mana', '--passphrase', 'secret'], '--passphrase'],
  [['verify', 'a.mana', '--table', 'tasks'], '--table'],
  [['verify', 'a.mana', '--passphrase-file'], '--passphrase-file'],
  [['inspect', 'a.mana', '--table', 'tasks', '--limit', '-1'], '--limit'],
  [['inspect', 'a.mana', '--table', 'tasks', '--limit', 'many'], '--limit many'],
  [['export-open', 'a.mana'], '--to DIR'],
])('%j is refused, and what is wrong is named', (words, detail) => {
  expect(() => parseCommandLine(words)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  expect(() => parseCommandLine(words)).toThrow(detail);
});
