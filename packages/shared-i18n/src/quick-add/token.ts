/**
 * What the quick-add line can hold besides its title. A new kind of token is a new reader in `parse-quick-add.ts`;
 * readers look at whole words and never at the text between them.
 */

import type { Day } from '@mana/shared-core';
import type { Word } from './scan-words.ts';

interface TokenValues {
  day: Day;
  /** `id` is null where the caller named no lists, and so cannot say which is meant. */
  list: { readonly id: string | null; readonly name: string };
  label: string;
  /** 1 is the most urgent. */
  priority: 1 | 2 | 3 | 4;
}

export type TokenKind = keyof TokenValues;

/** A recognised part of a line: `text` is the line from `from` up to, but without, `to`. */
export type Token = {
  [Kind in TokenKind]: {
    readonly kind: Kind;
    readonly from: number;
    readonly to: number;
    readonly text: string;
    readonly value: TokenValues[Kind];
  };
}[TokenKind];

/** What a reader found: how many words it spans and where in the line it ends. */
export type Reading = { readonly words: number; readonly to: number } & (
  | { [Kind in TokenKind]: { readonly kind: Kind; readonly value: TokenValues[Kind] } }[TokenKind]
  /** Words that belong together but mean nothing, such as a weekday with another weekday's date: they stay text. */
  | { readonly kind: 'contradiction' }
);

/** Reads a token that begins at `words[index]`; undefined where none does. */
export type TokenReader = (words: readonly Word[], index: number) => Reading | undefined;
