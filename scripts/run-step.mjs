// Runs one step of `npm test`: its output goes to the terminal as it comes, each line under the step's name.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, command: string[], env?: Record<string, string>, count?: () => Counts }} Step
 */

const limitMinutes = 45;
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Each step leads a process group, so that its servers and browsers end with it. @param {import('node:child_process').ChildProcess} child */
function stop({ pid }) {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

export function stopRunningSteps() {
  for (const child of running) stop(child);
}

/** @param {string} name @param {NodeJS.ReadableStream} stream */
function printLines(name, stream) {
  createInterface({ input: stream }).on('line', (line) => {
    process.stdout.write(line ? `${name.padEnd(12)}│ ${line}\n` : '');
  });
}

/**
 * What a step counts for: its own tests where it has a report, else one check. A step that failed without a failed
 * test (a file that did not load, a report that was not written) counts as one failure: nothing fails unseen.
 * @param {Step} step @param {boolean} succeeded @returns {Counts}
 */
function countStep({ name, count }, succeeded) {
  const one = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  if (!count) return one;
  try {
    const counts = count();
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch (error) {
    process.stdout.write(`${name.padEnd(12)}│ no readable report: ${String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {Step} step @param {string} root
 * @returns {Promise<Counts & { name: string, seconds: number }>}
 */
export async function runStep(step, root) {
  const startedAt = performance.now();
  const [command = '', ...args] = step.command;
  const env = {
    ...process.env,
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    ...step.env,
    TURBO_TELEMETRY_DISABLED: '1',
    PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  };
  const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  printLines(step.name, child.stdout);
  printLines(step.name, child.stderr);
  const limit = setTimeout(() => {
    process.stdout.write(`${step.name.padEnd(12)}│ stopped after ${limitMinutes} minutes\n`);
    stop(child);
  }, limitMinutes * 60_000);
  const code = await new Promise((resolve) => child.once('error', () => resolve(1)).once('close', resolve));
  clearTimeout(limit);
  running.delete(child);
  stop(child);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const counts = countStep(step, code === 0);
  process.stdout.write(
    `${step.name.padEnd(12)}│ ${code === 0 ? '✓' : '✗'} ${counts.failed > 0 ? `${counts.failed} failed, ` : ''}${seconds} s\n`,
  );
  return { name: step.name, seconds, ...counts };
}
