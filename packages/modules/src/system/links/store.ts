// What one can do with links by themselves: ask for them. They are written by the stores of the records they belong to.
import { linkText, type Link, type StoreDeps } from '@mana/shared-core';
import { linksFrom, linksTo } from './queries.ts';

export const createLinksStore = ({ records }: StoreDeps) => ({
  outgoing: (record: Link) => records.list(linksFrom(linkText(record))),
  incoming: (record: Link) => records.list(linksTo(linkText(record))),
});
