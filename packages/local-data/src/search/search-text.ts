// Text as search sees it: words without case and accents. The same folding is applied to what is stored and to what is typed, so
// that `strasse` finds `Straße` and `cafe` finds `Café`.

const ascii = /^[\x00-\x7f]*$/;
const asciiWords = /[a-z0-9]+/g;
const words = /[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu;
const accents = /[\u0300-\u036f\u064b-\u065f]/g;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters that Unicode does not take apart into a base and an accent. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const specialLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Longer runs are no words a person types, but would fill the index. */
const maxWordLength = 64;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Latin accents go, those of other scripts that carry the meaning (が, 각) stay. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFKC')
    .replace(specialLetters, (letter) => letters[letter] ?? letter);

/** The words of a text, folded; of scripts that put no spaces between words, as the platform's dictionary parts them. */
export function wordsOf(text: string): string[] {
  const found = ascii.test(text) ? text.toLowerCase().match(asciiWords) : fold(text).match(words);
  return (found ?? []).flatMap((word) => (unspaced.test(word) ? segment(word) : [word.slice(0, maxWordLength)]));
}

const segment = (word: string): string[] =>
  [...segmenter.segment(word)].filter((part) => part.isWordLike ?? true).map((part) => part.segment);

/** Every text in a field's value, whatever its shape. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textOf).filter(Boolean).join('\n');
}
