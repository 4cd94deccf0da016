// The set-up's own decisions: which Node it refuses, and what makes it build again.
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { checkNode } from '../scripts/setup.mjs';
import { hashFiles, sourcesOfTheBuild } from '../scripts/source-hash.mjs';
import { readText, root } from './tree.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mana-sources-'));
  for (const path of [
    'apps/web/src/a.ts',
    'packages/x/src/b.ts',
    'static/c.svg',
    'package-lock.json',
    'tsconfig.base.json',
  ]) {
    write(path, path);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const hash = () => hashFiles(folder, sourcesOfTheBuild(folder));

test.each(['18.20.4', '20.18.3', '19.9.0'])('Node %s is refused with the version that is needed', (version) => {
  expect(() => checkNode(version)).toThrow(`Mana needs Node 20.19 or newer; this is ${version}.`);
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('Node %s will do', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test.each(['apps/web/src/a.ts', 'packages/x/src/b.ts', 'static/c.svg', 'package-lock.json', 'packages/x/src/new.ts'])(
  'a change of %s builds again',
  (path) => {
    const before = hash();
    write(path, 'changed');
    expect(hash()).not.toBe(before);
  },
);

test('a test, a made file or another time on a file does not build again', () => {
  const before = hash();
  write('packages/x/src/b.test.ts', 'test');
  write('apps/web/build/index.html', 'made');
  write('packages/x/node_modules/y/index.js', 'installed');
  utimesSync(join(folder, 'static/c.svg'), 0, 0);
  expect(hash()).toBe(before);
});

test('text that moves from one file to the next is a change', () => {
  const before = hash();
  write('apps/web/src/a.ts', '');
  write('packages/x/src/b.ts', 'apps/web/src/a.tspackages/x/src/b.ts');
  expect(hash()).not.toBe(before);
});

test('npx finds the command mana in the repository itself, before anything is installed', () => {
  const { name, bin } = JSON.parse(readText('package.json')) as { name: string; bin: Record<string, string> };
  const path = bin['mana'] ?? '';
  expect([name, Object.keys(bin)]).toEqual(['mana', ['mana']]);
  expect(readText(path)).toMatch(/^#!\/usr\/bin\/env node\n/);
  const imports = [...readText(path).matchAll(/^import .* from '([^']+)'/gm)].map(([, target]) => target ?? '');
  expect(imports.filter((target) => !/^(node:|\.\/setup\.mjs$)/.test(target))).toEqual([]);
  if (process.platform !== 'win32') expect(statSync(join(root, path)).mode & 0o111).toBe(0o111);
});
