import { newId } from '@mana/shared-core';
import { setupRecords } from '@mana/test-kit';
import { describe, expect, test } from 'vitest';
import { cleanFileName, endingOf } from './file-name.ts';
import { kindOf, shownAs } from './kinds.ts';
import { filesOf } from './queries.ts';
import { createFilesStore } from './store.ts';
import { files, maxFileBytes } from './tables.ts';

const setup = () => {
  const kit = setupRecords();
  return { ...kit, store: createFilesStore(kit) };
};
const owner = { table: 'tasks', id: newId() };
const newFile = (name = 'letter.pdf', size = 3) => ({
  id: newId(),
  name,
  mediaType: 'application/pdf',
  size,
  sha256: 'a'.repeat(64),
});

test('files that come together are one step, in the order they came, and belong to their record alone', async () => {
  const { store, records, undo } = setup();
  const receipt = await store.addFiles(owner, [newFile('a.pdf'), newFile('b.pdf')]);
  await store.addFiles({ table: 'tasks', id: newId() }, [newFile('other.pdf')]);
  expect((await records.list(filesOf(owner))).map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
  undo(receipt);
  expect(await records.list(filesOf(owner))).toEqual([]);
});

test('a removed file leaves the list and can come back', async () => {
  const { store, records, undo } = setup();
  const file = newFile();
  await store.addFiles(owner, [file]);
  const receipt = await store.removeFile(file.id);
  expect(await records.list(filesOf(owner))).toEqual([]);
  undo(receipt);
  expect(await records.list(filesOf(owner))).toMatchObject([{ id: file.id, name: 'letter.pdf' }]);
});

test('a file is renamed to what can be seen of the name, and never to nothing', async () => {
  const { store, records } = setup();
  const file = newFile();
  await store.addFiles(owner, [file]);
  await store.renameFile(file.id, '  Brief an Ida.pdf\n');
  expect((await store.renameFile(file.id, ' \u202e ')).batch).toBeNull();
  expect(await records.get(files, file.id)).toMatchObject({ name: 'Brief an Ida.pdf' });
});

test('a file without a name gets one, and one that is too large is refused', async () => {
  const { store, records } = setup();
  await store.addFiles(owner, [newFile('\u0000')]);
  expect(await records.list(filesOf(owner))).toMatchObject([{ name: 'file' }]);
  await expect(store.addFiles(owner, [newFile('film.mp4', maxFileBytes + 1)])).rejects.toMatchObject({
    code: 'INVALID_RECORD',
  });
});

describe('names', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\a.txt', 'a.txt'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['..', ''],
    ['  spaced name.md ', 'spaced name.md'],
    ['😀.png', '😀.png'],
  ])('%j becomes %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  test('a name that is too long keeps its ending and is not cut within a character', () => {
    const cleaned = cleanFileName(`${'👩‍👩‍👧‍👦'.repeat(40)}.jpeg`);
    expect(cleaned.length).toBeLessThanOrEqual(255);
    expect(cleaned).toMatch(/^(👩‍👩‍👧‍👦)+\.jpeg$/u);
  });

  test.each([
    ['a.tar.GZ', '.gz'],
    ['.profile', ''],
    ['none', ''],
    ['end.', ''],
  ])('the ending of %j is %j', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});

describe('what may be shown', () => {
  test.each([
    ['page.html', 'text/html'],
    ['page.html', ''],
    ['drawing.svg', 'image/svg+xml'],
    ['page.xhtml', 'application/xhtml+xml'],
    ['feed.xml', 'text/xml'],
    ['code.js', 'text/javascript'],
    ['picture.png', 'text/html'],
    ['picture.png', 'IMAGE/SVG+XML; charset=utf-8'],
    ['letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['constructor', '__proto__'],
  ])('%s as “%s” is only saved', (name, mediaType) => {
    expect(shownAs({ name, mediaType })).toBeNull();
    expect(kindOf({ name, mediaType })).toBe('other');
  });

  test.each([
    ['photo.JPG', '', 'image', 'image/jpeg'],
    ['scan', 'application/pdf', 'pdf', 'application/pdf'],
    ['notes.md', 'text/markdown; charset=utf-8', 'text', 'text/plain'],
    ['data.json', 'application/json', 'text', 'text/plain'],
    ['song.mp3', 'application/octet-stream', 'audio', 'audio/mpeg'],
    ['clip.webm', 'video/webm', 'video', 'video/webm'],
  ])('%s as “%s” is shown: %s', (name, mediaType, kind, type) => {
    expect(kindOf({ name, mediaType })).toBe(kind);
    expect(shownAs({ name, mediaType })).toBe(type);
  });
});
