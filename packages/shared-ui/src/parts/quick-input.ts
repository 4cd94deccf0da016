// What the quick input shows of a parsed line. It knows no grammar: a parser says which stretch of the text means
// what, and gives the words for it.
import type { IconComponent } from './icon.ts';

export interface QuickToken {
  /** The parser's own word for what it is, e.g. `date`; unique together with `from`. */
  kind: string;
  /** First character in the text, and the one after the last. */
  from: number;
  to: number;
  /** What was understood, resolved: "Sat 21 Nov, 09:00". */
  label: string;
  /** Name of the button that strikes the chip: "Remove date Sat 21 Nov". */
  removeLabel: string;
  icon?: IconComponent | undefined;
}

export interface TextPiece {
  text: string;
  token: QuickToken | null;
  from: number;
}

/** The line cut into plain and understood pieces, in order; stretches that overlap an earlier one are left plain. */
export function piecesOf(text: string, tokens: readonly QuickToken[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const token of [...tokens].sort((a, b) => a.from - b.from)) {
    if (token.from < at || token.to > text.length || token.to <= token.from) continue;
    if (token.from > at) pieces.push({ text: text.slice(at, token.from), token: null, from: at });
    pieces.push({ text: text.slice(token.from, token.to), token, from: token.from });
    at = token.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), token: null, from: at });
  return pieces;
}

/** The line without a token's words and without the gap they would leave. */
export function textWithout(text: string, token: QuickToken): string {
  return `${text.slice(0, token.from).trimEnd()} ${text.slice(token.to).trimStart()}`.trim();
}
