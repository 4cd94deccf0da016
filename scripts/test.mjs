// Behind `npm test`: every check and every test, in an order that keeps two cores busy without two of them disturbing
// each other. A failing step stops none of the others. `npm test -- lint types` runs only the steps named.
// The last line is always `N passed, N failed`, over all tests and, one each, the checks without tests of their own.
import { mkdirSync, rmSync } from 'node:fs';

import { runStep, stopRunningSteps } from './run-step.mjs';
import { phases, results, root } from './test-steps.mjs';

/** @typedef {import('./run-step.mjs').Step} Step */

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
