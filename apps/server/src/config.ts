// Everything the server can be told from outside, read and checked in this one place.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { LogOptions } from '@mana/service-kit';

const root = resolve(import.meta.dirname, '../../..');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const formats = ['line', 'json'] as const;

export interface Config {
  /** `PORT`: exactly this port. Without it: 3000, or the next free one. */
  readonly port: number;
  readonly mayMovePort: boolean;
  /** `HOST`: the address to listen on. Without it only this machine can reach the server. */
  readonly host: string;
  /** `LOG_LEVEL` and `LOG_FORMAT`. */
  readonly log: Pick<LogOptions, 'level' | 'format'>;
  /** `WEB_ROOT`: the built app. */
  readonly webRoot: string;
  readonly version: string;
}

/** A setting that cannot be used; its message says which, and what would do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG_INVALID';
}

function readPort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigError(`PORT must be a number from 0 to 65535, not "${value}"`);
}

function readChoice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice) return choice;
  throw new ConfigError(`${name} must be one of ${choices.join(', ')}, not "${value}"`);
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** @throws ConfigError */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const webRoot = resolve(env['WEB_ROOT'] || join(root, 'apps/web/build'));
  if (!existsSync(join(webRoot, 'index.html'))) {
    throw new ConfigError(`there is no built app in ${webRoot}: run \`npm run build\` first`);
  }
  return {
    port: readPort(env['PORT'] || '3000'),
    mayMovePort: !env['PORT'],
    host: env['HOST'] || '127.0.0.1',
    log: {
      level: readChoice('LOG_LEVEL', env['LOG_LEVEL'] || 'info', levels),
      format: readChoice('LOG_FORMAT', env['LOG_FORMAT'] || 'line', formats),
    },
    webRoot,
    version: readVersion(),
  };
}
