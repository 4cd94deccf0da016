// Behind `npm test`: every check and every test, in an order that keeps two cores busy without two of them disturbing
// each other. A failing step stops none of the others. `npm test -- lint types` runs only the steps named.
// The last line is always `N passed, N failed`, over all tests and, one each, the checks without tests of their own.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { countPlaywright, countVitest } from './count-results.mjs';
import { runStep, stopRunningSteps } from './run-step.mjs';

/** @typedef {import('./run-step.mjs').Step} Step */

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results/counts');

/** @param {string} name @param {string[]} command @param {Partial<Step>} [more] @returns {Step} */
const step = (name, command, more = {}) => ({ name, command, ...more });

/** @param {string} project @returns {Step} */
function vitest(project) {
  const file = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return step(project, ['vitest', 'run', '--project', project, ...reporters], { count: () => countVitest(file) });
}

const endToEndFile = join(results, 'end-to-end.json');

/** Phases follow each other; the lanes of a phase run side by side, and the steps of a lane one after the other. */
const phases = [
  [
    [step('build', ['node', 'scripts/setup.mjs', 'build'])],
    [
      step('format', ['prettier', '--check', '--log-level=warn', '--cache', '.']),
      step('imports', ['depcruise', 'apps', 'packages', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']),
      step('unused', ['knip', '--no-config-hints']),
    ],
  ],
  [
    [
      step('types', ['turbo', 'run', 'check', '--continue', '--concurrency=1', '--output-logs=errors-only']),
      step('types-root', ['tsc', '-p', '.']),
      step('lint', ['eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/']),
    ],
    [vitest('node'), vitest('browser')],
  ],
  [
    [
      step('end-to-end', ['playwright', 'test', '--reporter=list,json'], {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndFile },
        count: () => countPlaywright(endToEndFile),
      }),
    ],
  ],
];

/** @param {readonly string[]} names */
function choosePhases(names) {
  const known = phases.flat(2).map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no step ${unknown.join(', ')}; there are ${known.join(', ')}`);
  if (names.length === 0) return phases;
  return phases.map((lanes) => lanes.map((steps) => steps.filter(({ name }) => names.includes(name))));
}

/** @param {readonly Step[]} steps */
async function runLane(steps) {
  const outcomes = [];
  for (const each of steps) outcomes.push(await runStep(each, root));
  return outcomes;
}

/** @param {readonly string[]} names */
async function main(names) {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  /** @type {Awaited<ReturnType<typeof runStep>>[]} */
  const outcomes = [];
  for (const lanes of choosePhases(names)) outcomes.push(...(await Promise.all(lanes.map(runLane))).flat());

  process.stdout.write('\n');
  for (const { name, passed, failed, seconds } of outcomes) {
    const mark = failed > 0 ? '✗' : '✓';
    process.stdout.write(
      `${mark} ${name.padEnd(12)} ${String(seconds).padStart(5)} s  ${passed} passed, ${failed} failed\n`,
    );
  }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    outcomes.reduce((total, each) => total + each[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
  return sum('failed') > 0 ? 1 : 0;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    stopRunningSteps();
    process.exit(130);
  });
}
process.exitCode = await main(process.argv.slice(2));
