// Whether a name fits what was typed, how well, and which letters do. Case and accents do not count; several words may stand in any
// order. A word fits best at the beginning of the name, then at the beginning of a word in it, then anywhere, and at last as letters
// in their order from the beginning of a word on ("dp" fits "Duplicate"). Of two that fit alike the shorter is better.

interface Fit {
  /** The higher the better; above 0. */
  readonly score: number;
  /** Stretches of the name that fit, in order and apart: from, to. */
  readonly ranges: readonly (readonly [number, number])[];
}

const worth = { whole: 120, start: 100, word: 80, inside: 45, letters: 20 } as const;
/** So much a letter of length costs; never more than the next kind of fit is worth. */
const lengthCost = 0.1;

interface Folded {
  readonly text: string;
  /** For each letter of `text`, where it stands in the name. */
  readonly places: readonly number[];
}

function fold(name: string): Folded {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of name) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (let index = 0; index < plain.length; index += 1) places.push(at);
    text += plain;
    at += letter.length;
  }
  return { text, places };
}

const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

interface Found {
  readonly score: number;
  /** Which letters of the folded name. */
  readonly letters: readonly number[];
}

/** Where a word stands best, as it is. */
function findWord(text: string, word: string): Found | undefined {
  const found = (score: number, at: number): Found => ({
    score,
    letters: [...word.split('').keys()].map((n) => at + n),
  });
  if (text === word) return found(worth.whole, 0);
  let inside: number | undefined;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return found(worth.start, at);
    if (isWordStart(text, at)) return found(worth.word, at);
    inside ??= at;
  }
  return inside === undefined ? undefined : found(worth.inside, inside);
}

/** The letters of a word in their order, the first at the beginning of a word. */
function findLetters(text: string, word: string): Found | undefined {
  const [first = '', ...rest] = word.split('');
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (!isWordStart(text, start)) continue;
    const letters = [start];
    for (const letter of rest) {
      const next = text.indexOf(letter, (letters.at(-1) ?? 0) + 1);
      if (next < 0) return undefined;
      letters.push(next);
    }
    return { score: worth.letters, letters };
  }
  return undefined;
}

/** @returns undefined where the name does not fit; everything fits what is empty */
export function fitOf(name: string, typed: string): Fit | undefined {
  const words = fold(typed).text.split(/\s+/).filter(Boolean);
  const { text, places } = fold(name);
  const marked = new Set<number>();
  let score: number = worth.whole;
  for (const word of words) {
    const found = findWord(text, word) ?? findLetters(text, word);
    if (!found) return undefined;
    for (const at of found.letters) marked.add(places[at] ?? 0);
    score = Math.min(score, found.score);
  }
  return { score: Math.max(1, score - Math.min(18, name.length * lengthCost)), ranges: rangesOf(name, marked) };
}

/** Neighbouring letters as one stretch; a letter of two code units stays whole. */
function rangesOf(name: string, marked: ReadonlySet<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const from of [...marked].sort((a, b) => a - b)) {
    const to = from + String.fromCodePoint(name.codePointAt(from) ?? 0).length;
    const last = ranges.at(-1);
    if (last?.[1] === from) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}
