// What an entry of the container is, by its name. Names that could reach outside of a folder, or that two systems would read
// differently, make the whole file suspect.

export type EntryKind =
  | { readonly kind: 'manifest' | 'sealed' | 'about' | 'unknown' }
  | { readonly kind: 'table' | 'history' | 'blob'; readonly name: string };

const pattern =
  /^(?:data\/(?<table>\w{1,100})\.jsonl|history\/(?<history>\w{1,100})\.jsonl|blobs\/(?<blob>[0-9a-f]{64}))$/;
const fixed: ReadonlyMap<string, EntryKind> = new Map([
  ['manifest.json', { kind: 'manifest' }],
  ['data.sealed', { kind: 'sealed' }],
  ['README.md', { kind: 'about' }],
  ['reader.html', { kind: 'about' }],
]);

/** What is not `unknown` is read; the rest never. */
export function entryKind(entryName: string): EntryKind {
  const { table, history, blob } = pattern.exec(entryName)?.groups ?? {};
  if (table !== undefined) return { kind: 'table', name: table };
  if (history !== undefined) return { kind: 'history', name: history };
  if (blob !== undefined) return { kind: 'blob', name: blob };
  return fixed.get(entryName) ?? { kind: 'unknown' };
}

export const tableEntry = (table: string): string => `data/${table}.jsonl`;
export const historyEntry = (table: string): string => `history/${table}.jsonl`;
export const blobEntry = (sha256: string): string => `blobs/${sha256}`;

/** Relative, with `/` between plain segments, without control characters; a folder ends with `/`. */
export function isSafeName(name: string): boolean {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  const segments = path.split('/');
  return (
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..') &&
    !/^[A-Za-z]:/.test(name) &&
    // Control characters, backslash, and what shows text in another order than it is stored.
    !/[\p{Cc}\p{Cs}\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)
  );
}

/** Equal for names that some file system takes for the same. */
export const twinKey = (name: string): string =>
  name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').replace(/\/$/, '');
