// Keeps the links, tags and names of notes true to their texts. What has to change is worked out before a write and applied within it,
// so that a text and what it points at are stored together and undone together.
import { linkText, type Records, type WriteUnit } from '@mana/shared-core';
import { danglingLinks, linksFrom, namesOf } from '../system/links/queries.ts';
import { links, recordNames, type LinkKind } from '../system/links/tables.ts';
import { resolveTags, tagKey } from '../system/tags/tag-names.ts';
import { tags } from '../system/tags/tables.ts';
import { linkableName, nameKey, NameIndex, type Named } from './markdown/names.ts';
import { findLinks, findTags } from './markdown/scan.ts';
import { noteLink, readNameIndex } from './note-reader.ts';
import type { Note } from './tables.ts';

export type Related = Pick<Note, 'id' | 'title' | 'body' | 'aliases' | 'tags' | 'folder'>;
/** Applies what was worked out. */
export type Change = (unit: WriteUnit) => void;

interface Wanted {
  readonly kind: LinkKind;
  readonly text: string;
}

const noIds: ReadonlySet<string> = new Set();

/** Pictures and other files are attachments, not notes. */
const isFileName = (target: string): boolean => /\.(?!md$)[a-z][a-z0-9]{1,4}$/i.test(target);

const keyOf = (kind: LinkKind, text: string): string => `${kind} ${kind === 'tag' ? tagKey(text) : nameKey(text)}`;

/** What a note points at, each once. */
const wantedOf = ({ body, tags: own }: Pick<Related, 'body' | 'tags'>): Map<string, Wanted> => {
  const wanted = new Map<string, Wanted>();
  const add = (kind: LinkKind, text: string) => {
    const key = keyOf(kind, text);
    if (!wanted.has(key)) wanted.set(key, { kind, text: text.slice(0, 1000) });
  };
  for (const { target, isEmbed } of findLinks(body)) {
    if (target !== '' && !(isEmbed && isFileName(target))) add(isEmbed ? 'embed' : 'link', target);
  }
  for (const name of own) add('tag', name);
  for (const { name } of findTags(body)) add('tag', name);
  return wanted;
};

export interface RelationOptions {
  /** Ids of notes made by the same write: nothing is stored of them yet, and links may name them already. */
  readonly made?: ReadonlySet<string>;
}

/** Brings the stored links and tags of notes in step with their texts. */
export const planLinks = async (
  records: Records,
  related: readonly Related[],
  { made = noIds }: RelationOptions = {},
): Promise<Change> => {
  const removed: string[] = [];
  const added: { note: Related; wanted: Wanted }[] = [];
  for (const note of related) {
    const wanted = wantedOf(note);
    for (const row of made.has(note.id) ? [] : await records.list(linksFrom(noteLink(note.id)))) {
      if (row.locked) continue;
      if (!wanted.delete(keyOf(row.kind, row.text))) removed.push(row.id);
    }
    for (const want of wanted.values()) added.push({ note, wanted: want });
  }
  const tagNames = added.flatMap(({ wanted }) => (wanted.kind === 'tag' ? [wanted.text] : []));
  const known = await resolveTags(records, tagNames);
  const needsNames = added.some(({ wanted }) => wanted.kind !== 'tag');
  const index = needsNames ? await readNameIndex(records) : new NameIndex([]);
  for (const note of related) if (made.has(note.id)) index.add(namedOf(note));
  return (unit) => {
    for (const id of removed) unit.remove(links, id);
    for (const name of known.missing) known.ids.set(tagKey(name), unit.insert(tags, { name }));
    for (const { note, wanted } of added) {
      const { kind, text } = wanted;
      const target = kind === 'tag' ? undefined : index.find(text, note.folder)?.id;
      const tagId = kind === 'tag' ? known.ids.get(tagKey(text)) : undefined;
      const to = tagId ? linkText({ table: tags.name, id: tagId }) : target ? noteLink(target) : null;
      unit.insert(links, { from: noteLink(note.id), to, kind, text });
    }
  };
};

export const namedOf = ({ id, title, aliases, folder }: Omit<Related, 'body' | 'tags'>): Named => ({
  id,
  names: [title, ...aliases],
  folder,
});

/** Stores what notes are called, and lets links that waited for such a name point at them. */
export const planNames = async (
  records: Records,
  related: readonly Related[],
  { made = noIds }: RelationOptions = {},
): Promise<Change> => {
  const known = related.filter(({ id }) => !made.has(id));
  const stored = (await Promise.all(known.map(({ id }) => records.list(namesOf(noteLink(id)))))).flat();
  const rowOf = new Map(stored.map((row) => [row.of, row.id]));
  const waiting = await records.list(danglingLinks());
  const index = new NameIndex(related.map(namedOf));
  return (unit) => {
    for (const note of related) {
      const of = noteLink(note.id);
      const row = rowOf.get(of);
      const names = { names: [note.title, ...note.aliases], folder: note.folder };
      if (row) unit.update(recordNames, row, names);
      else unit.insert(recordNames, { of, ...names });
    }
    for (const link of waiting) {
      if (link.kind === 'tag' || link.locked) continue;
      const found = index.find(link.text);
      if (found) unit.update(links, link.id, { to: noteLink(found.id) });
    }
  };
};

/** The name to write in a link to a note, with its folder where another note would be found without. */
export const linkNameOf = (named: Named, index: NameIndex, fromFolder: string): string => {
  const name = linkableName(named.names[0] ?? '');
  const found = index.find(name, fromFolder);
  return name === '' || named.folder === '' || found === undefined || found.id === named.id
    ? name
    : `${named.folder}/${name}`;
};
