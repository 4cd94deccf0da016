// The server over real HTTP: a small built app, a service that fails in each way a service may.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createLogger } from './logger.ts';
import { ProblemError, type Problem } from './problem.ts';
import { createServer, PortTakenError, type Server } from './server.ts';
import type { Service, ServiceEnv } from './service.ts';

const script = `export const text = '${'mana '.repeat(1_000)}';\n`;
const lines: string[] = [];
const logger = createLogger({ level: 'debug', format: 'line', write: (line) => lines.push(line) });

let folder: string;
let server: Server;
let port: number;

function writeWebApp(): string {
  const webRoot = join(folder, 'build');
  mkdirSync(join(webRoot, '_app/immutable'), { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Mana</title>');
  writeFileSync(join(webRoot, 'service-worker.js'), '// worker');
  writeFileSync(join(webRoot, '_app/version.json'), '{}');
  writeFileSync(join(webRoot, '_app/immutable/entry.js'), script);
  writeFileSync(join(webRoot, '.stamp'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return webRoot;
}

const routes = new Hono<ServiceEnv>()
  .get('/hello', (context) => context.json({ hello: 'world' }))
  .get('/refuse', () => {
    throw new ProblemError(409, 'ALREADY_THERE', 'there is one already');
  })
  .get('/reject', () => {
    throw new HTTPException(403, { message: 'not yours' });
  })
  .get('/fail', () => {
    throw new Error('password is hunter2');
  });
const failing: Service = { name: 'failing', routes, start: () => Promise.reject(new Error('no connection')) };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mana-server-'));
  server = createServer({ services: [failing], webRoot: writeWebApp(), logger, version: '1.2.3' });
  port = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers });

/** Sends the path as it is; `fetch` would resolve the dots first. */
function getRaw(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

test('a service answers under its name', async () => {
  const response = await get('/api/v1/failing/hello');
  expect(await response.json()).toEqual({ hello: 'world' });
});

test.each([
  ['/api/v1/failing/refuse', 409, 'ALREADY_THERE'],
  ['/api/v1/failing/reject', 403, 'HTTP_403'],
  ['/api/v1/failing/fail', 500, 'INTERNAL_ERROR'],
  ['/api/v1/nowhere', 404, 'NOT_FOUND'],
  ['/api/', 404, 'NOT_FOUND'],
])('%s leaves as problem details %i %s', async (path, status, code) => {
  const response = await get(path, { Accept: 'text/html' });
  const problem = (await response.json()) as Problem;
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(problem).toMatchObject({ status, code, type: `urn:mana:problem:${code.toLowerCase().replaceAll('_', '-')}` });
  expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
});

test('what an unexpected error says stays in the log', async () => {
  const response = await get('/api/v1/failing/fail');
  expect(await response.text()).not.toContain('hunter2');
  expect(lines.join('')).toContain('hunter2');
});

test('a given request id is kept, one that could forge a log line is replaced', async () => {
  const kept = await get('/api/v1/health', { 'X-Request-Id': 'abc-123' });
  const replaced = await get('/api/v1/health', { 'X-Request-Id': 'a b' });
  expect(kept.headers.get('X-Request-Id')).toBe('abc-123');
  expect(replaced.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('health tells machines the version, the start and which background work failed', async () => {
  const response = await get('/api/v1/health');
  expect(await response.json()).toEqual({
    status: 'degraded',
    version: '1.2.3',
    startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    failed: ['failing'],
  });
});

test('health has a page for people', async () => {
  const page = await (await get('/health')).text();
  expect(page).toContain('<h1>Mana: degraded</h1>');
  expect(page).toContain('Version 1.2.3');
});

test.each(['/', '/api/v1/health', '/api/v1/nowhere', '/missing.png'])(
  '%s carries the guarding headers',
  async (path) => {
    const { headers } = await get(path);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
  },
);

test.each([
  ['/', 'no-cache'],
  ['/service-worker.js', 'no-cache'],
  ['/_app/version.json', 'no-cache'],
  ['/todo/task/1', 'no-cache'],
  ['/_app/immutable/entry.js', 'public, max-age=31536000, immutable'],
])('%s is cached as %s', async (path, caching) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe(caching);
});

test('what has not changed is not sent again', async () => {
  const first = await get('/');
  const again = await get('/', { 'If-None-Match': first.headers.get('ETag') ?? '' });
  expect(again.status).toBe(304);
  expect(again.headers.get('Cache-Control')).toBe('no-cache');
});

test('text is compressed for who takes it and readable for who does not', async () => {
  const plain = await get('/_app/immutable/entry.js', { 'Accept-Encoding': 'identity' });
  const packed = await get('/_app/immutable/entry.js', { 'Accept-Encoding': 'gzip' });
  expect(plain.headers.get('Content-Encoding')).toBeNull();
  expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  expect(await packed.text()).toBe(await plain.text());
});

test('a navigation to any path gets the app', async () => {
  for (const path of ['/todo', '/todo/task/1?view=all', '/notes/v1.2', '/%E2%9C%93']) {
    const response = await get(path, { Accept: 'text/html' });
    expect([path, response.status, await response.text()]).toEqual([path, 200, '<!doctype html><title>Mana</title>']);
  }
});

test('a missing file is not answered with the app', async () => {
  for (const path of ['/missing.png', '/_app/immutable/old.js', '/_app/old', '/.stamp', '/.git/config']) {
    const response = await get(path, path.startsWith('/_app') ? { Accept: 'text/html' } : {});
    expect([path, response.status]).toEqual([path, 404]);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  }
});

test('no path leads out of the web root', async () => {
  const ups = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/_app/..%5c..%5csecret.txt',
    '//../secret.txt',
  ];
  for (const path of [...ups, '/x/../../secret.txt', '/secret.txt%00.html', `/${folder}/secret.txt`]) {
    expect([path, (await getRaw(path)).body]).not.toEqual([path, 'secret']);
  }
});

test('what is not a read is refused outside of the services', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/todo`, { method: 'POST', body: 'x' });
  expect(response.status).toBe(404);
});

test('the log holds no query and no body', async () => {
  await get('/todo?token=verysecret');
  expect(lines.join('')).toContain('GET /todo 200');
  expect(lines.join('')).not.toContain('verysecret');
});

test('a port in use is a typed error', async () => {
  const second = createServer({ services: [], webRoot: folder, logger, version: '1' });
  await expect(second.listen({ port, host: '127.0.0.1' })).rejects.toThrow(PortTakenError);
});
