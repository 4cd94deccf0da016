// The steps of `npm test`: what is checked, by which command, and what may run beside what.
import { join } from 'node:path';

import { countPlaywright, countVitest } from './count-results.mjs';

/** @typedef {import('./run-step.mjs').Step} Step */

export const root = join(import.meta.dirname, '..');

/** Where the steps leave their reports. */
export const results = join(root, 'test-results/counts');

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
export const phases = [
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
