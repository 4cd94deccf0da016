// The importer of Markdown: one file, a folder, an archive, an Obsidian vault. Files come as one whole, because notes point at one another
// and at their attachments. A file is known again by its path; a note that was changed both here and there is left alone.
import {
  err,
  ok,
  type Clock,
  type FormatProblem,
  type ImportContext,
  type Importer,
  type ImportRow,
  type OfferedFile,
  type Reading,
} from '@mana/shared-core';
import { defineMessages } from '@mana/shared-i18n';
import { filesOf } from '../../system/files/queries.ts';
import { maxFileBytes } from '../../system/files/tables.ts';
import { createNotesStore } from '../store.ts';
import { notes, type Note } from '../tables.ts';
import { digestOf } from './digest.ts';
import { readNoteFile, type ImportedNote } from './read-note-file.ts';
import { baseOf, FileFinder, isNotePath, openVault, type Vault } from './vault-files.ts';

const texts = defineMessages({
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  it: () => import('./messages/it.ts'),
  fr: () => import('./messages/fr.ts'),
  es: () => import('./messages/es.ts'),
});

const largestText = 20_000_000;
type Row = Reading<ImportedNote>['rows'][number];

/** The text of a file with `\n` as line breaks; undefined where it is no text. */
const textOf = async (file: OfferedFile, path: string, problems: FormatProblem[]): Promise<string | undefined> => {
  if (file.size > largestText) {
    problems.push({ code: 'TEXT_TOO_LONG', file: path });
    return undefined;
  }
  const bytes = await file.read();
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text = new TextDecoder(encoding).decode(bytes);
  if (encoding === 'utf-8' && text.includes('\ufffd') && !bytes.includes(0)) {
    text = new TextDecoder('windows-1252').decode(bytes);
    problems.push({ code: 'ENCODING_GUESSED', file: path });
  }
  if (text.includes('\0')) {
    problems.push({ code: 'FILE_BINARY', file: path });
    return undefined;
  }
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
};

const readRows = async (vault: Vault, clock: Clock): Promise<Row[]> => {
  const surroundings = {
    notes: new FileFinder(vault.notes.map(({ path }) => path)),
    attachments: new FileFinder(vault.attachments.map(({ path }) => path)),
  };
  const rows: Row[] = [];
  for (const { path, file } of vault.notes) {
    const problems: FormatProblem[] = [];
    const text = await textOf(file, path, problems);
    const draft = text === undefined ? undefined : readNoteFile({ path, text, problems }, surroundings, clock);
    const base = { line: 1, file: path, title: draft?.draft.title || baseOf(path), problems };
    rows.push(draft ? { ...base, draft } : { ...base, failed: true });
  }
  return rows;
};

const notesOn = (vault: Vault, rows: readonly Row[]): FormatProblem[] => {
  const used = new Set(rows.flatMap((row) => row.draft?.files ?? []));
  const unused = vault.attachments.filter(({ path }) => !used.has(path));
  const foreign = vault.foreign.map(({ path }) => ({ code: 'FOREIGN_FILE', file: path, detail: path }));
  return [
    ...(vault.hidden > 0 ? [{ code: 'FILES_HIDDEN', detail: String(vault.hidden) }] : []),
    ...foreign,
    ...unused.map(({ path }) => ({ code: 'ATTACHMENT_UNUSED', file: path, detail: path })),
  ];
};

const decide = (
  row: Row,
  { byKey, byPlace }: { byKey: Map<string, Note>; byPlace: Map<string, Note> },
): ImportRow<ImportedNote> => {
  const { draft: imported, failed, ...base } = row;
  if (failed || !imported) return { ...base, action: 'error' };
  const { draft } = imported;
  const known = byKey.get(draft.source?.key ?? '') ?? byPlace.get(placeOf(draft));
  if (!known) return { ...base, action: 'create', draft: imported };
  const skip = (code: string): ImportRow<ImportedNote> => ({
    ...base,
    action: 'skip',
    id: known.id,
    problems: [...base.problems, { code, file: row.file ?? '' }],
  });
  const [file, body] = (known.source?.digest ?? '').split('.');
  const isSame = known.source ? draft.source?.digest.split('.')[0] === file : known.body === draft.body;
  if (isSame || known.body === draft.body) return skip('ALREADY_HERE');
  if (known.source && digestOf(known.body) === body)
    return { ...base, action: 'update', id: known.id, draft: imported };
  return known.source ? skip('CHANGED_BOTH') : { ...base, action: 'create', draft: imported };
};

/** Of a note that is here already, only what its file says of the text is changed. */
const toWrite = ({ draft, files }: ImportedNote, id: string | undefined) => {
  if (id === undefined) return { draft, files };
  const { title, body, folder, frontMatter, aliases, tags, begunAt, source } = draft;
  return { id, draft: { title, body, folder, frontMatter, aliases, tags, begunAt, source }, files };
};

const placeOf = ({ title, folder }: { title?: string | undefined; folder?: string | undefined }): string =>
  `${folder ?? ''}/${title ?? ''}`;

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
};

/** Keeps the attachments of a note beside it; one it has already is not kept twice. */
const attachTo = async (
  id: string,
  paths: readonly string[],
  vault: Vault,
  { records, attach }: ImportContext,
): Promise<void> => {
  const owner = { table: notes.name, id };
  const taken = new Set((await records.list(filesOf(owner))).map((file) => file.name));
  for (const path of paths) {
    const name = baseOf(path);
    const found = vault.attachments.find((each) => each.path === path);
    if (!found || taken.has(name) || found.file.size > maxFileBytes) continue;
    taken.add(name);
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const mediaType = found.file.mediaType || mediaTypes[ending] || '';
    await attach({ name, mediaType, bytes: await found.file.read() }, owner);
  }
};

export const markdownImporter: Importer<ImportedNote> = {
  texts,
  slice: 100,

  recognise(beginnings) {
    if (beginnings.some(({ name }) => /(^|\/)\.obsidian\//.test(name))) return 1;
    return beginnings.some(({ name }) => isNotePath(name)) ? 0.9 : 0;
  },

  async read(files, { clock }) {
    const vault = openVault(files);
    if (vault.notes.length === 0) return err({ code: 'NOTHING_FOUND' });
    const rows = await readRows(vault, clock);
    return ok({ rows, notes: notesOn(vault, rows), questions: [] });
  },

  async plan(reading, { records }) {
    const known = (await records.list({ table: notes, deleted: 'include' })).filter((note) => !note.locked);
    const byKey = new Map(
      known.flatMap((note) => (note.source?.format === 'markdown' ? [[note.source.key, note]] : [])),
    );
    const byPlace = new Map(known.filter((note) => note.deletedAt === null).map((note) => [placeOf(note), note]));
    return reading.rows.map((row) => decide(row, { byKey, byPlace }));
  },

  async write(rows, context) {
    const chosen = rows.flatMap(({ draft, id }) => (draft ? [toWrite(draft, id)] : []));
    const { ids } = await createNotesStore(context).importNotes(chosen);
    const vault = openVault(context.files);
    for (const [index, { files }] of chosen.entries()) {
      if (files.length > 0) await attachTo(ids[index] as string, files, vault, context);
    }
  },
};
