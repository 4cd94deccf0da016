// The files of a record over memory records, used as a person uses them.
import { CodedError, newId } from '@mana/shared-core';
import '../../../test-page.css';
import { setupRecords } from '@mana/test-kit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { TestHost } from '../../../test-host.svelte.ts';
import { filesOf } from '../queries.ts';
import { createFilesStore } from '../store.ts';
import { files, maxFileBytes } from '../tables.ts';
import TestFiles from './TestFiles.svelte';

const setup = async () => {
  const kit = setupRecords();
  const host = new TestHost(kit, {});
  const owner = { table: 'tasks', id: newId() };
  const store = createFilesStore(kit);
  const { container, unmount: leave } = await render(TestFiles, { host, owner });
  const zone = container.querySelector('[data-file-zone]') as HTMLElement;
  const names = async () => (await kit.records.list(filesOf(owner))).map(({ name }) => name);
  const input = () => container.querySelector('input[type=file]') as HTMLInputElement;
  const choose = async (...chosen: File[]) => {
    await expect.element(page.getByRole('button', { name: 'Add files' })).toBeVisible();
    await userEvent.upload(input(), chosen);
  };
  return { ...kit, kit, host, owner, store, zone, names, choose, container, leave };
};

const text = (name: string, content = 'x', type = 'text/plain') => new File([content], name, { type });
const opener = (name: string) => page.getByRole('button', { name, exact: true });
const menuOf = async (name: string, entry: string) => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

const bring = (kind: 'dragover' | 'drop', target: Element, ...brought: File[]) => {
  const dataTransfer = new DataTransfer();
  for (const file of brought) dataTransfer.items.add(file);
  const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

const paste = (target: Element, file: File, words?: string) => {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  if (words !== undefined) clipboardData.setData('text/plain', words);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};

test('chosen files are stored, listed with kind and size, and told with a way back', async () => {
  const { choose, names, host, kit } = await setup();
  await choose(text('plan.txt', 'hello'), text('archive.zip', 'zip', 'application/zip'));
  await expect.element(opener('plan.txt')).toBeVisible();
  await expect.element(page.getByText('Text · 5 byte')).toBeVisible();
  await expect.element(page.getByText('ZIP · 3 byte')).toBeVisible();
  expect(host.notices.map((notice) => notice.text)).toEqual(['2 files added']);
  kit.undo(host.notices[0]?.receipt ?? { batch: null });
  await expect.element(page.getByText('or drop them here, or paste')).toBeVisible();
  expect(await names()).toEqual([]);
});

test('files are dropped anywhere in the pane, and nobody around hears of it', async () => {
  const { zone, names } = await setup();
  await expect.element(page.getByRole('button', { name: 'Add files' })).toBeVisible();
  const around = vi.fn();
  document.addEventListener('drop', around);
  expect(bring('dragover', zone, text('a.txt')).defaultPrevented).toBe(true);
  await expect.element(page.getByText('Let go to add the files')).toBeVisible();
  bring('drop', zone, text('a.txt'));
  await expect.element(opener('a.txt')).toBeVisible();
  await expect.element(page.getByText('Let go to add the files')).not.toBeInTheDocument();
  document.removeEventListener('drop', around);
  expect(around).not.toHaveBeenCalled();
  expect(await names()).toEqual(['a.txt']);
});

test('a pasted picture is stored; text that brings one along goes into the field', async () => {
  const { zone, names } = await setup();
  await expect.element(page.getByRole('button', { name: 'Add files' })).toBeVisible();
  const field = zone.appendChild(document.createElement('textarea'));
  paste(field, text('from-a-word-processor.png', 'x', 'image/png'), 'words');
  paste(field, text('into-the-field.txt'));
  await expect.element(opener('into-the-field.txt')).toBeVisible();
  paste(document.body, text('anywhere.txt'));
  await expect.element(opener('anywhere.txt')).toBeVisible();
  expect(await names()).toEqual(['into-the-field.txt', 'anywhere.txt']);
});

test('what is too large, cannot be read or has no room is said, and can be tried again or put aside', async () => {
  const { choose, host, names, zone } = await setup();
  await expect.element(page.getByRole('button', { name: 'Add files' })).toBeVisible();
  bring('drop', zone, new File([new Uint8Array(maxFileBytes + 1)], 'film.mp4'));
  await expect.element(page.getByText('A file can be at most 100 MB here.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Put film.mp4 aside' }).click();
  host.beforePut = () => Promise.reject(new CodedError('QUOTA_EXCEEDED'));
  await choose(text('a.txt'));
  await expect.element(page.getByText('There is no room left for it on this device.', { exact: false })).toBeVisible();
  expect(host.errors).toEqual([]);
  host.beforePut = () => Promise.resolve();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(opener('a.txt')).toBeVisible();
  host.beforePut = () => Promise.reject(new CodedError('FILE_UNREADABLE'));
  await choose(text('folder'));
  await expect.element(page.getByText('It could not be read.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Put folder aside' }).click();
  await expect.element(page.getByText('It could not be read.', { exact: false })).not.toBeInTheDocument();
  expect(await names()).toEqual(['a.txt']);
});

test('a file on its way shows how far it is and can be stopped', async () => {
  const { choose, host, names } = await setup();
  host.beforePut = (signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new CodedError('CANCELLED'))));
  await choose(text('slow.txt'));
  await expect.element(page.getByRole('progressbar', { name: 'Storing slow.txt' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop storing slow.txt' }).click();
  await expect.element(page.getByText('or drop them here, or paste')).toBeVisible();
  expect(await names()).toEqual([]);
});

test('what fails after the page has gone elsewhere is told all the same', async () => {
  const { choose, host, leave } = await setup();
  let fail = (): void => undefined;
  host.beforePut = () => new Promise((_, reject) => (fail = () => reject(new CodedError('QUOTA_EXCEEDED'))));
  await choose(text('slow.txt'));
  await expect.element(page.getByRole('progressbar', { name: 'Storing slow.txt' })).toBeVisible();
  await leave();
  fail();
  await vi.waitFor(() =>
    expect(host.notices.map((notice) => notice.text)).toEqual([expect.stringMatching(/^slow\.txt: There is no room/)]),
  );
});

test('an image is drawn small before its name; one that is none keeps its sign', async () => {
  const { choose, container } = await setup();
  const drawn = new OffscreenCanvas(60, 30);
  drawn.getContext('2d')?.fillRect(0, 0, 60, 30);
  const png = new File([await drawn.convertToBlob()], 'real.png', { type: 'image/png' });
  await choose(png, text('fake.png', 'no image', 'image/png'));
  await expect.element(opener('fake.png')).toBeVisible();
  const canvases = () => [...container.querySelectorAll('canvas')];
  await vi.waitFor(() => expect(canvases().map((canvas) => canvas.width)).toEqual([108, 300]));
  expect(canvases()[1]?.checkVisibility({ visibilityProperty: true })).toBe(false);
});

test('a text opens as text, whatever is written in it, and Esc goes back', async () => {
  const { choose } = await setup();
  await choose(text('note.md', '<b id="bold">not bold</b>', 'text/markdown'));
  await opener('note.md').click();
  await expect.element(page.getByRole('dialog', { name: 'note.md' })).toBeVisible();
  await expect.element(page.getByText('<b id="bold">not bold</b>')).toBeVisible();
  expect(document.getElementById('bold')).toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('HTML and SVG are never shown, only saved', async () => {
  const { choose } = await setup();
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const made = vi.spyOn(URL, 'createObjectURL');
  await choose(text('page.html', '<script>1</script>', 'text/html'), text('drawing.svg', '<svg/>', 'image/svg+xml'));
  for (const name of ['page.html', 'drawing.svg']) {
    await opener(name).click();
    await vi.waitFor(() => expect((saved.mock.contexts.at(-1) as HTMLAnchorElement).download).toBe(name));
  }
  expect(made.mock.calls.map(([blob]) => (blob as Blob).type)).toEqual([
    'application/octet-stream',
    'application/octet-stream',
  ]);
  expect(document.querySelector('[role=dialog]')).toBeNull();
  vi.restoreAllMocks();
});

test('a name is typed over without its ending; Esc leaves it, Enter keeps it', async () => {
  const { choose, names } = await setup();
  await choose(text('old.txt'));
  await menuOf('old.txt', 'Rename');
  await userEvent.keyboard('new{Escape}');
  expect(await names()).toEqual(['old.txt']);
  await menuOf('old.txt', 'Rename');
  await userEvent.keyboard('new{Enter}');
  await expect.element(opener('new.txt')).toHaveFocus();
  expect(await names()).toEqual(['new.txt']);
});

test('a removed file is told with a way back, and the focus stays near', async () => {
  const { choose, names, host } = await setup();
  await choose(text('a.txt'), text('b.txt'));
  await menuOf('a.txt', 'Remove');
  await expect.element(opener('a.txt')).not.toBeInTheDocument();
  expect(host.notices.at(-1)).toMatchObject({
    text: 'Removed: a.txt',
    receipt: { batch: expect.any(String) as string },
  });
  await expect.element(page.getByRole('button', { name: 'Add files' })).toHaveFocus();
  expect(await names()).toEqual(['b.txt']);
});

test('a file whose bytes are elsewhere says so, and neither opens nor looks empty', async () => {
  const { store, owner } = await setup();
  const sha256 = '0'.repeat(64);
  await store.addFiles(owner, [{ id: newId(), name: 'far.pdf', mediaType: '', size: 2_400_000, sha256 }]);
  await expect.element(page.getByText('Not on this device')).toBeVisible();
  await expect.element(page.getByText('PDF · 2.4 MB')).toBeVisible();
  await expect.element(opener('far.pdf')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Actions for far.pdf' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
  await expect.element(page.getByRole('menuitem', { name: 'Save' })).not.toBeInTheDocument();
});

test('a file that was altered says so instead of showing other bytes', async () => {
  const { choose, host } = await setup();
  await choose(text('secret.txt', 'plain'), text('data.zip', 'zip', 'application/zip'));
  await expect.element(opener('data.zip')).toBeVisible();
  const read = vi.spyOn(host.files, 'read').mockImplementation(async function* () {
    yield new Uint8Array();
    throw new CodedError('FILE_LOCKED');
  });
  await opener('data.zip').click();
  await expect.element(page.getByText('data.zip does not open', { exact: false })).toBeVisible();
  await opener('secret.txt').click();
  await expect.element(page.getByRole('dialog').getByText('secret.txt does not open', { exact: false })).toBeVisible();
  read.mockRestore();
});

test('a record that does not open is locked and offers nothing', async () => {
  const { store, owner, kit } = await setup();
  const id = newId();
  await store.addFiles(owner, [{ id, name: 'x', mediaType: '', size: 1, sha256: '0'.repeat(64) }]);
  kit.lockRow(files, id, { name: 'WRONG_KEY' });
  await store.addFiles(owner, [{ id: newId(), name: 'y', mediaType: '', size: 1, sha256: '0'.repeat(64) }]);
  await expect.element(page.getByText('Locked file')).toBeVisible();
  await expect.element(page.getByText('Cannot be opened on this device')).toBeVisible();
});

test('long names fit into 320 pixels', async () => {
  await page.viewport(320, 600);
  const { choose } = await setup();
  await choose(text(`${'Betriebskostenabrechnung'.repeat(6)}.txt`), text('مستند طويل جدا.txt'));
  await expect.element(opener('مستند طويل جدا.txt')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1280, 800);
});
