// `npm start` as a person uses it: it says where Mana runs, and Ctrl-C ends all of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';

import { expect, test } from '@playwright/test';

const root = dirname(import.meta.dirname);

/** Signal 0 asks whether anybody in the process group is left. */
function isGroupAlive(leader: number): boolean {
  try {
    return process.kill(-leader, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

test('npm start serves Mana until Ctrl-C, which leaves no process behind', async ({ request }) => {
  const child = spawn('npm', ['start'], { cwd: root, env: { ...process.env, PORT: '0' }, detached: true });
  const leader = child.pid ?? 0;
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`npm start ended: ${output}`)));
  });
  expect(await (await request.get(`${url}/api/v1/health`)).json()).toMatchObject({ status: 'ok' });
  expect(await (await request.get(url)).text()).toContain('<title>');
  child.removeAllListeners('exit');
  const ended = once(child, 'exit');
  process.kill(-leader, 'SIGINT');
  await ended;
  await expect.poll(() => isGroupAlive(leader)).toBe(false);
  await expect(request.get(url)).rejects.toThrow();
});
