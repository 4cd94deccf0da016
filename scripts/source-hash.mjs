// Tells whether sources changed, by their content: a checkout rewrites times, a rebuild for nothing costs seconds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const made = new Set(['node_modules', 'build', '.svelte-kit', '.turbo', '.git', '.cache', 'coverage', 'test-results']);

/**
 * Every file below a folder, made ones left out, as sorted paths relative to the root with forward slashes.
 * @param {string} root @param {string} folder @returns {string[]}
 */
export function filesBelow(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesBelow(root, path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

/**
 * What the built app and server are made of. Tests are no part of it, so changing one does not rebuild.
 * @param {string} root
 */
export function sourcesOfTheBuild(root) {
  const files = ['apps', 'packages', 'static'].flatMap((folder) => filesBelow(root, folder));
  return ['package-lock.json', 'tsconfig.base.json', ...files.filter((path) => !/\.test\.ts$/.test(path))];
}

/**
 * One digest over names and contents.
 * @param {string} root @param {readonly string[]} paths
 */
export function hashFiles(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}
