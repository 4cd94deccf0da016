import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Line } from './line.ts';

const number = expect.any(Number) as number;
const text = expect.any(String) as string;
const shape: Line = {
  name: text,
  ours: number,
  baseline: number,
  baselineName: text,
  ratio: number,
  goal: text,
  unit: text as Line['unit'],
  runs: number,
  n: number,
};

test('every bench runs, and prints lines of one shape', { timeout: 400_000 }, async () => {
  const { NODE_ENV: _, ...env } = process.env;
  const command = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), '--tiny'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  for (const line of lines) {
    expect(line).toEqual(line.baseline === null ? { ...shape, baseline: null, ratio: null } : shape);
    expect(line.ours).toBeGreaterThan(0);
  }
  expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
  expect(lines).toHaveLength(24);
});
