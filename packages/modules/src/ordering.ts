// Order by hand as fractional-index strings: a record moves by getting a key between its new neighbours, and no other record changes.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Keys for `count` new records behind the last one. */
export const ordersAfter = (last: string | null | undefined, count: number): string[] =>
  generateNKeysBetween(last ?? null, null, count);

/** `a` before `b`: by key, and by id where two devices chose the same key. */
export const byOrder = (a: Ordered, b: Ordered): number => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/**
 * The keys that put `id` directly behind `after` (null: first) among its siblings. Usually one record changes; siblings that share
 * a key with the neighbour, as two offline devices can make them, are spread out in the same step.
 */
export const placeAfter = (siblings: readonly Ordered[], id: string, after: string | null): Map<string, string> => {
  const others = siblings.filter((sibling) => sibling.id !== id).sort(byOrder);
  const index = after === null ? -1 : others.findIndex((sibling) => sibling.id === after);
  if (after !== null && index < 0) throw new RangeError(`${after} is no sibling of ${id}`);
  const low = others[index]?.order ?? null;
  const rest = others.slice(index + 1);
  const clear = rest.findIndex((sibling) => low === null || sibling.order > low);
  const crowded = clear < 0 ? rest : rest.slice(0, clear);
  const high = clear < 0 ? null : (rest[clear]?.order ?? null);
  if (crowded.length === 0) return new Map([[id, generateKeyBetween(low, high)]]);
  const keys = generateNKeysBetween(low, high, crowded.length + 1);
  return new Map(
    [id, ...crowded.map((sibling) => sibling.id)].map((changed, place) => [changed, keys[place] as string]),
  );
};
