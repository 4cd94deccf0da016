import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOutputFolder } from './output-folder.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'mana-output-'))));
afterEach(() => rmSync(root, { recursive: true }));

const { signal } = new AbortController();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('a new folder appears with everything in it, and only at the end', async () => {
  const folder = await openOutputFolder(join(root, 'new/out'), false, signal);
  await folder.append('Home/a.txt', 'one');
  await folder.append('Home/a.txt', new TextEncoder().encode(' two'));
  await folder.repeat('Home/b.txt', 'Home/a.txt');
  expect(existsSync(join(root, 'new/out/Home'))).toBe(false);
  await folder.finish();
  await folder.discard();
  expect(readdirSync(join(root, 'new/out'))).toEqual(['Home']);
  expect([read('new/out/Home/a.txt'), read('new/out/Home/b.txt')]).toEqual(['one two', 'one two']);
  expect([folder.files, folder.bytes]).toEqual([2, 7]);
});

test('what is not finished leaves nothing, not even the folders that were made for it', async () => {
  const folder = await openOutputFolder(join(root, 'new/out'), false, signal);
  await folder.append('Home/a.txt', 'one');
  await folder.discard();
  expect(readdirSync(root)).toEqual([]);
});

test('a folder that was there stays, with what was in it', async () => {
  writeFileSync(join(root, 'mine.txt'), 'mine');
  await expect(openOutputFolder(root, false, signal)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
  expect(readdirSync(root)).toEqual(['mine.txt']);
  const folder = await openOutputFolder(root, true, signal);
  await folder.append('a/b.txt', 'b');
  await folder.finish();
  await folder.discard();
  expect(readdirSync(root).sort()).toEqual(['a', 'mine.txt']);
});

test('with force a file of the same name is replaced and its neighbours stay', async () => {
  mkdirSync(join(root, 'a'));
  writeFileSync(join(root, 'a/b.txt'), 'old');
  writeFileSync(join(root, 'a/c.txt'), 'stays');
  const folder = await openOutputFolder(root, true, signal);
  await folder.append('a/b.txt', 'new');
  await folder.finish();
  expect([read('a/b.txt'), read('a/c.txt')]).toEqual(['new', 'stays']);
});

test('a link that lies in the folder leads nowhere', async () => {
  mkdirSync(join(root, 'elsewhere'));
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'elsewhere/file.txt'), 'untouched');
  symlinkSync(join(root, 'elsewhere/file.txt'), join(root, 'out/file.txt'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'out/Home'));
  const files = await openOutputFolder(join(root, 'out'), true, signal);
  await files.append('file.txt', 'new');
  await files.finish();
  expect([read('out/file.txt'), read('elsewhere/file.txt')]).toEqual(['new', 'untouched']);
  const folders = await openOutputFolder(join(root, 'out'), true, signal);
  await folders.append('Home/a.txt', 'new');
  await expect(folders.finish()).rejects.toMatchObject({ code: 'FOLDER_UNWRITABLE' });
  await folders.discard();
  expect(readdirSync(join(root, 'elsewhere'))).toEqual(['file.txt']);
});

test('a path that leads out of the folder is a bug and writes nothing', async () => {
  const folder = await openOutputFolder(join(root, 'out'), false, signal);
  for (const path of ['../x', 'a/../../x', '/x', 'a//x'])
    await expect(folder.append(path, 'x')).rejects.toThrow(/not a path/);
  await folder.discard();
  expect(readdirSync(root)).toEqual([]);
});

test('a place that cannot be written is a named error', async () => {
  writeFileSync(join(root, 'file'), '');
  await expect(openOutputFolder(join(root, 'file/out'), false, signal)).rejects.toMatchObject({
    code: 'FOLDER_UNWRITABLE',
  });
});

test('once stopped, nothing more is written', async () => {
  const controller = new AbortController();
  const folder = await openOutputFolder(join(root, 'out'), false, controller.signal);
  controller.abort(new Error('stopped'));
  await expect(folder.append('a', 'x')).rejects.toThrow('stopped');
  await folder.discard();
  expect(readdirSync(root)).toEqual([]);
});
