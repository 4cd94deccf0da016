// From a stored row to what the index keeps of it: which rows may be found, and what their fields say when they are opened.
import { sealedFields, type AnyTable } from '@mana/shared-core';
import { CryptoFailure, envelopeKid, open, type SealingKey } from '@mana/shared-crypto';
import { metaOf } from '@mana/shared-sync';
import type { StoredRow } from '../stored-row.ts';
import { documentKey, type SearchDocument } from './search-index.ts';
import { textOf } from './search-text.ts';

/** What of a table's declaration the worker needs; it can be sent, unlike the schemas. */
export interface SearchTable {
  readonly name: string;
  /** Best first. */
  readonly search: readonly string[];
  readonly sealed: readonly string[];
}

export const searchTables = (tables: readonly AnyTable[]): SearchTable[] =>
  tables
    .filter((table) => table.search.length > 0)
    .map((table) => ({ name: table.name, search: table.search, sealed: sealedFields(table) }));

export interface Reader {
  readonly keys: ReadonlyMap<string, SealingKey>;
  /** Whose private records may be found. */
  readonly userId: string;
}

/** `kid` names the key the row was opened with; a row without sealed texts has none. */
export type Reading = { readonly document: SearchDocument; readonly kid: string | undefined } | 'hidden' | 'locked';

export async function readDocument(reader: Reader, table: SearchTable, row: StoredRow): Promise<Reading> {
  if (row.deletedAt || (row.visibility === 'private' && row.authorId !== reader.userId)) return 'hidden';
  try {
    const [title, ...others] = await Promise.all(table.search.map((field) => readField(reader, table, row, field)));
    const text = others.map((field) => field.text).join('\n');
    const document = { key: documentKey(table.name, row.id), title: title?.text ?? '', text };
    return { document, kid: title?.kid ?? others.find(({ kid }) => kid)?.kid };
  } catch (error) {
    if (error instanceof CryptoFailure) return 'locked';
    throw error;
  }
}

interface FieldReading {
  readonly text: string;
  readonly kid?: string;
}

/** @throws CryptoFailure where a sealed field cannot be opened, or holds something that is not sealed */
async function readField(reader: Reader, table: SearchTable, row: StoredRow, field: string): Promise<FieldReading> {
  const value = row[field];
  if (value === undefined || !table.sealed.includes(field)) return { text: textOf(value) };
  const kid = envelopeKid(value as string);
  const key = reader.keys.get(kid);
  if (!key) throw new CryptoFailure('WRONG_KEY');
  const at = metaOf(row.__fieldMeta, field)?.at ?? '';
  const address = { space: row.spaceId, table: table.name, record: row.id, field, at };
  return { text: textOf(await open(key, address, value as string)), kid };
}
