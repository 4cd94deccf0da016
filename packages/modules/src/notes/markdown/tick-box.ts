// Ticks a box of a checklist in Markdown: `- [ ]` becomes `- [x]` and back.
import { maskCode } from './code-mask.ts';

const box = /^([ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[)([ xX])(\](?=[ \t]+\S))/gm;

/** @param index which box of the text, from 0; a text without it comes back as it is */
export const toggleBox = (text: string, index: number): string => {
  const match = [...maskCode(text).matchAll(box)][index];
  if (!match) return text;
  const place = match.index + (match[1]?.length ?? 0);
  return `${text.slice(0, place)}${match[2] === ' ' ? 'x' : ' '}${text.slice(place + 1)}`;
};

/** How many boxes a text has. */
export const countBoxes = (text: string): number => [...maskCode(text).matchAll(box)].length;
