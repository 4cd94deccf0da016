// `defineTable`: what a module stores. Every field is sealed unless it is declared `plain` with the reason; only plain fields and
// shadow indexes may be indexed, and naming a sealed field as an index does not compile.
import type { z } from 'zod';
import type { Instant } from './day.ts';

/** A field kept readable for the database and, later, the server; `reason` says why it may be. */
export interface PlainField<S extends z.ZodType = z.ZodType> {
  readonly plain: true;
  readonly schema: S;
  readonly reason: string;
}

/** Declares a field that is stored in the clear because it must be indexed, compared or scheduled. */
export const plain = <S extends z.ZodType>(schema: S, reason: string): PlainField<S> => ({
  plain: true,
  schema,
  reason,
});

export type FieldDeclaration = z.ZodType | PlainField;
export type Fields = Readonly<Record<string, FieldDeclaration>>;

export type SchemaOf<F> = F extends PlainField<infer S> ? S : F extends z.ZodType ? F : never;
type PlainKeys<F extends Fields> = { [K in keyof F]: F[K] extends PlainField ? K : never }[keyof F] & string;

export type Visibility = 'space' | 'private' | 'unlisted' | 'public';

/** What every record carries besides its declared fields. */
export interface SystemFields {
  readonly id: string;
  readonly spaceId: string;
  readonly authorId: string;
  readonly visibility: Visibility;
  readonly createdAt: Instant;
  readonly deletedAt: Instant | null;
  /** Derived from the newest field stamp; never stored. */
  readonly updatedAt: Instant;
  /** Fields that could not be opened, with the code; absent on a healthy record. Such a record must not be written. */
  readonly locked?: Readonly<Record<string, string>>;
}

type Values<F extends Fields> = { readonly [K in keyof F]: z.output<SchemaOf<F[K]>> };
type Inputs<F extends Fields> = z.input<z.ZodObject<{ [K in keyof F]: SchemaOf<F[K]> }>>;

/** What a shadow index may see: the plain fields and the tombstone. */
export type PlainValues<F extends Fields> = { readonly [K in PlainKeys<F>]: z.output<SchemaOf<F[K]>> } & {
  readonly deletedAt: Instant | null;
  readonly createdAt: Instant;
};

export type ShadowName = `_${string}Index`;
/** A computed, local-only index field; `undefined` leaves the record out of the index. */
export type Shadow<F extends Fields> = (record: PlainValues<F>) => string | number | undefined;

export interface Table<
  Name extends string = string,
  F extends Fields = Fields,
  I extends string = string,
  S extends string = string,
> {
  readonly name: Name;
  readonly fields: F;
  readonly indexes: readonly I[];
  readonly shadow: Readonly<Record<S, Shadow<F>>>;
  /** Fields whose text is found by search, best first. */
  readonly search: readonly (keyof F & string)[];
  /** At most one record per space, under a deterministic id. */
  readonly singleton: boolean;
  /** Local tables begin with `_` and never leave the device. */
  readonly local: boolean;
  /** Fields that point at another record: field → the table it is in, or `anyTable` where the value is a link's text. */
  readonly references: Readonly<Record<string, string>>;
  /** The field that holds the SHA-256 (hex) of the bytes this record describes; they are kept beside it. */
  readonly blob: string | null;
}

/** In `references`: the value names table and id, as `linkText` writes them. */
export const anyTable = '*';

// Function parameters make Table invariant in its fields; consumers that take any table use this loosest view.
export interface AnyTable {
  readonly name: string;
  readonly fields: Fields;
  readonly indexes: readonly string[];
  readonly shadow: Readonly<Record<string, (record: never) => string | number | undefined>>;
  readonly search: readonly string[];
  readonly singleton: boolean;
  readonly local: boolean;
  readonly references: Readonly<Record<string, string>>;
  readonly blob: string | null;
}

export interface TableDeclaration<Name extends string, F extends Fields, I extends string, S extends string> {
  readonly name: Name;
  readonly fields: F;
  readonly indexes?: readonly (I & PlainKeys<F>)[];
  readonly shadow?: Readonly<Record<S, Shadow<F>>>;
  readonly search?: readonly (keyof F & string)[];
  readonly singleton?: boolean;
  readonly references?: Partial<Readonly<Record<keyof F & string, string>>>;
  readonly blob?: keyof F & string;
}

export const defineTable = <
  const Name extends string,
  const F extends Fields,
  const I extends PlainKeys<F> = never,
  const S extends ShadowName = never,
>(
  declaration: TableDeclaration<Name, F, I, S>,
): Table<Name, F, I, S> => ({
  name: declaration.name,
  fields: declaration.fields,
  indexes: declaration.indexes ?? [],
  shadow: declaration.shadow ?? ({} as Record<S, Shadow<F>>),
  search: declaration.search ?? [],
  singleton: declaration.singleton ?? false,
  local: declaration.name.startsWith('_'),
  references: (declaration.references ?? {}) as Readonly<Record<string, string>>,
  blob: declaration.blob ?? null,
});

type FieldsOf<T> = T extends { readonly fields: infer F extends Fields } ? F : never;

/** A record as it is read: opened, with its system fields. */
export type Row<T> = SystemFields & Values<FieldsOf<T>>;
/** What a new record needs: fields with a default may be left out. */
export type Draft<T> = Inputs<FieldsOf<T>> & { readonly id?: string };
/** A change of some fields. */
export type Patch<T> = Partial<Inputs<FieldsOf<T>>>;
/** The index names a query on this table may ask. */
export type IndexOf<T> = T extends { readonly indexes: readonly (infer I)[]; readonly shadow: infer S }
  ? (I & string) | (keyof S & string) | '_updatedAtIndex' | 'deletedAt'
  : never;

export const isPlain = (field: FieldDeclaration): field is PlainField => 'plain' in field && field.plain === true;
export const schemaOf = (field: FieldDeclaration): z.ZodType => (isPlain(field) ? field.schema : field);

export const sealedFields = (table: AnyTable): string[] =>
  Object.keys(table.fields).filter((name) => !isPlain(table.fields[name] as FieldDeclaration));
