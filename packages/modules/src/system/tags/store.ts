// What one can do with tags by themselves: see which there are and how many records stand under each.
import { linkText, type StoreDeps } from '@mana/shared-core';
import { tagLinks } from '../links/queries.ts';
import { tags, type Tag } from './tables.ts';

export interface CountedTag {
  readonly tag: Tag;
  readonly count: number;
}

export const createTagsStore = ({ records }: StoreDeps) => ({
  /** Tags in use, by name. */
  async countTags(): Promise<CountedTag[]> {
    const [known, uses] = await Promise.all([records.list({ table: tags }), records.list(tagLinks())]);
    const counts = new Map<string | null, number>();
    for (const { to } of uses) counts.set(to, (counts.get(to) ?? 0) + 1);
    return known
      .filter((tag) => !tag.locked)
      .map((tag) => ({ tag, count: counts.get(linkText({ table: tags.name, id: tag.id })) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.tag.name.localeCompare(b.tag.name));
  },
});
