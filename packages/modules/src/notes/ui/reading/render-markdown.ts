// Markdown to a fragment that is safe to show, whoever wrote it: scripts, forms, frames, styles, ids and classes are cut out, nothing is
// fetched. Our own meaning travels in data attributes, which raw HTML in a note cannot forge because its own are renamed.
import DOMPurify from 'dompurify';
import { Marked, type Token, type Tokens } from 'marked';
import { createFootnotes } from './footnotes.ts';
import { escapeHtml, wikiSyntax } from './wiki-syntax.ts';

const calloutHead = /^\[!([\w-]+)\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/;

/** `> [!tip] Title` as a figure with its kind; any other quotation as itself. */
const renderQuote = (token: Tokens.Blockquote, parse: (tokens: Token[]) => string, lex: (text: string) => Token[]) => {
  const head = calloutHead.exec(token.text);
  if (!head) return `<blockquote>${parse(token.tokens)}</blockquote>`;
  const [whole, kind = '', fold = '', title = ''] = head;
  const body = parse(lex(token.text.slice(whole.length)));
  const name = title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1);
  if (fold) {
    const open = fold === '+' ? ' open' : '';
    return `<details data-callout="${escapeHtml(kind.toLowerCase())}"${open}><summary>${escapeHtml(name)}</summary>${body}</details>`;
  }
  return `<aside data-callout="${escapeHtml(kind.toLowerCase())}"><p data-callout-title>${escapeHtml(name)}</p>${body}</aside>`;
};

const createMarked = (footnotes: ReturnType<typeof createFootnotes>) => {
  let boxes = 0;
  const marked = new Marked({ gfm: true, breaks: true });
  marked.use(footnotes.extension, { extensions: wikiSyntax });
  marked.use({
    renderer: {
      blockquote(token) {
        return renderQuote(
          token,
          (tokens) => this.parser.parse(tokens),
          (text) => marked.lexer(text),
        );
      },
      checkbox: ({ checked }) => `<input type="checkbox" data-box="${boxes++}"${checked ? ' checked' : ''}> `,
      html: ({ text }) => text.replace(/data-/gi, 'data-raw-'),
      image: ({ href, text }) => `<a data-picture="${escapeHtml(href)}">${escapeHtml(text)}</a>`,
      table(token) {
        const cells = (row: Tokens.TableCell[], tag: string) =>
          row
            .map(
              (cell) =>
                `<${tag}${cell.align ? ` align="${cell.align}"` : ''}>${this.parser.parseInline(cell.tokens)}</${tag}>`,
            )
            .join('');
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
        return `<div data-scroll><table><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>${rows}</tbody></table></div>`;
      },
    },
  });
  return marked;
};

const cleaning = {
  USE_PROFILES: { html: true },
  ADD_ATTR: ['target'],
  FORBID_TAGS: [
    'style',
    'form',
    'button',
    'select',
    'option',
    'textarea',
    'img',
    'picture',
    'source',
    'audio',
    'video',
    'track',
    'map',
    'area',
    'dialog',
    'svg',
    'math',
  ],
  FORBID_ATTR: [
    'id',
    'name',
    'style',
    'class',
    'src',
    'srcset',
    'background',
    'poster',
    'tabindex',
    'role',
    'hidden',
    'autofocus',
    'popover',
    'popovertarget',
    'slot',
    'is',
    'part',
  ],
  RETURN_DOM_FRAGMENT: true,
} as const;

/** The text as it is read. Links, pictures, boxes and notes still have to be wired: see `wireReading`. */
export const renderMarkdown = (text: string): DocumentFragment => {
  const footnotes = createFootnotes();
  const marked = createMarked(footnotes);
  const html = marked.parse(text) as string;
  const notes = footnotes.list((token) => marked.parser(token.tokens ?? []));
  const fragment = DOMPurify.sanitize(html + notes, {
    ...cleaning,
    FORBID_TAGS: [...cleaning.FORBID_TAGS],
    FORBID_ATTR: [...cleaning.FORBID_ATTR],
    ADD_ATTR: [...cleaning.ADD_ATTR],
  });
  for (const input of fragment.querySelectorAll('input')) {
    if (input.type !== 'checkbox' || input.dataset.box === undefined) input.remove();
  }
  return fragment;
};
