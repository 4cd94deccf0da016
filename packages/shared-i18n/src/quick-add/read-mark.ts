// Reads the tokens that begin with a mark: `#list`, `@label`, and `p1` … `p4`.

import { fold } from './fold.ts';
import { followsClosely } from './lexicon.ts';
import type { Word } from './scan-words.ts';
import type { Reading, TokenReader } from './token.ts';

export interface ListName {
  readonly id: string;
  readonly name: string;
}

/**
 * `#Home` or `#"House and garden"`. Where the lists are known, the name must be one of theirs and may be written with
 * its spaces and without quotes; where they are not, any word is a name.
 */
export function createListReader(lists: readonly ListName[] | undefined): TokenReader {
  if (!lists) return readAnyList;
  const known = new Map<string, ListName>();
  for (const list of lists) {
    const key = listKey(list.name);
    if (!known.has(key)) known.set(key, list);
  }
  const longest = Math.max(0, ...[...known.keys()].map((key) => key.split(' ').length));
  return (words, index) => readKnownList(words, index, known, longest);
}

const listKey = (name: string) => fold(name.trim().replace(/\s+/g, ' '));

const readAnyList: TokenReader = (words, index) => {
  const word = words[index];
  if (!word?.body.startsWith('#')) return undefined;
  const name = word.quoted?.trim() ?? word.body.slice(1);
  const isName = word.quoted === undefined ? /^[\p{L}\p{N}]/u.test(name) : name !== '';
  return isName ? { kind: 'list', value: { id: null, name }, words: 1, to: endOfBody(word) } : undefined;
};

function readKnownList(
  words: readonly Word[],
  index: number,
  known: ReadonlyMap<string, ListName>,
  longest: number,
): Reading | undefined {
  const first = words[index];
  if (!first?.body.startsWith('#')) return undefined;
  const reading = (list: ListName, count: number, to: number): Reading => ({
    kind: 'list',
    value: { id: list.id, name: list.name },
    words: count,
    to,
  });
  if (first.quoted !== undefined) {
    const list = known.get(listKey(first.quoted));
    return list && reading(list, 1, endOfBody(first));
  }
  let found: Reading | undefined;
  let name = first.body.slice(1);
  for (let count = 1, word = first; count <= longest; count += 1) {
    const plain = known.get(fold(name));
    const list = plain ?? known.get(fold(name + word.tail));
    if (list) found = reading(list, count, endOfBody(word) + (plain ? 0 : word.tail.length));
    const following = words[index + count];
    if (!following || !followsClosely(words, index + count) || following.body === '') break;
    name += ` ${following.body}`;
    word = following;
  }
  return found;
}

export const readLabel: TokenReader = (words, index) => {
  const word = words[index];
  if (!word?.body.startsWith('@')) return undefined;
  const label = word.quoted?.trim() ?? word.body.slice(1);
  const isLabel = word.quoted === undefined ? /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u.test(label) : label !== '';
  return isLabel ? { kind: 'label', value: label, words: 1, to: endOfBody(word) } : undefined;
};

export const readPriority: TokenReader = (words, index) => {
  const word = words[index];
  const level = word && levels.get(word.core);
  return level && { kind: 'priority', value: level, words: 1, to: endOfBody(word) };
};

const levels = new Map<string, 1 | 2 | 3 | 4>([
  ['p1', 1],
  ['p2', 2],
  ['p3', 3],
  ['p4', 4],
]);

const endOfBody = (word: Word): number => word.start + word.body.length;
