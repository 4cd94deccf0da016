// The import rules are awake: each kind of violation, planted in a small tree of its own, is caught by the rule that
// stands for it. That the real tree keeps them is the step `imports` of `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { root } from './tree.ts';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

function findViolations(folder: string): Violation[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const args = [cruiser, 'apps', 'packages', '--config', config, '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!stdout) throw new Error(`dependency-cruiser printed nothing: ${stderr}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  expect(summary.totalCruised).toBeGreaterThan(10);
  return summary.violations;
}

/** File, the import it holds, and the rule that must catch it. */
const planted = [
  ['packages/shared-core/src/a.ts', '@mana/shared-sync', 'core-imports-nothing'],
  ['packages/shared-sync/src/a.ts', '@mana/shared-crypto', 'shared-sync-imports-core'],
  ['packages/shared-ui/src/A.svelte', '@mana/local-data', 'ui-imports'],
  ['packages/modules/src/todo/store.ts', '@mana/local-data', 'modules-import'],
  ['packages/modules/src/todo/ui/List.svelte', '@mana/local-data', 'modules-import'],
  ['packages/modules/src/todo/queries.ts', '@mana/shared-ui', 'module-logic-draws-nothing'],
  ['packages/modules/src/todo/tools.ts', '../notes/store.ts', 'no-sideways-modules'],
  ['packages/modules/src/system/tags/store.ts', '../../notes/store.ts', 'system-modules-know-no-product'],
  ['packages/local-data/src/a.ts', '@mana/modules', 'local-data-imports'],
  ['packages/service-kit/src/a.ts', '@mana/shared-crypto', 'service-kit-imports'],
  ['apps/web/src/a.ts', '@mana/service-kit', 'web-imports'],
  ['apps/server/src/a.ts', '@mana/local-data', 'server-imports'],
  ['apps/cli/src/a.ts', '@mana/local-data', 'server-imports'],
  ['apps/cli/src/b.ts', '../../../packages/modules/src/todo/store.ts', 'server-imports'],
  ['apps/web/src/b.ts', '../../../packages/shared-core/src/index.ts', 'only-exports'],
  ['packages/shared-core/src/c.ts', './d.ts', 'no-cycles'],
  ['packages/shared-core/src/e.ts', './nowhere.ts', 'resolvable'],
  ['packages/modules/src/todo/f.ts', 'dexie', 'dexie-only-at-home'],
  ['apps/web/src/g.ts', 'dexie', 'dexie-only-at-home'],
  ['packages/modules/src/todo/h.ts', 'svelte', 'svelte-only-at-home'],
  ['packages/local-data/src/i.ts', 'svelte', 'svelte-only-at-home'],
  ['packages/shared-core/src/j.ts', 'hono', 'hono|@hono-only-at-home'],
  ['packages/shared-sync/src/k.ts', 'node:crypto', 'cipher-only-in-shared-crypto'],
  ['packages/shared-core/src/l.ts', '../../shared-ui/src/A.svelte', 'svelte-files-only-at-home'],
  ['packages/shared-ai/src/m.ts', '@mana/test-kit', 'tests-stay-tests'],
  ['packages/shared-ai/src/n.ts', 'dexie', 'declared'],
] as const;

/** What the same rules allow; a rule that forbids too much would be switched off before long. */
const allowed = [
  ['packages/local-data/src/database.ts', 'dexie'],
  ['packages/local-data/src/live.svelte.ts', 'svelte'],
  ['packages/modules/src/todo/ui/Card.svelte', '@mana/shared-ui'],
  ['packages/modules/src/todo/links.ts', '../system/tags/tables.ts'],
  ['packages/service-kit/src/service.ts', 'hono'],
  ['apps/web/src/boot.ts', '@mana/local-data'],
  ['apps/cli/src/verify.ts', '@mana/modules/schema'],
  ['packages/shared-sync/src/clock.test.ts', '@mana/test-kit'],
] as const;

const packageNames = ['core', 'sync', 'crypto', 'ai', 'ui'].map((name) => `shared-${name}`);
const libraries = ['dexie', 'svelte', 'hono'];
let folder: string;
let violations: Violation[];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function writeManifest(path: string, name: string, dependencies: readonly string[]): void {
  const listed = Object.fromEntries(dependencies.map((dependency) => [dependency, '*']));
  const exports = { '.': './src/index.ts', './schema': './src/schema/index.ts' };
  write(`${path}/package.json`, JSON.stringify({ name, type: 'module', exports, dependencies: listed }));
}

const importing = (path: string, target: string) =>
  path.endsWith('.svelte')
    ? `<script lang="ts">import * as x from '${target}'; x;</script>`
    : `export * from '${target}';\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mana-imports-'));
  const names = [...packageNames, 'modules', 'local-data', 'service-kit', 'test-kit'];
  const everything = [...names.map((name) => `@mana/${name}`), ...libraries];
  mkdirSync(join(folder, 'node_modules/@mana'), { recursive: true });
  for (const name of names) {
    writeManifest(`packages/${name}`, `@mana/${name}`, name === 'shared-ai' ? ['@mana/test-kit'] : everything);
    write(`packages/${name}/src/index.ts`, 'export const here = true;\n');
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@mana', name));
  }
  for (const name of ['web', 'server', 'cli']) writeManifest(`apps/${name}`, `@mana/${name}`, everything);
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'export {};\n');
  }
  write('packages/modules/src/notes/store.ts', 'export const notes = [];\n');
  write('packages/modules/src/system/tags/tables.ts', 'export const tags = [];\n');
  write('packages/modules/src/schema/index.ts', 'export const schemaVersion = 1;\n');
  write('packages/shared-core/src/d.ts', "export * from './c.ts';\n");
  for (const [path, target] of [...planted, ...allowed]) write(path, importing(path, target));
  violations = findViolations(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(planted)('%s may not import %s', (path, _target, rule) => {
  const caught = violations.filter(({ from }) => from === path).map(({ rule: { name } }) => name);
  expect(caught).toContain(rule);
});

test.each(allowed)('%s may import %s', (path) => {
  expect(violations.filter(({ from }) => from === path)).toEqual([]);
});
