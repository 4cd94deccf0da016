// Maps by name as JSON writes them, but without a prototype: in them `__proto__` and `constructor` are names like any other.

export function prototypeless<T>(pairs: Iterable<readonly [string, T]>): Record<string, T> {
  const map = Object.create(null) as Record<string, T>;
  for (const [name, value] of pairs) map[name] = value;
  return map;
}
