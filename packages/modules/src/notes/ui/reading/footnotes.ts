// Footnotes for the reading view: `[^1]` in the text, `[^1]: what it says` anywhere. They are numbered in the order of the text and
// stand at its end, each with a way back.
import type { MarkedExtension, Tokens } from 'marked';
import { escapeHtml } from './wiki-syntax.ts';

interface Note {
  readonly label: string;
  readonly html: string;
}

/** One per rendering: it remembers what it met. */
export const createFootnotes = () => {
  const bodies = new Map<string, Tokens.Generic>();
  const order: string[] = [];
  const rendered: Note[] = [];

  const extension: MarkedExtension = {
    extensions: [
      {
        name: 'footnote',
        level: 'block',
        start: (source) => source.match(/^\[\^[^\]\s]+\]:/m)?.index,
        tokenizer(source): Tokens.Generic | undefined {
          const match = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)*(?: {2,}|\t)[^\n]+)*)(?:\n|$)/.exec(source);
          if (!match) return undefined;
          const text = (match[2] ?? '').replace(/\n(?: {2,4}|\t)/g, '\n');
          const token = { type: 'footnote', raw: match[0], tokens: this.lexer.blockTokens(text, []) };
          bodies.set((match[1] as string).toLowerCase(), token);
          return token;
        },
        renderer: () => '',
      },
      {
        name: 'footnoteMark',
        level: 'inline',
        start: (source) => source.match(/\[\^/)?.index,
        tokenizer(source): Tokens.Generic | undefined {
          const match = /^\[\^([^\]\s]+)\]/.exec(source);
          return match && bodies.has((match[1] as string).toLowerCase())
            ? { type: 'footnoteMark', raw: match[0], label: match[1]?.toLowerCase() }
            : undefined;
        },
        renderer(token) {
          const label = String(token.label);
          if (!order.includes(label)) order.push(label);
          const number = order.indexOf(label) + 1;
          return `<sup><a data-note="${number}">${number}</a></sup>`;
        },
      },
    ],
  };

  /** The notes that are referred to, as a list for the end of the text. */
  const list = (render: (token: Tokens.Generic) => string): string => {
    for (let index = 0; index < order.length; index += 1) {
      const label = order[index] as string;
      const token = bodies.get(label);
      rendered.push({ label, html: token ? render(token) : escapeHtml(label) });
    }
    if (rendered.length === 0) return '';
    const items = rendered.map(({ html }, index) => `<li data-note-body="${index + 1}">${html}</li>`);
    return `<section data-notes><ol>${items.join('')}</ol></section>`;
  };

  return { extension, list };
};
