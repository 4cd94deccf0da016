// Finds `[[links]]` and `#tags` in Markdown without parsing it whole: fast enough for every pause in a text of twenty thousand words.
import { maskCode } from './code-mask.ts';

/** `[[target#heading|label]]`, or with `!` before it an embed; `from` and `to` are places in the text. */
export interface WikiLink {
  readonly from: number;
  readonly to: number;
  readonly isEmbed: boolean;
  /** The name as written, folders included; empty for a link within the same note. */
  readonly target: string;
  /** `#heading` or `#^block`, with its sign; empty without. */
  readonly heading: string;
  /** What is shown instead of the target; empty without. */
  readonly label: string;
}

const wikiLink = /(!?)\[\[([^[\]|#\n]*)(#[^[\]|\n]*)?(\|[^\]\n]*)?\]\]/g;
const tag = /(?<![\p{L}\p{N}_/#&[(\\-])#([\p{L}\p{N}_/-]+)/gu;
const hasLetter = /[\p{L}_]/u;

const linksIn = (masked: string): WikiLink[] =>
  [...masked.matchAll(wikiLink)].flatMap((match) => {
    const [whole, sign = '', target = '', heading = '', label = ''] = match;
    const found: WikiLink = {
      from: match.index,
      to: match.index + whole.length,
      isEmbed: sign === '!',
      target: target.replace(/\\$/, '').trim(),
      heading: heading.replace(/\\$/, '').trim(),
      label: label.slice(1).trim(),
    };
    return found.target === '' && found.heading === '' ? [] : [found];
  });

/** In the order of the text. */
export const findLinks = (text: string): WikiLink[] => (text.includes('[[') ? linksIn(maskCode(text)) : []);

export interface FoundTag {
  readonly from: number;
  readonly to: number;
  /** Without `#`. */
  readonly name: string;
}

/** Tags need a letter, so that `#1` stays a number; a hash within a word, an address or a link is none. */
export const findTags = (text: string): FoundTag[] => {
  if (!text.includes('#')) return [];
  const masked = maskCode(text)
    .replace(wikiLink, (whole) => ' '.repeat(whole.length))
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s<>]+/gi, (whole) => ' '.repeat(whole.length))
    .replace(/\]\([^)\n]*\)/g, (whole) => ' '.repeat(whole.length));
  return [...masked.matchAll(tag)].flatMap((match) => {
    const name = (match[1] ?? '').replace(/\/+$/, '');
    return hasLetter.test(name) && name.length <= 100
      ? [{ from: match.index, to: match.index + 1 + name.length, name }]
      : [];
  });
};

/** Writes a link as it was, but to another name. A label that only repeated the old name is dropped with it. */
export const renderLink = ({ isEmbed, heading, label }: WikiLink, target: string): string =>
  `${isEmbed ? '!' : ''}[[${target}${heading}${label === '' || label === target ? '' : `|${label}`}]]`;

/** Replaces the targets of links; `rename` answers the new one, or undefined to leave a link alone. */
export const renameLinks = (text: string, rename: (link: WikiLink) => string | undefined): string => {
  let result = '';
  let end = 0;
  for (const link of findLinks(text)) {
    const target = rename(link);
    if (target === undefined) continue;
    result += text.slice(end, link.from) + renderLink(link, target);
    end = link.to;
  }
  return result + text.slice(end);
};
