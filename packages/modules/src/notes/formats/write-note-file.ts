// A note as a Markdown file other programs read: its text, and above it as YAML what the text does not say. What an imported file had
// there besides is written back.
import { excerptOf } from '../markdown/measure.ts';
import type { Note } from '../tables.ts';
import { writeProperties } from './front-matter.ts';

/** A name every file system takes. */
export const fileNameOf = (title: string): string => {
  const name = title
    .replace(/[\\/:*?"<>|#^[\]\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120)
    .trim();
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `${name}_` : name;
};

const templates = { note: undefined, template: 'note', dailyTemplate: 'daily' } as const;

/** @param stem the file's name without its ending; a title that differs from it is written down */
export const noteText = (note: Note, stem: string): string => {
  const yaml = writeProperties(note.frontMatter, {
    title: note.title === stem ? undefined : note.title,
    aliases: note.aliases.filter((alias) => alias !== stem),
    tags: note.tags,
    created: note.begunAt ?? note.createdAt,
    pinned: note.pinned || undefined,
    archived: note.archivedAt ?? undefined,
    daily: note.dailyOn === null || note.dailyOn === stem ? undefined : note.dailyOn,
    template: templates[note.kind],
  });
  return yaml === '' ? note.body : `---\n${yaml}\n---\n${note.body}`;
};

export interface WrittenNote {
  readonly note: Note;
  /** With its folders and `.md`. */
  readonly path: string;
  readonly text: string;
}

/** All notes with paths that differ, also where a file system does not tell small letters from capitals. */
export const writeNotes = (notes: readonly Note[]): WrittenNote[] => {
  const taken = new Set<string>();
  return [...notes]
    .filter((note) => !note.locked)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((note) => {
      const folder = note.folder.split('/').map(fileNameOf).filter(Boolean).join('/');
      const name = fileNameOf(note.title) || fileNameOf(excerptOf(note.body, 40)) || 'note';
      const pathOf = (stem: string) => `${folder === '' ? '' : `${folder}/`}${stem}.md`;
      let stem = name;
      for (let count = 2; taken.has(pathOf(stem).toLowerCase()); count += 1) stem = `${name} ${count}`;
      taken.add(pathOf(stem).toLowerCase());
      return { note, path: pathOf(stem), text: noteText(note, stem) };
    });
};
