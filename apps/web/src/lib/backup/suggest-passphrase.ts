// A passphrase to be written down: six words of two syllables that can be said aloud in any of our languages. 16 consonants and 4 vowels
// make 64 syllables, so that each takes exactly six random bits without bias: 72 bits altogether.

const consonants = 'bdfgjklmnprstvwz';
const vowels = 'aeio';

const syllable = (byte: number): string => (consonants[(byte >> 2) & 15] ?? '') + (vowels[byte & 3] ?? '');

export function suggestPassphrase(randomBytes: (length: number) => Uint8Array): string {
  const syllables = [...randomBytes(12)].map(syllable);
  return Array.from({ length: 6 }, (_, at) => syllables.slice(at * 2, at * 2 + 2).join('')).join(' ');
}
