// The last line of `npm test` tells the truth: no failure may count as nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { countPlaywright, countVitest } from '../scripts/count-results.mjs';
import { runStep, type Step } from '../scripts/run-step.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mana-counts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(value: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}
const run = (step: Omit<Step, 'name'>) => runStep({ name: 'trial', ...step }, folder);
const passing = ['node', '-e', ''];
const failing = ['node', '-e', 'process.exit(3)'];

test('a test file that does not load counts as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
  ];
  const file = report({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults });
  expect(countVitest(file)).toEqual({ passed: 1, failed: 2, skipped: 2 });
});

test('a server that does not start counts as a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright(report({ stats, errors: [{ message: 'no server' }] })).failed).toBe(1);
});

test('a test that passes only at the second try counts as a failure', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright(report({ stats, errors: [] }))).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a check without tests counts as one', async () => {
  expect(await run({ command: passing })).toMatchObject({ passed: 1, failed: 0 });
  expect(await run({ command: failing })).toMatchObject({ passed: 0, failed: 1 });
});

test('a runner that fails although all its tests passed counts as a failure', async () => {
  const count = () => ({ passed: 5, failed: 0, skipped: 0 });
  expect(await run({ command: failing, count })).toMatchObject({ passed: 5, failed: 1 });
});

test('a missing report and a missing command count as a failure', async () => {
  const count = () => countVitest(join(folder, 'nowhere.json'));
  expect(await run({ command: passing, count })).toMatchObject({ passed: 0, failed: 1 });
  expect(await run({ command: ['no-such-command'] })).toMatchObject({ passed: 0, failed: 1 });
});
