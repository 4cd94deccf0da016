// How long a name may be, counted as people count: an emoji with its modifiers is one.

export const maxNameLength = 40;

/** Far more than any name takes, so that a pasted book costs nothing to refuse. */
export const longestName = 1000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Graphemes of the trimmed name; beyond `longestName` code units it is no longer counted. */
export const nameLength = (name: string): number => [...segmenter.segment(name.trim().slice(0, longestName))].length;
