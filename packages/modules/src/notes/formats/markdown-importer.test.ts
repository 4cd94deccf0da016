// The importer as the import lab uses it, on files as other programs write them.
import type { ImportContext, Link, OfferedFile } from '@mana/shared-core';
import { fixedClock, setupRecords } from '@mana/test-kit';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createNotesStore } from '../store.ts';
import { notes, type Note } from '../tables.ts';
import { markdownImporter } from './markdown-importer.ts';
import { notesExporters } from './notes-exporters.ts';

const offered = (path: string, content: string | Uint8Array): OfferedFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, mediaType: '', read: () => Promise.resolve(bytes) };
};

const setup = () => {
  const kit = setupRecords();
  const attached: { name: string; owner: Link }[] = [];
  const contextOf = (files: readonly OfferedFile[]): ImportContext => ({
    answers: {},
    clock: kit.clock,
    records: kit.records,
    locale: 'en',
    files,
    attach: async ({ name }, owner) => {
      attached.push({ name, owner });
      return name;
    },
  });
  const run = async (files: readonly OfferedFile[]) => {
    const context = contextOf(files);
    const reading = await markdownImporter.read(files, context);
    if (!reading.ok) throw new Error(reading.error.code);
    const rows = await markdownImporter.plan(reading.value, context);
    await markdownImporter.write(
      rows.filter(({ action }) => action === 'create' || action === 'update'),
      context,
    );
    const actions = rows.map(({ action }) => action);
    const codes = [...reading.value.notes, ...rows.flatMap(({ problems }) => problems)].map(({ code }) => code);
    return { rows, actions, codes };
  };
  const note = async (title: string) =>
    (await kit.records.list({ table: notes, match: (each) => each.title === title }))[0];
  return { ...kit, store: createNotesStore(kit), attached, run, note };
};

const vault = [
  offered('Vault/.obsidian/app.json', '{}'),
  offered(
    'Vault/Garden/Plan.md',
    '---\r\ntitle: The plan # ours\r\naliases: [Rotation]\r\ntags: garden, winter\r\ncreated: 2026-01-14\r\nrating: 4\r\n---\r\nSee [[Bed|the bed]], [bed](../Bed.md#Soil) and ![[leaf.png]].\r\n![x](../img/gone.png)\r\n',
  ),
  offered('Vault/Bed.md', '# Soil\n[[Plan]] and [[rotation]]\n'),
  offered('Vault/2026-11-20.md', 'A day'),
  offered('Vault/img/leaf.png', new Uint8Array([1, 2, 3])),
  offered('Vault/img/alone.png', new Uint8Array([1])),
  offered('Vault/Board.canvas', '{}'),
];

test('a vault comes in with folders, names, tags, dates, links and the attachments its notes show', async () => {
  const { run, note, store, attached } = setup();
  const { codes } = await run(vault);
  const plan = (await note('The plan')) as Note;
  expect(plan).toMatchObject({
    folder: 'Garden',
    aliases: ['Rotation', 'Plan'],
    tags: ['garden', 'winter'],
    begunAt: '2026-01-14T00:00:00.000Z',
    body: 'See [[Bed|the bed]], [[Bed#Soil|bed]] and ![[leaf.png]].\n![x](../img/gone.png)\n',
  });
  expect(plan.frontMatter).toContain('rating: 4');
  expect((await note('2026-11-20'))?.dailyOn).toBe('2026-11-20');
  expect((await store.backlinksOf(plan.id)).map((link) => link.note.title)).toEqual(['Bed', 'Bed']);
  expect(attached).toMatchObject([{ name: 'leaf.png', owner: { table: 'notes', id: plan.id } }]);
  expect(codes.sort()).toEqual(['ATTACHMENT_MISSING', 'ATTACHMENT_UNUSED', 'FILES_HIDDEN', 'FOREIGN_FILE']);
});

test('the same vault again brings nothing; a changed file updates, unless the note was changed here too', async () => {
  const { run, note, store } = setup();
  await run(vault);
  expect(new Set((await run(vault)).actions)).toEqual(new Set(['skip']));
  const changed = vault.map((file) => (file.path.endsWith('Bed.md') ? offered(file.path, '# New\n') : file));
  expect((await run(changed)).actions.filter((action) => action === 'update')).toHaveLength(1);
  const bed = (await note('Bed')) as Note;
  expect(bed.body).toBe('# New\n');
  await store.writeNote(bed.id, 'mine', '# New\n');
  const third = vault.map((file) => (file.path.endsWith('Bed.md') ? offered(file.path, '# Third\n') : file));
  const { actions, codes } = await run(third);
  expect(actions).not.toContain('update');
  expect(codes).toContain('CHANGED_BOTH');
});

test('notes that leave and come back into an empty place are equal, and into their own place bring nothing', async () => {
  const { store, records, clock, run } = setup();
  await store.importNotes([
    {
      draft: {
        title: 'A/B: “C”?',
        body: '[[Same]] #tag',
        folder: 'x/y',
        tags: ['one two', '#odd'],
        aliases: ['alias'],
      },
    },
    { draft: { title: 'Same', body: '---\nnot yaml\n' } },
    { draft: { title: 'same', body: '', pinned: true, archivedAt: '2026-01-01T10:00:00.000Z' } },
    { draft: { title: '2026-11-20', body: 'day', dailyOn: '2026-11-20', frontMatter: '# kept\nmood: good' } },
    { draft: { title: 'Template', body: '{{date}}', kind: 'dailyTemplate' } },
  ]);
  const rows = (await records.list({ table: notes })) as Note[];
  const written = await notesExporters[0]?.write(async () => rows as never, { clock });
  const files = (written ?? []).map(({ path, content }) => offered(path, content));
  expect(new Set((await run(files)).actions)).toEqual(new Set(['skip']));
  const other = setup();
  await other.run(files);
  const facts = (each: Note) => ({
    title: each.title,
    body: each.body,
    folder: each.folder,
    tags: each.tags,
    kind: each.kind,
    pinned: each.pinned,
    archivedAt: each.archivedAt,
    dailyOn: each.dailyOn,
  });
  const back = (await other.records.list({ table: notes })) as Note[];
  const sorted = (all: Note[]) => all.map(facts).sort((a, b) => (a.title < b.title ? -1 : 1));
  expect(sorted(back)).toEqual(
    sorted(rows).map((each) => ({ ...each, tags: each.tags.map((tag) => tag.replace(/^#/, '')) })),
  );
  expect(back.find((each) => each.dailyOn)?.frontMatter).toContain('# kept');
});

test('what is broken is named, and the rest comes in', async () => {
  const { run, note } = setup();
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
    .join('\n')}`;
  const { codes, actions } = await run([
    offered('Broken yaml.md', '---\ntags: [a, b\nfoo: : :\n---\ntext stays\n'),
    offered('Bomb.md', `---\n${bomb}\n---\ntext`),
    offered('Binary.md', new Uint8Array([0, 1, 2, 0])),
    offered('Latin.md', new Uint8Array([0x47, 0x72, 0xfc, 0x6e])),
    offered('Date.md', '---\ncreated: 2026-02-31\n---\n'),
    offered('Long.md', 'x'.repeat(1_000_001)),
    offered('Empty.md', ''),
  ]);
  expect(actions.filter((action) => action === 'error')).toHaveLength(2);
  expect(codes.sort()).toEqual([
    'DATE_UNREADABLE',
    'ENCODING_GUESSED',
    'FILE_BINARY',
    'FRONT_MATTER_BROKEN',
    'FRONT_MATTER_BROKEN',
    'TEXT_TOO_LONG',
  ]);
  expect((await note('Broken yaml'))?.body).toContain('tags: [a, b');
  expect((await note('Latin'))?.body).toBe('Grün');
  expect(await markdownImporter.read([offered('a.png', 'x')], { answers: {}, clock: fixedClock() })).toMatchObject({
    ok: false,
    error: { code: 'NOTHING_FOUND' },
  });
});

const root = fileURLToPath(new URL('../../../../../../shared/fixtures/', import.meta.url));
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

const samples = [
  'vaults/obsidian-kepano',
  'vaults/obsidian-export-samples/main-samples',
  'vaults/obsidian-export-samples/infinite-recursion',
  'vaults/obsidian-export-samples/same-filename-different-directories',
  'vaults/obsidian-export-samples/non-ascii',
  'vaults/obsidian-tasks-demo',
  'vaults/logseq-docs',
  'notes/joplin/md-frontmatter',
  'notes/joplin/md',
  'notes/markdown',
];

test.each(samples.filter((name) => existsSync(`${root}${name}`)))(
  '%s comes in whole, and a second time brings nothing new',
  async (name) => {
    const { run, records } = setup();
    const files = walk(`${root}${name}`).map((path) =>
      offered(path.slice(root.length), new Uint8Array(readFileSync(path))),
    );
    const markdown = files.filter(({ path }) => /\.md$/.test(path) && !/\/\./.test(path));
    const { actions } = await run(files);
    expect(actions.filter((action) => action === 'error')).toEqual([]);
    expect(await records.count({ table: notes })).toBe(markdown.length);
    expect(new Set((await run(files)).actions)).toEqual(new Set(['skip']));
  },
);
