// What a reader wants to know of a text before reading it: how many words, which headings, how it begins.
import { maskCode } from './code-mask.ts';

/** Counted as a person would: in scripts without blanks every ideograph is one. */
export const countWords = (text: string): number =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’_-]*[\p{L}\p{M}\p{N}])?/gu,
  )?.length ?? 0;

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** Where its line begins. */
  readonly from: number;
}

const withoutMarks = (line: string): string =>
  line
    .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|==|`)/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_]([^*_]+)[*_](?![\p{L}\p{N}])/gu, '$1');

export const outlineOf = (text: string): Heading[] =>
  [...maskCode(text).matchAll(/^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/gm)].map((match) => {
    const [whole, marks = ''] = match;
    const line = text.slice(match.index, match.index + whole.length);
    return {
      level: marks.length,
      from: match.index,
      text: withoutMarks(
        line
          .slice(marks.length)
          .replace(/#+\s*$/, '')
          .trim(),
      ),
    };
  });

/** The first words of a text as plain words, for a line in a list. */
export const excerptOf = (text: string, length = 160): string => {
  const words = text
    .slice(0, length * 8)
    .split('\n')
    .filter((line) => !/^\s*(```|~~~|#{1,6}\s|[-*_]{3,}\s*$|\|?[\s:|-]+\|\s*$)/.test(line))
    .map((line) =>
      withoutMarks(
        line.replace(/^[\s>]*(?:\[![\w-]+\][+-]?|[-*+]|\d+[.)])?\s*(?:\[[ xX]\]\s)?/, '').replace(/\|/g, ' '),
      ),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > length ? `${words.slice(0, length).trimEnd()}…` : words;
};

/** The paragraph around a place, as plain words, with the place in it. */
export const sentenceAt = (
  text: string,
  from: number,
  to: number,
): { before: string; match: string; after: string } => {
  const reach = 120;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineBreak = text.indexOf('\n', to);
  const start = Math.max(lineStart, from - reach);
  const end = Math.min(lineBreak < 0 ? text.length : lineBreak, to + reach);
  const before = withoutMarks(text.slice(start, from)).replace(/^[\s>#*+-]*(\[[ xX]\]\s)?/, '');
  return {
    before: (start > lineStart ? '…' : '') + before,
    match: withoutMarks(text.slice(from, to)),
    after: withoutMarks(text.slice(to, end)) + (end < (lineBreak < 0 ? text.length : lineBreak) ? '…' : ''),
  };
};
