import { anyTitle, setupRecords } from '@mana/test-kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksFrom } from '../system/links/queries.ts';
import { createTagsStore } from '../system/tags/store.ts';
import { noteLink } from './note-reader.ts';
import { archivedNotes, dailyNotes, pinnedNotes, recentNotes } from './queries.ts';
import { createNotesStore } from './store.ts';
import { notes } from './tables.ts';

const setup = () => {
  const kit = setupRecords();
  const store = createNotesStore(kit);
  const add = async (title: string, body = '') => (await store.addNote({ title, body })).id;
  const body = async (id: string) => (await kit.records.get(notes, id))?.body;
  const titles = async (query: Parameters<typeof kit.records.list<typeof notes>>[0]) =>
    (await kit.records.list(query)).map((note) => note.title);
  const sources = async (id: string) => (await store.backlinksOf(id)).map(({ note }) => note.title);
  return { ...kit, store, add, body, titles, sources };
};

test('a link to a note is a backlink of it, with the words around it', async () => {
  const { add, store } = setup();
  const bed = await add('South bed');
  await add('Rotation', '# Plan\n\nFor 2027 see [[south bed|the bed]]; the wall rests.\n\nNext line.');
  expect(await store.backlinksOf(bed)).toMatchObject([
    { note: { title: 'Rotation' }, before: 'For 2027 see ', match: 'the bed', after: '; the wall rests.' },
  ]);
});

test('a link to a note that does not exist yet finds it once it does', async () => {
  const { add, sources, store, records } = setup();
  const rotation = await add('Rotation', 'See [[South bed]].');
  expect(await records.list(linksFrom(noteLink(rotation)))).toMatchObject([{ to: null, text: 'South bed' }]);
  const bed = await add('South bed');
  expect(await sources(bed)).toEqual(['Rotation']);
  const other = await add('Unnamed', '');
  await store.writeNote(rotation, 'See [[Later]].', 'See [[South bed]].');
  expect(await sources(bed)).toEqual([]);
  await store.renameNote(other, 'Later');
  expect(await sources(other)).toEqual(['Rotation']);
});

test('renaming rewrites every kind of link to the note, in one step that one undo takes back', async () => {
  const { add, body, store, undo, sources } = setup();
  const bed = await add('South bed', 'I am [[South bed]].');
  const text = '[[South bed]], ![[south  bed#Soil]], [[garden/South bed|the bed]], `[[South bed]]`, [[South bedroom]]';
  const plan = await add('Plan', text);
  const receipt = await store.renameNote(bed, 'Wall [2027] bed');
  expect(await body(plan)).toBe(
    '[[Wall 2027 bed]], ![[Wall 2027 bed#Soil]], [[Wall 2027 bed|the bed]], `[[South bed]]`, [[South bedroom]]',
  );
  expect(await body(bed)).toBe('I am [[Wall 2027 bed]].');
  expect(await sources(bed)).toContain('Plan');
  undo(receipt);
  expect(await body(plan)).toBe(text);
  await store.renameNote(bed, 'Third name');
  expect(await body(plan)).toContain('[[Third name]], ![[Third name#Soil]]');
});

test('a link by another name the note still has is left alone when it is renamed', async () => {
  const { add, body, store } = setup();
  const { id } = await store.addNote({ title: 'South bed', aliases: ['the wall'] });
  const plan = await add('Plan', 'By [[The wall]] and [[South bed]]');
  await store.renameNote(id, 'Bed');
  expect(await body(plan)).toBe('By [[The wall]] and [[Bed]]');
});

test('of two notes with one name a link means the one whose folder it writes, else the nearest', async () => {
  const { store } = setup();
  const a = await store.addNote({ title: 'Index', folder: 'garden' });
  const b = await store.addNote({ title: 'Index', folder: 'house' });
  expect(await store.findByName('house/Index')).toBe(b.id);
  expect(await store.findByName('Index', 'garden')).toBe(a.id);
  expect(await store.findByName('INDEX.md', 'house')).toBe(b.id);
  expect((await store.linkChoices('garden')).map(({ target }) => target).sort()).toEqual(['Index', 'house/Index']);
});

test('what two writers add to one text stays, wherever they wrote', async () => {
  const { add, body, store } = setup();
  const base = 'one\ntwo\nthree';
  const id = await add('Shared', base);
  await store.writeNote(id, 'zero\none\ntwo\nthree', base);
  const { body: merged } = await store.writeNote(id, 'one\ntwo\nthree\nfour', base);
  expect(merged).toBe('zero\none\ntwo\nthree\nfour');
  expect(await body(id)).toBe(merged);
});

test('tags in the text and of the note are counted, whatever their case', async () => {
  const { add, store, records, clock } = setup();
  const id = await add('A', 'A #Garden bed, #garden/soil and #1, `#code`, https://x.y/#anchor');
  await store.setTags(id, ['#garden', ' Winter ']);
  await add('B', 'also #GARDEN');
  const tags = await createTagsStore({ records, clock }).countTags();
  expect(tags.map(({ tag, count }) => [tag.name, count])).toEqual([
    ['Garden', 2],
    ['garden/soil', 1],
    ['Winter', 1],
  ]);
});

test('lists show what is in use, pinned notes, archived ones and days apart; the trash keeps links whole', async () => {
  const { add, store, titles, sources } = setup();
  const [a, b, c] = [await add('A'), await add('B', '[[A]]'), await add('C')] as const;
  await store.pinNote([a, c], true);
  await store.archiveNote(c);
  await store.openDaily('2026-11-20', 'en');
  expect((await titles(recentNotes())).sort()).toEqual(['2026-11-20', 'A', 'B']);
  expect(await titles(pinnedNotes())).toEqual(['A']);
  expect(await titles(archivedNotes())).toEqual(['C']);
  expect(await titles(dailyNotes())).toEqual(['2026-11-20']);
  await store.deleteNote(b);
  expect(await sources(a)).toEqual([]);
  await store.restoreNote(b);
  expect(await sources(a)).toEqual(['B']);
});

test('a note in the trash is found by no name', async () => {
  const { add, store } = setup();
  const id = await add('Gone');
  await store.deleteNote(id);
  expect(await store.findByName('Gone')).toBeUndefined();
  expect(await store.linkChoices('')).toEqual([]);
});

test('the note of a day begins from the daily template, and is the same the second time', async () => {
  const { store, body } = setup();
  await store.addNote({
    title: 'Day',
    body: '# {{date:dddd, D MMMM}}\n{{yesterday}} {{unknown}}',
    kind: 'dailyTemplate',
  });
  const first = await store.openDaily('2026-11-20', 'de');
  expect(await body(first.id)).toBe('# Freitag, 20 November\n2026-11-19 {{unknown}}');
  expect(await store.openDaily('2026-11-20', 'de')).toEqual({ batch: null, id: first.id });
  const { id } = await store.addToDaily('- call Ida', 'de');
  expect(await body(id)).toBe('# Freitag, 20 November\n2026-11-19 {{unknown}}\n- call Ida\n');
});

test('a mention without a link is found, one with a link or in code is none', async () => {
  const { add, store } = setup();
  const id = await add('South bed');
  await add('Garden day', 'Frame for the south bed, bring the drill. [[South bed]]');
  await add('Linked', 'Only [[South bed]] and `south bed` and south bedroom');
  expect(await store.mentionsOf(id, 'South bed')).toMatchObject([
    { note: { title: 'Garden day' }, match: 'south bed' },
  ]);
});

test('ticking a box changes that box and nothing else', async () => {
  const { add, store, body } = setup();
  const id = await add('List', '- [ ] one\n```\n- [ ] code\n```\n1. [x] two\n> * [ ] three');
  await store.tickBox(id, 1);
  await store.tickBox(id, 2);
  expect(await body(id)).toBe('- [ ] one\n```\n- [ ] code\n```\n1. [ ] two\n> * [x] three');
  await store.tickBox(id, 99);
  expect(await body(id)).toContain('- [ ] one');
});

test('imported notes find one another whatever their order, and are one step', async () => {
  const { store, undo, sources, titles } = setup();
  const receipt = await store.importNotes([
    { draft: { title: 'First', body: 'to [[Second]] #shared' } },
    { draft: { title: 'Second', body: 'to [[first]] #shared' } },
  ]);
  expect(await sources(receipt.ids[0] as string)).toEqual(['Second']);
  expect(await sources(receipt.ids[1] as string)).toEqual(['First']);
  undo(receipt);
  expect(await titles(recentNotes())).toEqual([]);
});

test('whatever a title is, links written to it find the note, and a rename brings them along', async () => {
  await fc.assert(
    fc.asyncProperty(anyTitle(), anyTitle(), async (title, next) => {
      const { add, store, sources } = setup();
      const id = await add(title);
      const choice = (await store.linkChoices('')).find((each) => each.id === id);
      fc.pre(choice !== undefined && !choice.target.includes('/'));
      await add('Source of links', `before [[${choice?.target}]] after`);
      expect(await sources(id)).toEqual(['Source of links']);
      await store.renameNote(id, next);
      expect(await sources(id)).toEqual(['Source of links']);
    }),
    { numRuns: 40 },
  );
});
