// What one can ask of notes beyond lists: what a name means, what points here, and where a note is mentioned without a link.
import type { StoreDeps } from '@mana/shared-core';
import { linksTo } from '../system/links/queries.ts';
import { maskCode } from './markdown/code-mask.ts';
import { excerptOf, sentenceAt } from './markdown/measure.ts';
import { linkableName, nameKey, type Named } from './markdown/names.ts';
import { findLinks } from './markdown/scan.ts';
import { noteIdOf, noteLink, readNameIndex, readNames, readNote } from './note-reader.ts';
import { recentNotes } from './queries.ts';
import { linkNameOf } from './relations.ts';
import { notes, type Note } from './tables.ts';

/** A note that points here, with the words around the link. */
export interface Backlink {
  readonly note: Note;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export interface LinkChoice {
  readonly id: string;
  /** What the note is called. */
  readonly title: string;
  /** What to write between the brackets. */
  readonly target: string;
  /** The further name it is listed under, if it is one. */
  readonly alias?: string;
  readonly folder: string;
}

const shortestMention = 3;

export const createReadingOperations = (deps: StoreDeps) => ({
  ...createLinkReading(deps),
  ...createTextReading(deps),
});

const createTextReading = ({ records }: StoreDeps) => ({
  /** Notes in use, what was written last first, each with how it begins. */
  async recent(limit: number): Promise<{ id: string; title: string; begins: string }[]> {
    const found = await records.list(recentNotes(limit));
    return found.filter((note) => !note.locked).map(({ id, title, body }) => ({ id, title, begins: excerptOf(body) }));
  },

  async readWhole(id: string): Promise<{ title: string; body: string; linkedFrom: string[] }> {
    const { title, body } = await readNote(records, id);
    const backlinks = await createLinkReading({ records }).backlinksOf(id);
    return { title, body, linkedFrom: [...new Set(backlinks.map(({ note }) => note.title))] };
  },
});

const createLinkReading = ({ records }: Pick<StoreDeps, 'records'>) => ({
  /** The note a link's target means, seen from a folder; undefined where there is none yet. */
  findByName: async (target: string, folder = ''): Promise<string | undefined> =>
    (await readNameIndex(records)).find(target, folder)?.id,

  /** Every name a link may be written to. */
  async linkChoices(folder: string): Promise<LinkChoice[]> {
    const [named, index] = await Promise.all([readNames(records), readNameIndex(records)]);
    const choices = (entry: Named): LinkChoice[] => {
      const target = linkNameOf(entry, index, folder);
      const title = entry.names[0] ?? '';
      const base = { id: entry.id, title, target, folder: entry.folder };
      return [base, ...entry.names.slice(1).map((alias) => ({ ...base, alias, target: linkableName(alias) }))];
    };
    return named.flatMap(choices).filter(({ target }) => target !== '');
  },

  /** Notes that point here, what was written last first. Only these are opened. */
  async backlinksOf(id: string): Promise<Backlink[]> {
    const rows = (await records.list(linksTo(noteLink(id)))).filter((row) => row.kind !== 'tag' && !row.locked);
    const ids = [...new Set(rows.map((row) => noteIdOf(row.from)))].filter((from) => from !== undefined && from !== id);
    const sources = await Promise.all(ids.map((from) => records.get(notes, from as string)));
    const living = sources.filter((note): note is Note => note?.deletedAt === null && !note.locked);
    return living
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
      .flatMap((note) => {
        const keys = new Set(rows.filter((row) => row.from === noteLink(note.id)).map((row) => nameKey(row.text)));
        const found = findLinks(note.body).filter((link) => keys.has(nameKey(link.target)));
        return found.slice(0, 5).map((link) => ({ note, ...sentenceAt(note.body, link.from, link.to) }));
      });
  },

  /** Notes that name this one without a link to it. Opens all notes: asked only when a person looks. */
  async mentionsOf(id: string, title: string, limit = 20): Promise<(Backlink & { readonly from: number })[]> {
    const name = title.trim();
    if (name.length < shortestMention) return [];
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
    const found = await records.list({
      table: notes,
      where: (note) => note.id !== id && note.kind === 'note',
      match: (note) => !note.locked && pattern.test(note.body),
    });
    return found
      .flatMap((note) => {
        let masked = maskCode(note.body);
        for (const link of findLinks(note.body))
          masked = masked.slice(0, link.from) + ' '.repeat(link.to - link.from) + masked.slice(link.to);
        const match = pattern.exec(masked);
        if (!match) return [];
        const to = match.index + match[0].length;
        return [{ note, from: match.index, ...sentenceAt(note.body, match.index, to) }];
      })
      .slice(0, limit);
  },
});
