// Nothing of one machine and no secret is in the tree: it is cloned to other places and read by other people.
import { expect, test } from 'vitest';

import { allFiles, readText } from './tree.ts';

const text = /\.(ts|mjs|cjs|js|svelte|css|html|json|jsonc|md|yml|yaml|txt|svg|sh|webmanifest)$|(^|\/)(run|\.[a-z]+rc)$/;
const readable = allFiles.filter((path) => text.test(path) && path !== 'package-lock.json');

const findIn = (pattern: RegExp) =>
  readable.flatMap((path) => {
    const found = pattern.exec(readText(path));
    return found ? [`${path}: ${found[0]}`] : [];
  });

test('no file names a folder of one machine', () => {
  expect(findIn(/(?<![\w.$})])\/(?:root|home|work|Users)\/[\w.-]+/)).toEqual([]);
  expect(findIn(/[A-Z]:\\Users\\/)).toEqual([]);
});

test.each([
  ['private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['cloud access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['repository token', /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36})\b/],
  ['API key', /\bsk[-_](?:live[-_]|proj-|ant-)?[A-Za-z0-9]{24,}\b/],
  ['chat token', /\bxox[abprs]-[\w-]{10,}/],
  ['password in an address', /\b[a-z]+:\/\/[^\s/:@'"`$<>{}]+:[^\s/:@'"`$<>{}]+@[\w.-]+/],
])('no file holds what looks like a %s', (_kind, pattern) => {
  expect(findIn(pattern)).toEqual([]);
});

test('no file holds a note of what is still to be done', () => {
  expect(findIn(/\bTO[D]O\b(?!\.)|\bFIX[M]E\b/)).toEqual([]);
});

test('no environment file, key or database is in the tree', () => {
  const names = /(^|\/)\.env(\.|$)|\.(pem|key|p12|pfx|sqlite|db)$/;
  expect(allFiles.filter((path) => names.test(path))).toEqual([]);
});
