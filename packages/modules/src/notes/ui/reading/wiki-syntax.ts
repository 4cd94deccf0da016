// What notes know beyond common Markdown, for the reading view: `[[links]]`, `#tags`, `==marked==` words. Each becomes an element with
// data attributes only; addresses are put in after cleaning.
import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { findLinks, findTags } from '../../markdown/scan.ts';

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const wikiLink: TokenizerAndRendererExtension = {
  name: 'wikiLink',
  level: 'inline',
  start: (source) => source.match(/!?\[\[/)?.index,
  tokenizer(source): Tokens.Generic | undefined {
    const whole = /^!?\[\[[^\]\n]+\]\]/.exec(source)?.[0];
    const link = whole === undefined ? undefined : findLinks(whole)[0];
    return link && whole && link.from === 0 && link.to === whole.length
      ? { type: 'wikiLink', raw: whole, link }
      : undefined;
  },
  renderer(token) {
    const { target, heading, label, isEmbed } = token.link as ReturnType<typeof findLinks>[number];
    const text = label || `${target}${target && heading ? ' › ' : ''}${heading.replace(/^#\^?/, '')}`;
    const kind = isEmbed ? 'data-embed' : 'data-wiki';
    return `<a ${kind}="${escapeHtml(target)}" data-at="${escapeHtml(heading.slice(1))}">${escapeHtml(text)}</a>`;
  },
};

const tag: TokenizerAndRendererExtension = {
  name: 'tag',
  level: 'inline',
  start: (source) => source.match(/(?<![\p{L}\p{N}_/#&[(\\-])#[\p{L}\p{N}_/-]/u)?.index,
  tokenizer(source): Tokens.Generic | undefined {
    const found = source.startsWith('#') ? findTags(source.slice(0, 120))[0] : undefined;
    return found?.from === 0 ? { type: 'tag', raw: source.slice(0, found.to), name: found.name } : undefined;
  },
  renderer: (token) => `<a data-tag="${escapeHtml(String(token.name))}">${escapeHtml(token.raw)}</a>`,
};

const highlight: TokenizerAndRendererExtension = {
  name: 'highlight',
  level: 'inline',
  start: (source) => source.match(/==\S/)?.index,
  tokenizer(source): Tokens.Generic | undefined {
    const match = /^==(?=\S)([^\n]*?\S)==/.exec(source);
    return match
      ? { type: 'highlight', raw: match[0], tokens: this.lexer.inlineTokens(match[1] as string) }
      : undefined;
  },
  renderer(token) {
    return `<mark>${this.parser.parseInline(token.tokens ?? [])}</mark>`;
  },
};

const comment: TokenizerAndRendererExtension = {
  name: 'comment',
  level: 'inline',
  start: (source) => source.match(/%%/)?.index,
  tokenizer(source): Tokens.Generic | undefined {
    const match = /^%%[^]*?%%/.exec(source);
    return match ? { type: 'comment', raw: match[0] } : undefined;
  },
  renderer: () => '',
};

export const wikiSyntax: TokenizerAndRendererExtension[] = [wikiLink, tag, highlight, comment];
