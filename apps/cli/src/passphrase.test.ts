import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askPassphrase, readPassphraseFile } from './passphrase.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'mana-passphrase-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (bytes: string | Uint8Array): string => {
  const path = join(folder, 'passphrase');
  writeFileSync(path, bytes);
  return path;
};

test.each([
  ['correct horse', 'correct horse'],
  ['correct horse\n', 'correct horse'],
  ['correct horse\r\nsecond line', 'correct horse'],
  [' spaces belong to it \n', ' spaces belong to it '],
  ['\ufeffmarked\n', 'marked'],
  ['żółć 🐎\n', 'żółć 🐎'],
  ['', ''],
  ['\nnot the first', ''],
])('of %j the passphrase is %j', async (text, passphrase) => {
  expect(await readPassphraseFile(fileOf(text))).toBe(passphrase);
});

test('a file that is not there, a folder and bytes that are no text are named errors', async () => {
  for (const path of [join(folder, 'nowhere'), folder, fileOf(new Uint8Array([0xff, 0xfe, 0x41]))])
    await expect(readPassphraseFile(path)).rejects.toMatchObject({ code: 'PASSPHRASE_UNREADABLE' });
});

test('a file without end is not read to its end', async () => {
  expect(await readPassphraseFile('/dev/zero')).toMatch(/^\0+$/);
});

const terminal = () => ({ input: new PassThrough(), output: new PassThrough({ encoding: 'utf8' }) });

test('what is typed is taken and not shown', async () => {
  const { input, output } = terminal();
  const answer = askPassphrase({ input, output }, 'Passphrase: ');
  input.write('secret');
  input.write('X\u007f');
  input.write('\r');
  expect(await answer).toBe('secret');
  expect(output.read()).toBe('Passphrase: \n');
});

test('the end of the input is an empty answer, Ctrl-C stops', async () => {
  const ended = terminal();
  const answer = askPassphrase(ended, '');
  ended.input.end();
  expect(await answer).toBe('');
  const stopped = terminal();
  const refusal = askPassphrase(stopped, '');
  stopped.input.write('secret\u0003');
  await expect(refusal).rejects.toMatchObject({ code: 'CANCELLED' });
});
