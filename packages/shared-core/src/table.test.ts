import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { defineQuery } from './query.ts';
import { defineTable, plain, sealedFields, type Draft, type IndexOf, type Patch, type Row } from './table.ts';

const things = defineTable({
  name: 'things',
  fields: {
    title: z.string().min(1),
    notes: z.string().default(''),
    dueOn: plain(z.iso.date().nullable().default(null), 'indexed'),
  },
  indexes: ['dueOn'],
  shadow: { _openIndex: (thing) => (thing.deletedAt ? undefined : (thing.dueOn ?? '9999-12-31')) },
  search: ['title'],
});

test('a field is sealed unless it is declared plain', () => {
  expect(sealedFields(things)).toEqual(['title', 'notes']);
});

test('naming a sealed field as an index does not compile', () => {
  // @ts-expect-error title is sealed
  defineTable({ name: 'bad', fields: { title: z.string() }, indexes: ['title'] });
  expectTypeOf<IndexOf<typeof things>>().toEqualTypeOf<'dueOn' | '_openIndex' | '_updatedAtIndex' | 'deletedAt'>();
});

test('a query may only name an index the table has', () => {
  const due = defineQuery(things, (day: string) => ({ index: { name: 'dueOn', equals: day } }));
  expect(due('2026-11-20')).toMatchObject({ table: things, index: { name: 'dueOn', equals: '2026-11-20' } });
  // @ts-expect-error notes is no index
  defineQuery(things, () => ({ index: { name: 'notes' } }));
});

test('row, draft and patch types are inferred from the declaration', () => {
  expectTypeOf<Row<typeof things>['dueOn']>().toEqualTypeOf<string | null>();
  expectTypeOf<Row<typeof things>['id']>().toEqualTypeOf<string>();
  expectTypeOf<{ title: string }>().toExtend<Draft<typeof things>>();
  expectTypeOf<{ dueOn: null }>().toExtend<Patch<typeof things>>();
  // @ts-expect-error a draft needs its title
  const incomplete: Draft<typeof things> = { notes: 'x' };
  expect(incomplete.notes).toBe('x');
});
