// The pages of notes over memory records, used as a person uses them.
import '../../test-page.css';
import { setupRecords } from '@mana/test-kit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { TestHost } from '../../test-host.svelte.ts';
import en from '../messages/en.ts';
import { recentNotes } from '../queries.ts';
import { createNotesStore } from '../store.ts';
import { notes, type Note } from '../tables.ts';
// The page loads these when they are asked for; here they are there from the start.
import './NoteReading.svelte';
import './NoteView.svelte';
import TestNotes from './TestNotes.svelte';

const setup = async (drafts: readonly { title: string; body?: string }[], open?: string) => {
  const kit = setupRecords();
  const store = createNotesStore(kit);
  const ids = new Map<string, string>();
  for (const draft of drafts) ids.set(draft.title, (await store.addNote(draft)).id);
  const host = new TestHost(kit, en);
  if (open !== undefined) host.place = ['note', ids.get(open) as string];
  const screen = await render(TestNotes, { host });
  const body = async (title: string) => (await kit.records.get(notes, ids.get(title) as string))?.body;
  const id = (title: string) => ids.get(title) as string;
  return { ...kit, store, host, body, id, screen };
};

const text = () => page.getByRole('textbox', { name: en.textField });
const typeAtEnd = async (words: string) => {
  await text().click();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await userEvent.keyboard(words);
};

test('what is typed into a note is stored when one pauses, and says so', async () => {
  const { body } = await setup([{ title: 'Garden', body: 'Beans' }], 'Garden');
  await typeAtEnd(' and chard');
  await expect.element(page.getByText(en.unsaved)).toBeInTheDocument();
  await vi.waitFor(async () => expect(await body('Garden')).toBe('Beans and chard'), { timeout: 5000 });
  await expect.element(page.getByText(en.saved, { exact: true })).toBeInTheDocument();
});

test('leaving a note stores its last words at once', async () => {
  const { body, host } = await setup([{ title: 'Garden', body: '' }], 'Garden');
  await typeAtEnd('quick');
  host.place = [];
  await vi.waitFor(async () => expect(await body('Garden')).toBe('quick'));
});

test('two brackets offer the other notes, and what is chosen is a backlink there', async () => {
  const { body, store, id } = await setup([{ title: 'South bed' }, { title: 'Plan', body: 'See ' }], 'Plan');
  await typeAtEnd('[[[[sou');
  await expect.element(page.getByRole('option', { name: /South bed/ })).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 120));
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect(await body('Plan')).toBe('See [[South bed]]'), { timeout: 5000 });
  expect(await store.backlinksOf(id('South bed'))).toHaveLength(1);
});

test('a new title is stored with the links to it', async () => {
  const { body } = await setup([{ title: 'Bed' }, { title: 'Plan', body: '[[Bed]]' }], 'Bed');
  await page.getByLabelText(en.titleField).fill('South bed');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect(await body('Plan')).toBe('[[South bed]]'));
});

test('a text another tab stores appears beside what is being typed', async () => {
  const { store, id, body } = await setup([{ title: 'Shared', body: 'one\ntwo\n' }], 'Shared');
  await typeAtEnd('three');
  await store.writeNote(id('Shared'), 'zero\none\ntwo\n', 'one\ntwo\n');
  await expect.element(page.getByText('zero')).toBeVisible();
  await vi.waitFor(async () => expect(await body('Shared')).toBe('zero\none\ntwo\nthree'), { timeout: 5000 });
});

test('in the reading view a box is ticked in the text, and a missing note is begun', async () => {
  const { body, records, host } = await setup(
    [{ title: 'List', body: '- [ ] seeds\n- [ ] boards\n\nSee [[Nowhere]] and [[List]]' }],
    'List',
  );
  await page.getByRole('radio', { name: en.read }).click({ force: true });
  await page.getByRole('checkbox', { name: 'boards' }).click();
  await vi.waitFor(async () => expect(await body('List')).toContain('- [ ] seeds\n- [x] boards'));
  await page.getByRole('link', { name: 'Nowhere' }).click();
  await vi.waitFor(() => expect(host.place[0]).toBe('note'));
  const titles = (await records.list(recentNotes())).map((note: Note) => note.title);
  expect(titles).toContain('Nowhere');
});

test('notes are listed with how they begin, pinned ones first, and found by a word of their text', async () => {
  const { store, id } = await setup([
    { title: 'Garden', body: '# Beans\nThe tomatoes had **no** chance' },
    { title: 'Boat', body: 'Larch' },
  ]);
  await expect.element(page.getByText('The tomatoes had no chance')).toBeVisible();
  await store.pinNote(id('Boat'), true);
  await expect.element(page.getByRole('heading', { name: en.pinned })).toBeVisible();
  await page.getByRole('button', { name: en.filter }).click();
  await userEvent.keyboard('tomato');
  await expect.element(page.getByRole('link', { name: 'Garden' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Boat' })).not.toBeInTheDocument();
  await userEvent.keyboard('xyz');
  await expect.element(page.getByText(en.filteredTitle)).toBeVisible();
});

test('an empty place offers a first note and opens it', async () => {
  const { host } = await setup([]);
  await expect.element(page.getByText(en.emptyTitle)).toBeVisible();
  await page.getByRole('button', { name: en.exampleTitle }).click();
  await vi.waitFor(() => expect(host.place[0]).toBe('note'));
  await expect.element(page.getByLabelText(en.titleField)).toHaveValue(en.exampleTitle);
});
