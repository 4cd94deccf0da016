// The server as a process: it says where it runs, moves off a taken port unless told not to, and leaves nothing behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');
let webRoot: string;

beforeAll(() => {
  webRoot = mkdtempSync(join(tmpdir(), 'mana-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Mana</title>');
});
afterAll(() => rmSync(webRoot, { recursive: true }));

/** In a process group of its own, as a shell would start it. */
function startServer(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const { LOG_LEVEL: _level, PORT: _port, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    detached: true,
    env: { ...inherited, WEB_ROOT: webRoot, ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output };
}

async function readUrl({ child, output }: ReturnType<typeof startServer>): Promise<string> {
  for (;;) {
    const url = /http:\/\/localhost:\d+/.exec(output())?.[0];
    if (url) return url;
    if (child.exitCode !== null) throw new Error(`the server ended: ${output()}`);
    await once(child.stdout!, 'data');
  }
}

const isGroupAlive = (pid: number) => {
  try {
    return process.kill(-pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
};

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it with code 0 and leaves no process behind', async (signal) => {
  const server = startServer({ PORT: '0' });
  const url = await readUrl(server);
  expect((await fetch(url)).status).toBe(200);
  const exited = once(server.child, 'exit');
  process.kill(-server.child.pid!, signal);
  expect(await exited).toEqual([0, null]);
  await expect.poll(() => isGroupAlive(server.child.pid!), { timeout: 20_000 }).toBe(false);
  await expect(fetch(url)).rejects.toThrow();
});

test('a taken port that was asked for is a clear message', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as { port: number };
  const server = startServer({ PORT: String(port) });
  expect(await once(server.child, 'exit')).toEqual([1, null]);
  expect(server.output()).toBe(`mana: port ${port} is in use\n`);
  holder.close();
});

test.each([
  [{ PORT: 'eighty' }, 'mana: PORT must be a number from 0 to 65535, not "eighty"\n'],
  [
    { LOG_LEVEL: 'loud' },
    'mana: LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud"\n',
  ],
  [{ WEB_ROOT: '/nowhere' }, 'mana: there is no built app in /nowhere: run `npm run build` first\n'],
])('%o is a clear message', async (env, message) => {
  const server = startServer(env as Record<string, string>);
  expect(await once(server.child, 'exit')).toEqual([1, null]);
  expect(server.output()).toBe(message);
});
