// Follows docs/how-to/add-a-module.md in a copy of the modules package: scaffolds, compiles and tests a new module.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { createModule } from '../scripts/new-module.mjs';
import { readText, root } from './tree.ts';

const guide = readText('docs/how-to/add-a-module.md');
const id = /npm run new:module (\S+)/.exec(guide)?.[1] ?? '';
const minutes = 60_000;
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'mana-module-'));
  for (const path of ['packages/modules', 'vitest.config.ts', 'scripts', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (file) => !file.endsWith('node_modules') });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

function run(folder: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: join(copy, folder),
    encoding: 'utf8',
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
}

test('the guide names the files that the command writes', () => {
  const written = createModule(copy, id).map((path) => path.replace('packages/modules/src/', ''));
  const named = [...guide.matchAll(/`(habits\/[^`]+\.(?:ts|svelte))`/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !written.includes(path ?? ''))).toEqual([]);
  expect(readFileSync(join(copy, 'packages/modules/src/catalog.ts'), 'utf8')).toContain(`import { ${id} }`);
  expect(existsSync(join(root, 'packages/modules/src', id))).toBe(false);
});

test('a second module of that name is refused', () => {
  expect(() => createModule(copy, id)).toThrow(`there is a module ${id} already`);
  expect(() => createModule(copy, 'Read Later')).toThrow('lower case with hyphens');
});

test('a name of two words is entered too', () => {
  createModule(copy, 'read-later');
  expect(readFileSync(join(copy, 'packages/modules/src/ui.ts'), 'utf8')).toContain("'read-later': () => import(");
});

test('the new modules compile', { timeout: 5 * minutes }, () => {
  run('packages/modules', 'svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']);
});

test('their own tests and the catalog test pass with them', { timeout: 5 * minutes }, () => {
  const folders = [id, 'read-later', 'catalog.test.ts'].map((name) => `packages/modules/src/${name}`);
  run('', 'vitest/vitest.mjs', ['run', '--project', 'node', ...folders]);
});

test('what is scaffolded is formatted', () => {
  run('', 'prettier/bin/prettier.cjs', [
    '--check',
    '--config',
    join(root, '.prettierrc'),
    `packages/modules/src/${id}`,
    'packages/modules/src/*.ts',
  ]);
});
