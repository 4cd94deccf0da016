// Works out what follows when a note gets another name: every `[[link]]` to it in other notes is rewritten, whether it is written plainly,
// with a heading, a label or a folder. Only the notes that point at it are opened.
import type { Records } from '@mana/shared-core';
import { linksTo } from '../system/links/queries.ts';
import { links } from '../system/links/tables.ts';
import { nameKey, NameIndex } from './markdown/names.ts';
import { renameLinks } from './markdown/scan.ts';
import { noteIdOf, noteLink, readNames } from './note-reader.ts';
import { linkNameOf, namedOf, type Change } from './relations.ts';
import { notes, type Note } from './tables.ts';

/** @param renamed the note as it will be called */
export const planRename = async (records: Records, renamed: Note): Promise<Change> => {
  const incoming = (await records.list(linksTo(noteLink(renamed.id)))).filter(
    (row) => row.kind !== 'tag' && !row.locked,
  );
  const kept = new Set([renamed.title, ...renamed.aliases].map(nameKey));
  const stale = incoming.filter((row) => !kept.has(nameKey(row.text)));
  if (stale.length === 0 || nameKey(renamed.title) === '') return () => undefined;
  const named = namedOf(renamed);
  const others = (await readNames(records)).filter(({ id }) => id !== renamed.id);
  const index = new NameIndex([...others, named]);
  const ids = [...new Set(stale.map((row) => noteIdOf(row.from)))].filter((id) => id !== undefined);
  const sources = (await Promise.all(ids.map((id) => records.get(notes, id)))).filter((note) => note && !note.locked);
  return (unit) => {
    for (const source of sources as Note[]) {
      const rows = stale.filter((row) => row.from === noteLink(source.id));
      const keys = new Set(rows.map((row) => nameKey(row.text)));
      const name = linkNameOf(named, index, source.folder);
      const body = renameLinks(source.body, (link) => (keys.has(nameKey(link.target)) ? name : undefined));
      if (body !== source.body) unit.update(notes, source.id, { body });
      for (const row of rows) unit.update(links, row.id, { text: name });
    }
  };
};
