// The schema lock: what is stored may only change together with the schema's version, so that a newer database is never opened by an
// app that would lose what it does not know, and an upgrade recomputes what is derived.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isPlain, schemaOf, type AnyTable } from '../packages/shared-core/src/index.ts';
import lock from '../packages/modules/src/schema/lock.json' with { type: 'json' };
import { schemaVersion, upcastRow } from '../packages/modules/src/schema/index.ts';
import { localStores } from '../packages/local-data/src/database.ts';
import { catalog } from '../packages/modules/src/catalog.ts';

const describeTable = ({ name, fields, indexes, shadow, singleton }: AnyTable) => ({
  name,
  singleton,
  indexes: [...indexes],
  shadow: Object.entries(shadow).map(([index, compute]) => [index, compute.toString().replace(/\s+/g, ' ')]),
  fields: Object.entries(fields).map(([field, declaration]) => [
    field,
    isPlain(declaration) ? 'plain' : 'sealed',
    z.toJSONSchema(schemaOf(declaration), { io: 'input', unrepresentable: 'any' }),
  ]),
});

const hashOf = (tables: readonly AnyTable[], stores: Readonly<Record<string, string>> = localStores): string => {
  const described = tables.map(describeTable).sort((a, b) => (a.name < b.name ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([described, stores]))
    .digest('hex');
};

const tables = catalog.flatMap((module) => module.tables);

test('the stored schema is the one its version names', () => {
  const actual = { version: schemaVersion, hash: hashOf(tables) };
  const advice = `The stored schema changed: raise schemaVersion in packages/modules/src/schema/version.ts and write ${JSON.stringify({ ...actual, version: lock.version + 1 })} to lock.json beside it.`;
  expect(actual, advice).toEqual(lock);
});

test('the lock notices a new field, a field that turns plain, a changed shadow index and a new store', () => {
  const [first, ...rest] = tables as [AnyTable, ...AnyTable[]];
  const changed = (change: Partial<AnyTable>) => hashOf([{ ...first, ...change }, ...rest]);
  const hashes = [
    hashOf(tables),
    changed({ fields: { ...first.fields, extra: z.string() } }),
    changed({ fields: Object.fromEntries(Object.keys(first.fields).map((name) => [name, z.number()])) }),
    changed({ shadow: { ...first.shadow, _newIndex: () => 1 } }),
    hashOf(tables, { ...localStores, _more: 'id' }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('a row of every released version is a valid record today', () => {
  for (let version = 1; version < schemaVersion; version += 1) {
    const file = new URL(`../packages/modules/src/schema/released/v${String(version)}.json`, import.meta.url);
    const released = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>;
    expect(Object.keys(released).length).toBeGreaterThan(0);
    for (const [name, row] of Object.entries(released)) {
      const table = tables.find((each) => each.name === name);
      const today = upcastRow(name, row, version);
      for (const [field, declaration] of Object.entries(table?.fields ?? {})) {
        expect(
          schemaOf(declaration).safeParse(today[field]).error,
          `${name}.${field} of version ${String(version)}`,
        ).toBe(undefined);
      }
      expect(Object.keys(today).filter((field) => !Object.hasOwn(table?.fields ?? {}, field))).toEqual([]);
    }
  }
});
