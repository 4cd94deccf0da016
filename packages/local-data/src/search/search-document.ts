// From a stored row to what the index keeps of it: which rows may be found, and what their fields say when they are opened.
import { sealedFields, type AnyTable } from '@mana/shared-core';
import { CryptoFailure, envelopeKid, isEnvelope, open, type SealingKey } from '@mana/shared-crypto';
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
    const values = await Promise.all(table.search.map((field) => readField(reader, table, row, field)));
    const [title = '', ...texts] = values.map(textOf);
    const sealed = table.search.map((field) => row[field]).find(isEnvelope);
    const document = { key: documentKey(table.name, row.id), title, text: texts.filter(Boolean).join('\n') };
    return { document, kid: sealed && envelopeKid(sealed) };
  } catch (error) {
    if (error instanceof CryptoFailure) return 'locked';
    throw error;
  }
}

async function readField(reader: Reader, table: SearchTable, row: StoredRow, field: string): Promise<unknown> {
  const value = row[field];
  if (value === undefined || !table.sealed.includes(field)) return value;
  if (!isEnvelope(value)) throw new CryptoFailure('NOT_SEALED');
  const key = reader.keys.get(envelopeKid(value));
  if (!key) throw new CryptoFailure('WRONG_KEY');
  const at = metaOf(row.__fieldMeta, field)?.at ?? '';
  return open(key, { space: row.spaceId, table: table.name, record: row.id, field, at }, value);
}
