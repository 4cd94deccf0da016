// A value that came out of a file: its objects lose their prototypes, so that no field's name means anything but itself.

/** The same object; undefined where it has more levels than `depth`, before any recursion could run out of stack. */
export function withoutPrototypes<T extends object>(value: T, depth: number): T | undefined {
  return strip(value, depth) ? value : undefined;
}

function strip(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => strip(item, depth - 1));
  Object.setPrototypeOf(value, null);
  for (const name in value) if (!strip((value as Record<string, unknown>)[name], depth - 1)) return false;
  return true;
}
