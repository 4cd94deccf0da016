// A short fingerprint of a text, to see whether a file changed since it was imported. Not for secrets: FNV-1a, twice with other seeds.

const fnv = (text: string, seed: number): number => {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

export const digestOf = (text: string): string =>
  [0x811c9dc5, 0x1b873593].map((seed) => fnv(text, seed).toString(36)).join('') + text.length.toString(36);
