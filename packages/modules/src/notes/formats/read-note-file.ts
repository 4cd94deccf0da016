// One Markdown file as a note: its YAML read, its links to other files of the folder turned into links between notes, the attachments it
// shows found. Nothing of the text is dropped; what cannot be understood stays as it is written and is named.
import { instantOf, isDay, type Clock, type FormatProblem } from '@mana/shared-core';
import { linkableName } from '../markdown/names.ts';
import { maskCode } from '../markdown/code-mask.ts';
import { findLinks } from '../markdown/scan.ts';
import type { NewNote } from '../note-operations.ts';
import { longestBody } from '../tables.ts';
import { digestOf } from './digest.ts';
import { readProperties, splitFrontMatter, type Properties } from './front-matter.ts';
import { baseOf, folderOf, isNotePath, type FileFinder } from './vault-files.ts';

export interface ImportedNote {
  readonly draft: NewNote;
  /** Paths of the attachments the text shows. */
  readonly files: readonly string[];
}

export interface NoteFile {
  readonly path: string;
  readonly text: string;
  readonly problems: FormatProblem[];
}

export interface Surroundings {
  readonly notes: FileFinder;
  readonly attachments: FileFinder;
}

const longestTitle = 500;
const none: Properties = { aliases: [], tags: [], pinned: false, archived: false };

const decode = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
};

const isForeign = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('#');
const stemOf = (path: string): string => baseOf(path).replace(/\.(md|markdown|mdown)$/i, '');

const markdownLink = /(!?)\[((?:[^\]\\\n]|\\.)*)\]\((<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))+)(?:\s+"[^"\n]*")?\)/g;

/** Rewrites `[text](Other%20Note.md#part)` to `[[Other Note#part|text]]` where that file is among those that come along. */
const linkNotes = ({ path, text }: NoteFile, { notes }: Surroundings): string => {
  const masked = maskCode(text);
  return text.replace(markdownLink, (whole, sign: string, label: string, address: string, offset: number) => {
    const target = decode(address.replace(/^<|>$/g, ''));
    if (sign === '!' || isForeign(target) || masked.slice(offset, offset + 1) !== '[') return whole;
    const hash = target.indexOf('#');
    const file = hash < 0 ? target : target.slice(0, hash);
    const found = isNotePath(file) ? notes.find(file, path) : undefined;
    if (found === undefined) return whole;
    const name = linkableName(stemOf(found));
    const heading = hash < 0 ? '' : target.slice(hash);
    return `[[${name}${heading}${label === name || label === '' ? '' : `|${label.replace(/[[\]|]/g, ' ').trim()}`}]]`;
  });
};

/** The attachments a text shows or links to; those that did not come along are named. */
const findFiles = (note: NoteFile, { attachments, notes }: Surroundings): string[] => {
  const found = new Set<string>();
  const look = (target: string, isShown: boolean) => {
    const path = attachments.find(target, note.path);
    if (path !== undefined) found.add(path);
    else if (
      isShown &&
      /\.(?!base$|canvas$)[a-z0-9]{2,5}$/i.test(target) &&
      notes.find(target, note.path) === undefined
    )
      note.problems.push({ code: 'ATTACHMENT_MISSING', file: note.path, detail: target.slice(0, 200) });
  };
  for (const { target, isEmbed } of findLinks(note.text)) {
    if (target !== '' && /\.(?!md$)[a-z0-9]{2,5}$/i.test(target)) look(target, isEmbed);
  }
  for (const [, sign, , address = ''] of maskCode(note.text).matchAll(markdownLink)) {
    const target = decode(address.replace(/^<|>$/g, ''));
    if (!isForeign(target) && !isNotePath(target.replace(/#.*$/, ''))) look(target, sign === '!');
  }
  return [...found];
};

const propertiesOf = (note: NoteFile): { properties: Properties; yaml: string; body: string } => {
  const { yaml, body } = splitFrontMatter(note.text);
  if (yaml === undefined) return { properties: none, yaml: '', body };
  const properties = yaml.length > 100_000 ? undefined : readProperties(yaml);
  if (properties) return { properties, yaml, body };
  note.problems.push({ code: 'FRONT_MATTER_BROKEN', file: note.path });
  return { properties: none, yaml: '', body: note.text };
};

/** Undefined where the text is too long to be one note; the problem says so. */
export const readNoteFile = (given: NoteFile, surroundings: Surroundings, clock: Clock): ImportedNote | undefined => {
  const { properties, yaml, body: raw } = propertiesOf(given);
  const note = { ...given, text: raw };
  const body = linkNotes(note, surroundings);
  if (body.length > longestBody) {
    given.problems.push({ code: 'TEXT_TOO_LONG', file: given.path });
    return undefined;
  }
  const name = stemOf(given.path);
  const title = properties.title ?? name;
  if (title.length > longestTitle) given.problems.push({ code: 'TITLE_CUT', file: given.path });
  if (properties.wrongDate !== undefined)
    given.problems.push({ code: 'DATE_UNREADABLE', file: given.path, detail: properties.wrongDate });
  const also = linkableName(title).toLowerCase() === name.toLowerCase() ? [] : [name];
  const aliases = [...new Set([...properties.aliases, ...also])].filter((alias) => alias.length <= longestTitle);
  return {
    files: findFiles(note, surroundings),
    draft: {
      title: title.slice(0, longestTitle),
      body,
      folder: folderOf(given.path).slice(0, 1000),
      frontMatter: yaml,
      aliases: aliases.slice(0, 99),
      tags: [...new Set(properties.tags)].filter((tag) => tag.length <= 100).slice(0, 200),
      begunAt: properties.begunAt ?? null,
      pinned: properties.pinned,
      kind: properties.template ?? 'note',
      dailyOn: properties.daily ?? (isDay(name) ? name : null),
      archivedAt: properties.archived === true ? instantOf(clock) : properties.archived || null,
      source: {
        format: 'markdown',
        key: given.path.slice(0, 1000),
        digest: `${digestOf(given.text)}.${digestOf(body)}`,
      },
    },
  };
};
