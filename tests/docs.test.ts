// Documents name real files and real commands. What moves or is renamed takes its mention along.
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { expect, test } from 'vitest';

import { phases } from '../scripts/test-steps.mjs';
import { allFiles, readText, root } from './tree.ts';

const documents = allFiles.filter((path) => path.endsWith('.md') && path !== 'CLAUDE.md');
const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
const stepNames = phases.flat(2).map(({ name }) => name);

const exists = (path: string) => existsSync(join(root, path));
const findAll = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');
const inDocuments = (find: (text: string, path: string) => readonly string[]) =>
  documents.flatMap((path) => find(readText(path), path).map((found) => `${path}: ${found}`));

/** `habits` is the module of the guide; its own test follows that. */
const isExample = (path: string) => /[<>*{}]|habits|\/x\b/.test(path);

test('the first documents are there', () => {
  const first = ['README.md', 'AGENTS.md', 'docs/architecture.md', 'docs/glossary.md', 'docs/how-to/add-a-module.md'];
  expect(first.filter((path) => !documents.includes(path))).toEqual([]);
});

test('every link leads to a file', () => {
  const broken = inDocuments((text, path) =>
    findAll(text, /\]\(([^)\s]+)\)/g)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .map((target) => normalize(join(dirname(path), target.replace(/#.*$/, ''))))
      .filter((target) => !exists(target)),
  );
  expect(broken).toEqual([]);
});

test('every path in code type exists', () => {
  const missing = inDocuments((text) =>
    findAll(text, /`((?:apps|packages|services|docs|tests|scripts|e2e|bench|static)\/[^`\s]*)`/g).filter(
      (path) => !isExample(path) && !exists(path),
    ),
  );
  expect(missing).toEqual([]);
});

test('every npm command exists', () => {
  const unknown = inDocuments((text) => findAll(text, /\bnpm run ([\w:-]+)/g).filter((name) => !(name in scripts)));
  expect(unknown).toEqual([]);
  expect(scripts).toHaveProperty('start');
  expect(scripts).toHaveProperty('test');
});

test('every step that can be named alone is documented', () => {
  const rules = readText('AGENTS.md');
  expect(stepNames.filter((name) => !rules.includes(`\`${name}\``))).toEqual([]);
});

test('every decision is numbered, and has its context, decision and consequences', () => {
  const decisions = documents.filter((path) => path.startsWith('docs/decisions/'));
  const numbers = decisions.map((path) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
  expect(numbers).toEqual(decisions.map((_, index) => index + 1));
  for (const path of decisions) {
    const headings = findAll(readText(path), /^## (.+)$/gm);
    expect([path, headings]).toEqual([path, ['Context', 'Decision', 'Consequences']]);
  }
});
