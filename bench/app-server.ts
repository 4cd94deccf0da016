// The built app as it is shipped: a copy of the build, so that a build meanwhile does not pull it away, served by the real server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const web = join(root, 'apps/web/build');
const server = join(root, 'apps/server/build/main.js');

export interface AppServer {
  readonly origin: string;
  /** From then on nothing answers at `origin`. */
  stop(): Promise<void>;
}

/** @throws Error where nothing has been built */
export const assertBuilt = (): void => {
  for (const path of [join(web, 'index.html'), server]) {
    if (!existsSync(path)) throw new Error(`there is no ${path}: run \`npm run build\` first`);
  }
};

export const startApp = async (): Promise<AppServer> => {
  assertBuilt();
  const copy = await mkdtemp(join(tmpdir(), 'mana-bench-app-'));
  await cp(web, copy, { recursive: true });
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: '0', WEB_ROOT: copy, LOG_FORMAT: 'line', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(copy, { recursive: true, force: true });
  };
  const origin = new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the server said: ${said}`)));
  });
  return { origin: await origin, stop };
};
