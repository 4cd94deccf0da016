// What a file may be called: one line of visible text without folders. Signs that turn the direction of writing are left out, because
// they make a program look like a picture.

export const longestFileName = 255;

/** Control characters, and the invisible ones that reorder what stands beside them. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The ending with its dot, in lower case; empty where there is none. */
export const endingOf = (name: string): string => /(?<=.)\.[^.\s]{1,16}$/u.exec(name)?.[0].toLowerCase() ?? '';

/** The beginning of a text, cut between two characters as people count them. */
const beginningOf = (text: string, length: number): string => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return text.slice(0, segmenter.segment(text).containing(length)?.index ?? length);
};

/** A name that can be kept; the ending stays when a long one is cut. Empty where nothing is left of it. */
export const cleanFileName = (given: string): string => {
  const name = given.replace(invisible, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  if (name === '.' || name === '..') return '';
  if (name.length <= longestFileName) return name;
  const ending = name.slice(name.length - endingOf(name).length);
  return beginningOf(name.slice(0, name.length - ending.length), longestFileName - ending.length) + ending;
};
