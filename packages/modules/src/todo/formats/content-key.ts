// Short fingerprints of text, so that a row of a file is recognised when the same file comes again. Not for security: two 32-bit
// FNV-1a sums with different starts make an accidental collision among 50,000 rows about one in ten thousand million.

const prime = 0x01000193;

const sum = (text: string, start: number): number => {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  // The finish spreads the last characters over all bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const base36 = (number: number): string => number.toString(36).padStart(7, '0');

/** For one field of one row: seven characters. */
export const shortPrint = (text: string): string => base36(sum(text, 0x811c9dc5));

/** For a whole row among all rows of a file: fourteen characters. */
export const contentPrint = (parts: readonly string[]): string => {
  const text = parts.join('\u001f');
  return base36(sum(text, 0x811c9dc5)) + base36(sum(text, 0x2545f491));
};
