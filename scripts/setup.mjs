// What stands between a fresh clone and a running Mana, done before `npm start`, `npm test` and `npx mana`: the Node version,
// the dependencies, the build, and for tests a browser. Node built-ins only, for it runs before anything is installed.
// Each part leaves a stamp of what it worked from and is skipped while that has not changed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { hashFiles, sourcesOfTheBuild } from './source-hash.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules', '.cache', 'mana');

/** Its message says what to do. */
class SetupError extends Error {}

/** @param {string} line */
const say = (line) => process.stderr.write(`mana: ${line}\n`);

/** @param {string} name */
const readStamp = (name) => (existsSync(join(stamps, name)) ? readFileSync(join(stamps, name), 'utf8') : '');

/** @param {string} name @param {string} value */
function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

/**
 * Runs a command on this terminal to its end. All that it prints goes to standard error: the other one belongs to the answer of
 * the command that is being set up.
 * @param {string} command @param {string[]} args @param {string} failure
 * @param {string} [folder]
 */
function run(command, args, failure, folder = '') {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };
  const { status, signal, error } = spawnSync(command, args, {
    cwd: join(root, folder),
    stdio: ['inherit', 2, 2],
    env,
  });
  if (signal) process.kill(process.pid, signal);
  if (status !== 0) throw new SetupError(error ? `${failure} (${error.message})` : failure);
}

/** @param {string[]} args @param {string} failure */
function runNpm(args, failure) {
  const npm = process.env['npm_execpath'];
  if (npm) run(process.execPath, [npm, ...args], failure);
  else run('npm', args, failure);
}

/** Refuses an older Node with a sentence that says what to do. @param {string} version */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(
    `Mana needs Node 20.19 or newer; this is ${version}. Install a newer one from https://nodejs.org`,
  );
}

function installDependencies() {
  const wanted = hashFiles(root, ['package-lock.json']);
  if (readStamp('installed') === wanted) return;
  say('installing the dependencies (once, about half a minute) …');
  runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], 'the dependencies could not be installed; see npm above');
  writeStamp('installed', wanted);
}

const builtFiles = ['apps/web/build/index.html', 'apps/server/build/main.js'];
const findUnbuilt = () => builtFiles.find((path) => !existsSync(join(root, path)));

/** Builds the app and its server when a source changed since the last build. */
function buildApp() {
  const wanted = hashFiles(root, sourcesOfTheBuild(root));
  if (readStamp('built') === wanted && !findUnbuilt()) return;
  say('building the app …');
  rmSync(join(stamps, 'built'), { force: true });
  runNpm(
    ['run', '--silent', 'build', '--', '--output-logs=errors-only'],
    'the app could not be built; the reason is above',
  );
  const unbuilt = findUnbuilt();
  if (unbuilt) throw new SetupError(`the build left no ${unbuilt}`);
  writeStamp('built', wanted);
}

const playwright = [process.execPath, 'node_modules/playwright-core/cli.js'];
const isRoot = process.getuid?.() === 0;

/** Runs a command that may fail. @param {readonly string[]} line @returns {boolean} whether it succeeded */
function attempt([command = '', ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) say(`\`${[command, ...args].join(' ')}\` did not succeed`);
  return status === 0;
}

/** Tests need a Chromium: Playwright's own where it can be downloaded, else the system's package. */
async function provideBrowser() {
  const { findBrowser } = await import('./find-browser.mjs');
  if (await findBrowser()) return;
  say('no Chromium found: installing the one Playwright brings (once) …');
  if (attempt([...playwright, 'install', 'chromium'])) {
    if (isRoot) attempt([...playwright, 'install-deps', 'chromium']);
  } else if (isRoot) {
    say('installing the system’s Chromium instead …');
    attempt(['apt-get', 'update']);
    attempt(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']);
  }
  if (await findBrowser()) return;
  throw new SetupError('no browser for the tests: install Chromium or Google Chrome, then run `npm test` again');
}

/** Writes the types that SvelteKit derives from the routes; every check of the app's files reads them. */
function deriveTypes() {
  if (existsSync(join(root, 'apps/web/.svelte-kit/tsconfig.json'))) return;
  const kit = join(root, 'node_modules/@sveltejs/kit/svelte-kit.js');
  run(process.execPath, [kit, 'sync'], 'SvelteKit could not derive its types; the reason is above', 'apps/web');
}

/** @param {string | undefined} purpose `start`, `build`, `test`, or `command`, which needs the dependencies only */
async function setUp(purpose) {
  checkNode(process.versions.node);
  installDependencies();
  if (purpose === 'start' || purpose === 'build') buildApp();
  if (purpose !== 'test') return;
  deriveTypes();
  await provideBrowser();
}

/**
 * Sets up, and tells what stands in the way.
 * @param {string | undefined} purpose
 * @returns {Promise<boolean>} whether all is there
 */
export async function trySetUp(purpose) {
  try {
    await setUp(purpose);
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !(await trySetUp(process.argv[2])))
  process.exitCode = 1;
