import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byOrder, ordersAfter, placeAfter, type Ordered } from './ordering.ts';

const named = (orders: readonly string[]): Ordered[] => orders.map((order, index) => ({ id: `r${index}`, order }));
const apply = (rows: readonly Ordered[], places: ReadonlyMap<string, string>) =>
  rows
    .map((row) => ({ ...row, order: places.get(row.id) ?? row.order }))
    .sort(byOrder)
    .map((row) => row.id);

test('new keys sort behind the last one', () => {
  const orders = ordersAfter(null, 3);
  expect([...orders].sort()).toEqual(orders);
  expect((ordersAfter(orders[2], 1)[0] as string) > (orders[2] as string)).toBe(true);
});

test('moving between two neighbours changes one record', () => {
  const rows = named(ordersAfter(null, 5));
  const places = placeAfter(rows, 'r4', 'r0');
  expect([...places.keys()]).toEqual(['r4']);
  expect(apply(rows, places)).toEqual(['r0', 'r4', 'r1', 'r2', 'r3']);
});

test('a record can be put first', () => {
  const rows = named(ordersAfter(null, 3));
  expect(apply(rows, placeAfter(rows, 'r2', null))).toEqual(['r2', 'r0', 'r1']);
});

test('any move lands exactly where it was asked for, also among equal keys', () => {
  const keys = ordersAfter(null, 4);
  const rowsOf = fc.array(fc.constantFrom(...keys), { minLength: 2, maxLength: 8 }).map((orders) => named(orders));
  fc.assert(
    fc.property(rowsOf, fc.nat(), fc.nat(), (rows, first, second) => {
      const sorted = [...rows].sort(byOrder).map((row) => row.id);
      const id = sorted[first % sorted.length] as string;
      const others = sorted.filter((other) => other !== id);
      const place = second % (others.length + 1);
      const after = place === 0 ? null : (others[place - 1] as string);
      expect(apply(rows, placeAfter(rows, id, after))).toEqual(others.toSpliced(place, 0, id));
    }),
  );
});
