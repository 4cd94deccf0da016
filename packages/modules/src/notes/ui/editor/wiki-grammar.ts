// Teaches the editor's Markdown grammar what notes know beyond it: `[[links]]`, `#tags` and `==marked==` words, as nodes of the same tree,
// so that they are found only where they are not code.
import { tags as styles } from '@lezer/highlight';
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { findTags } from '../../markdown/scan.ts';

const hash = 35;
const equals = 61;
const bracket = 91;
const bang = 33;
const longest = 1100;

const parseLink = (context: InlineContext, next: number, position: number): number => {
  const start = next === bang ? position + 1 : position;
  if (next !== bracket && next !== bang) return -1;
  if (context.char(start) !== bracket || context.char(start + 1) !== bracket) return -1;
  const match = /^\[\[([^[\]\n|]*)(\|[^\]\n]*)?\]\]/.exec(context.slice(start, Math.min(context.end, start + longest)));
  if (!match) return -1;
  const end = start + match[0].length;
  const shown = match[2] === undefined ? start + 2 : start + 3 + (match[1]?.length ?? 0);
  return context.addElement(
    context.elt('WikiLink', position, end, [
      context.elt('WikiLinkMark', position, shown),
      context.elt('WikiLinkMark', end - 2, end),
    ]),
  );
};

const parseTag = (context: InlineContext, next: number, position: number): number => {
  if (next !== hash) return -1;
  const start = Math.max(context.offset, position - 1);
  const found = findTags(context.slice(start, Math.min(context.end, position + 120)))[0];
  if (found?.from !== position - start) return -1;
  return context.addElement(context.elt('Hashtag', position, position + found.to - found.from));
};

const highlightDelimiter = { resolve: 'Highlighted', mark: 'HighlightMark' };

const parseHighlight = (context: InlineContext, next: number, position: number): number => {
  if (next !== equals || context.char(position + 1) !== equals || context.char(position + 2) === equals) return -1;
  const after = context.slice(position + 2, Math.min(context.end, position + 3));
  const before = context.slice(Math.max(context.offset, position - 1), position);
  return context.addDelimiter(highlightDelimiter, position, position + 2, /\S/.test(after), /\S/.test(before));
};

export const wikiGrammar: MarkdownConfig = {
  defineNodes: [
    { name: 'WikiLink', style: styles.link },
    { name: 'WikiLinkMark', style: styles.processingInstruction },
    { name: 'Hashtag', style: styles.labelName },
    { name: 'Highlighted', style: { 'Highlighted/...': styles.special(styles.content) } },
    { name: 'HighlightMark', style: styles.processingInstruction },
  ],
  parseInline: [
    { name: 'WikiLink', parse: parseLink, before: 'Link' },
    { name: 'Hashtag', parse: parseTag },
    { name: 'Highlighted', parse: parseHighlight, after: 'Emphasis' },
  ],
};
