// Files stay short enough to be read whole, by people and by agents alike.
import { basename } from 'node:path';

import { expect, test } from 'vitest';

import { allFiles, codeFiles, countLines, readText } from './tree.ts';

const sizes = codeFiles.map((path) => countLines(readText(path))).sort((a, b) => a - b);
const quantile = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
const longerThan = (limit: number, paths: readonly string[]) =>
  paths.map((path) => ({ path, lines: countLines(readText(path)) })).filter(({ lines }) => lines > limit);

test('half of all files have at most 80 lines', () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(80);
});

test('nine of ten files have at most 250 lines', () => {
  expect(quantile(0.9)).toBeLessThanOrEqual(250);
});

test('no file has more than 400 lines, no component more than 250', () => {
  expect(longerThan(400, codeFiles)).toEqual([]);
  const components = codeFiles.filter((path) => path.endsWith('.svelte'));
  expect(longerThan(250, components)).toEqual([]);
});

test('pages choose and views show: no page has more than 60 lines, the root layout at most 40', () => {
  const pages = codeFiles.filter((path) => basename(path) === '+page.svelte');
  expect(longerThan(60, pages)).toEqual([]);
  expect(longerThan(40, ['apps/web/src/routes/+layout.svelte'])).toEqual([]);
});

test('what is read first is short: README at most 120 lines, AGENTS at most 150', () => {
  expect(longerThan(120, ['README.md'])).toEqual([]);
  expect(longerThan(150, ['AGENTS.md'])).toEqual([]);
});

test('there are at most 15 commands to choose from', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(15);
});

test('no file is named after its kind instead of its subject', () => {
  const nameless = /(^|\/)(types|constants|utils|helpers|misc|common)(\.svelte)?\.(ts|js|mjs)$/;
  expect(allFiles.filter((path) => nameless.test(path))).toEqual([]);
});
