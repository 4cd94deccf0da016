// A space's index at rest: sealed with the space's own key, bound to its space, to the point in the journal it has seen, and to the
// declaration it was built from. A shard that does not open is no error; the index is built again.
import { CryptoFailure, boxKid, openBytes, sealBytes, type SealingKey } from '@mana/shared-crypto';
import type { Stamp } from '@mana/shared-sync';
import type { SearchTable } from './search-document.ts';
import { SearchIndex } from './search-index.ts';

export interface SearchShard {
  /** The space. */
  readonly id: string;
  /** The newest journal batch the index has seen; empty before the first. */
  readonly cursor: Stamp;
  readonly sealed: Uint8Array;
  readonly version: number;
  /** Keys of records that could not be opened: tried again when a key arrives. */
  readonly locked: readonly string[];
}

/** The index of one space, in memory. */
export interface SpaceIndex {
  readonly index: SearchIndex;
  readonly locked: Set<string>;
  /** The key to seal the index with: the one that opened the record read last. */
  kid: string | undefined;
  dirty: boolean;
}

export const newSpaceIndex = (): SpaceIndex => ({
  index: new SearchIndex(),
  locked: new Set(),
  kid: undefined,
  dirty: false,
});

const VERSION = 1;

const contextOf = (tables: readonly SearchTable[], id: string, cursor: Stamp): string =>
  JSON.stringify(['search', VERSION, id, cursor, tables]);

export async function sealShard(
  tables: readonly SearchTable[],
  key: SealingKey,
  id: string,
  { index, locked }: SpaceIndex,
  cursor: Stamp,
): Promise<SearchShard> {
  const bytes = new TextEncoder().encode(index.serialise());
  const sealed = await sealBytes(key, contextOf(tables, id, cursor), bytes);
  return { id, cursor, sealed, version: VERSION, locked: [...locked] };
}

/** Null where the shard is of another version or declaration, or does not open with these keys. */
export async function openShard(
  tables: readonly SearchTable[],
  keys: ReadonlyMap<string, SealingKey>,
  { id, cursor, sealed, version, locked }: SearchShard,
): Promise<SpaceIndex | null> {
  if (version !== VERSION) return null;
  try {
    const kid = boxKid(sealed);
    const key = keys.get(kid);
    if (!key) return null;
    const bytes = await openBytes(key, contextOf(tables, id, cursor), sealed);
    return { index: SearchIndex.load(new TextDecoder().decode(bytes)), locked: new Set(locked), kid, dirty: false };
  } catch (error) {
    if (error instanceof CryptoFailure) return null;
    throw error;
  }
}
