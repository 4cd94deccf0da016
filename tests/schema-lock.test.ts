// The schema lock: what is stored may only change together with the schema's version, so that a newer database is never opened by an
// app that would lose what it does not know, and an upgrade recomputes what is derived.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isPlain, schemaOf, type AnyTable } from '../packages/shared-core/src/index.ts';
import lock from '../packages/local-data/src/migrations/lock.json' with { type: 'json' };
import { schemaVersion } from '../packages/local-data/src/migrations/index.ts';
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

const hashOf = (tables: readonly AnyTable[]): string => {
  const described = tables.map(describeTable).sort((a, b) => (a.name < b.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(described)).digest('hex');
};

const tables = catalog.flatMap((module) => module.tables);

test('the stored schema is the one its version names', () => {
  const actual = { version: schemaVersion, hash: hashOf(tables) };
  const advice = `The stored schema changed: raise schemaVersion in packages/local-data/src/migrations/index.ts and write ${JSON.stringify({ ...actual, version: lock.version + 1 })} to lock.json beside it.`;
  expect(actual, advice).toEqual(lock);
});

test('the lock notices a new field, a field that turns plain, and a changed shadow index', () => {
  const [first, ...rest] = tables as [AnyTable, ...AnyTable[]];
  const changed = (change: Partial<AnyTable>) => hashOf([{ ...first, ...change }, ...rest]);
  const hashes = [
    hashOf(tables),
    changed({ fields: { ...first.fields, extra: z.string() } }),
    changed({ fields: Object.fromEntries(Object.keys(first.fields).map((name) => [name, z.number()])) }),
    changed({ shadow: { ...first.shadow, _newIndex: () => 1 } }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});
