// How long a name may be, counted as people count: an emoji with its modifiers is one.

export const maxNameLength = 40;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Graphemes of the trimmed name. */
export const nameLength = (name: string): number => [...segmenter.segment(name.trim())].length;
