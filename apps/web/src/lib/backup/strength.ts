// How hard a passphrase is to guess, estimated on the low side: what people usually build passphrases of (words, years, rows of keys,
// repetitions) counts as one guess from a list and not as so many letters. No dictionary is shipped for it; a word is any run of letters
// of one case, and is taken to be one of some thousand.

/** Below it a passphrase is not taken. */
export const shortestPassphrase = 12;

export type Strength = 'tooShort' | 'weak' | 'fair' | 'good' | 'strong';

const bitsOf = {
  /** One of about eight thousand words, and a little for the letters beyond the fifth. */
  word: 12.5,
  capital: 1,
  sequence: 5,
  year: 7,
  again: 1,
  wellKnown: 3,
  digit: Math.log2(10),
  letter: Math.log2(26),
  /** One that belongs to no word may be of either case. */
  loneLetter: Math.log2(52),
  sign: Math.log2(33),
} as const;

const wellKnown =
  /^(pass(word|wort|phrase)?|contrase[ñn]a|motdepasse|parola|geheim|secret|segreto|hallo|hello|ciao|hola|admin|mana|qwert[yz]u?i?o?p?|azerty|abc|letmein|master|test|love|liebe|amore|amour|amor)$/iu;
const rows = 'abcdefghijklmnopqrstuvwxyz 0123456789012345 qwertzuiopü qwertyuiop azertyuiop asdfghjklö yxcvbnm zxcvbnm';
const runs = /\p{Lu}?\p{Ll}+|\p{Lu}+|\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu;

const isSequence = (run: string): boolean => {
  const text = run.toLowerCase();
  return text.length >= 3 && (rows.includes(text) || rows.includes([...text].reverse().join('')));
};

function bitsOfRun(run: string): number {
  if (wellKnown.test(run)) return bitsOf.wellKnown;
  if (isSequence(run)) return bitsOf.sequence;
  if (/^(.)\1+$/u.test(run)) return bitsOf.letter + bitsOf.again;
  if (/^(19|20)\d\d$/.test(run)) return bitsOf.year;
  if (/^\p{N}/u.test(run)) return run.length * bitsOf.digit;
  if (/^\s/.test(run)) return bitsOf.again;
  if (!/^\p{L}/u.test(run)) return bitsOf.sign;
  if (run.length < 3) return run.length * bitsOf.loneLetter;
  const capital = run === run.toLowerCase() ? 0 : bitsOf.capital;
  const asWord = bitsOf.word + Math.max(0, run.length - 5);
  return Math.min(asWord, run.length * bitsOf.letter) + capital;
}

/** An estimate of the entropy in bits. */
export function estimateBits(passphrase: string): number {
  const seen = new Set<string>();
  let bits = 0;
  for (const [run] of passphrase.normalize('NFC').matchAll(runs)) {
    const key = run.toLowerCase();
    bits += seen.has(key) ? bitsOf.again / run.length : bitsOfRun(run);
    seen.add(key);
  }
  return bits;
}

export function strengthOf(passphrase: string): Strength {
  if ([...passphrase].length < shortestPassphrase) return 'tooShort';
  const bits = estimateBits(passphrase);
  if (bits < 36) return 'weak';
  if (bits < 48) return 'fair';
  return bits < 58 ? 'good' : 'strong';
}
