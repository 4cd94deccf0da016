// When two written tags are one: case and composition do not count.
import type { Records } from '@mana/shared-core';
import { tags } from './tables.ts';

export const tagKey = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Key → id of the tag there is, the oldest where two devices made the same; and the names that have none yet, each once. */
export const resolveTags = async (
  records: Records,
  names: Iterable<string>,
): Promise<{ ids: Map<string, string>; missing: string[] }> => {
  const ids = new Map<string, string>();
  const missing = new Map<string, string>();
  const wanted = [...names];
  if (wanted.length === 0) return { ids, missing: [] };
  const known = (await records.list({ table: tags })).filter((tag) => !tag.locked);
  for (const tag of known.sort((a, b) => (a.id < b.id ? 1 : -1))) ids.set(tagKey(tag.name), tag.id);
  for (const name of wanted) if (!ids.has(tagKey(name))) missing.set(tagKey(name), name);
  return { ids, missing: [...missing.values()] };
};
