// Equality and a canonical text for the values a field can hold: JSON values, compared by content.
//
// The two agree: `sameValue(a, b)` exactly when `canonicalText(a) === canonicalText(b)`. The order of
// an object's keys does not matter, a member that is `undefined` counts as absent (JSON drops it), `-0` is
// `0` (JSON writes it so), `NaN` is `NaN`; `null` and `undefined` differ. Only own properties are looked at.
// Anything that is not JSON-like (a Date, a Map) is equal to itself alone and has no canonical text.

type Members = Record<string, unknown>;

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && sameItems(a, b);
  }
  return isPlain(a) && isPlain(b) && sameMembers(a, b);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let index = 0; index < a.length; index += 1) if (!sameValue(a[index], b[index])) return false;
  return true;
}

function sameMembers(a: Members, b: Members): boolean {
  const names = presentNames(a);
  return (
    names.length === presentNames(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(a[name], b[name]))
  );
}

/** JSON with sorted keys, and bare words for what JSON has no text for. @throws TypeError */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Object.is(value, -0) ? '0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${Array.from(value, canonicalText).join(',')}]`;
      if (isPlain(value)) return `{${presentNames(value).sort().map(memberText(value)).join(',')}}`;
  }
  throw new TypeError('a value that is not JSON-like has no canonical text');
}

const memberText = (owner: Members) => (name: string) => `${JSON.stringify(name)}:${canonicalText(owner[name])}`;

const presentNames = (value: Members): string[] => Object.keys(value).filter((name) => value[name] !== undefined);

function isPlain(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
