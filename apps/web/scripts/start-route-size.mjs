// Prints how much JavaScript the browser fetches before the Workbench shows, in kB gzip, read from the built manifest: the code all routes
// share, the code of the start route, the texts of one language; and apart, what the cards of the first scene fetch when they appear.
// Run it after a build.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const app = dirname(import.meta.dirname);
const client = join(app, '.svelte-kit/output/client');
const generated = '.svelte-kit/generated/client-optimized';
const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));

const routeFiles = [
  'src/routes/+layout.svelte',
  'src/routes/+layout.ts',
  'src/routes/(app)/+layout.svelte',
  'src/routes/(app)/+layout.ts',
  'src/routes/(app)/+page.svelte',
];

/** The keys of the nodes that make up the start route: each node's source names the route file it stands for. */
function startNodes() {
  const nodes = readdirSync(join(app, generated, 'nodes'));
  const stands = (/** @type {string} */ node) => readFileSync(join(app, generated, 'nodes', node), 'utf8');
  return nodes
    .filter((node) => routeFiles.some((file) => stands(node).includes(`/${file}"`)))
    .map((node) => `${generated}/nodes/${node}`);
}

/** Everything a set of entries imports statically, as file names. @param {readonly string[]} keys @param {Set<string>} seen */
function closure(keys, seen = new Set()) {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the manifest does not know ${key}: build first`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    closure(chunk.imports ?? [], seen);
  }
  return seen;
}

const entryKeys = Object.keys(manifest).filter(
  (key) => manifest[key].isEntry && /\/(?:app|start|entry)\.js$/.test(key),
);
const keyEnding = (/** @type {string} */ end) => Object.keys(manifest).filter((key) => key.endsWith(end));

const start = closure([...entryKeys, ...startNodes(), ...keyEnding('src/messages/en.ts')]);
const lazy = closure([
  ...keyEnding('/todo/ui/index.ts'),
  ...keyEnding('/todo/messages/en.ts'),
  ...keyEnding('/todo/ui/TodayCard.svelte'),
  ...keyEnding('/todo/ui/UpcomingCard.svelte'),
  ...keyEnding('/todo/ui/ListsCard.svelte'),
  ...keyEnding('/todo/ui/TodoQuickInput.svelte'),
]);

/** @param {Iterable<string>} files */
const kilobytes = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file)), { level: 9 }).length, 0) / 1000;

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

const cards = [...lazy].filter((file) => !start.has(file));
say(`start route: ${kilobytes(start).toFixed(1)} kB gzip JavaScript in ${start.size} files`);
say(`cards of the first scene: ${kilobytes(cards).toFixed(1)} kB more in ${cards.length} files`);
if (process.argv.includes('--files')) {
  const sizes = [...start].map((file) => /** @type {const} */ ([file, kilobytes([file])]));
  for (const [file, size] of sizes.sort((a, b) => b[1] - a[1])) say(`${size.toFixed(1).padStart(7)}  ${file}`);
}
