// Opening stored rows for reading. Only what is shown is opened, and only what changed is opened again: an opened row is kept with the
// stored form it came from, and a field whose envelope is the same is not opened twice. The same stored row gives the same object.
import type { AnyTable, Row } from '@mana/shared-core';
import { CryptoFailure, isEnvelope, open } from '@mana/shared-crypto';
import { metaOf, sameValue, stampToIso } from '@mana/shared-sync';
import type { StoredRow } from './stored-row.ts';
import type { FieldSpec, TableSpec } from './table-spec.ts';
import type { Vault } from './vault.ts';

type Opened = Record<string, unknown>;

interface Cached {
  readonly stored: StoredRow;
  readonly opened: Opened;
}

type FieldOpening = { readonly value: unknown } | { readonly locked: string };

const openField = async (vault: Vault, spec: TableSpec, row: StoredRow, field: FieldSpec): Promise<FieldOpening> => {
  const stored = row[field.name];
  try {
    if (!isEnvelope(stored)) throw new CryptoFailure('NOT_SEALED');
    const key = await vault.keyFor(stored);
    if (!key) throw new CryptoFailure('WRONG_KEY');
    const at = metaOf(row.__fieldMeta, field.name)?.at ?? '';
    return {
      value: await open(key, { space: row.spaceId, table: spec.name, record: row.id, field: field.name, at }, stored),
    };
  } catch (error) {
    if (error instanceof CryptoFailure) return { locked: error.code };
    throw error;
  }
};

const isSame = (spec: TableSpec, a: StoredRow, b: StoredRow): boolean =>
  a._updatedAtIndex === b._updatedAtIndex && spec.merged.every((name) => sameValue(a[name] ?? null, b[name] ?? null));

export class RowOpener {
  readonly #vault: Vault;
  readonly #limit: number;
  readonly #cache = new Map<string, Cached>();

  /** @param limit opened rows kept; the ones longest unused go first */
  constructor(vault: Vault, limit = 20_000) {
    this.#vault = vault;
    this.#limit = limit;
  }

  async open<T extends AnyTable>(spec: TableSpec, stored: StoredRow): Promise<Row<T>> {
    const key = `${spec.name}/${stored.id}`;
    const cached = this.#cache.get(key);
    if (cached && isSame(spec, cached.stored, stored)) {
      this.#keep(key, cached);
      return cached.opened as unknown as Row<T>;
    }
    const opened = await this.#open(spec, spec.fields, stored, cached);
    if (opened['locked'] === undefined) this.#keep(key, { stored, opened });
    return opened as unknown as Row<T>;
  }

  /** Opens without keeping: for work that passes every record once and must not push out what is shown. */
  async openOnce(spec: TableSpec, stored: StoredRow): Promise<Opened> {
    const cached = this.#cache.get(`${spec.name}/${stored.id}`);
    if (cached && isSame(spec, cached.stored, stored)) return cached.opened;
    return this.#open(spec, spec.fields, stored, cached);
  }

  /** Some of a record's fields, to compare with: the others stay sealed. `locked` as in a row. */
  async openFields(spec: TableSpec, stored: StoredRow, names: readonly string[]): Promise<Opened> {
    const cached = this.#cache.get(`${spec.name}/${stored.id}`);
    if (cached && isSame(spec, cached.stored, stored)) return cached.opened;
    return this.#open(
      spec,
      spec.fields.filter(({ name }) => names.includes(name)),
      stored,
      cached,
    );
  }

  /** A locked space, or one that was left, must not stay readable in memory. */
  forget(): void {
    this.#cache.clear();
  }

  async #open(
    spec: TableSpec,
    fields: readonly FieldSpec[],
    stored: StoredRow,
    cached: Cached | undefined,
  ): Promise<Opened> {
    const opened: Opened = {
      id: stored.id,
      spaceId: stored.spaceId,
      authorId: stored.authorId,
      visibility: stored.visibility,
      createdAt: stored.createdAt,
      deletedAt: stored.deletedAt ?? null,
      updatedAt: stampToIso(stored._updatedAtIndex),
    };
    const locked: Record<string, string> = {};
    const pending: Promise<void>[] = [];
    for (const field of fields) {
      if (!field.sealed || stored[field.name] === undefined) {
        opened[field.name] = stored[field.name] ?? field.fallback;
      } else if (cached && cached.stored[field.name] === stored[field.name]) {
        opened[field.name] = cached.opened[field.name];
      } else {
        opened[field.name] = undefined;
        pending.push(
          openField(this.#vault, spec, stored, field).then((result) => {
            opened[field.name] = 'value' in result ? result.value : field.blank;
            if ('locked' in result) locked[field.name] = result.locked;
          }),
        );
      }
    }
    await Promise.all(pending);
    if (Object.keys(locked).length > 0) opened['locked'] = locked;
    return Object.freeze(opened);
  }

  #keep(key: string, cached: Cached): void {
    this.#cache.delete(key);
    this.#cache.set(key, cached);
    if (this.#cache.size <= this.#limit) return;
    const oldest = this.#cache.keys().next();
    if (!oldest.done) this.#cache.delete(oldest.value);
  }
}
