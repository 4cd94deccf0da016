// Mana without a network. At installation all code of a version is kept, with the one page and the texts of the language in use; other
// languages come when they are used. Every navigation is answered with the kept page, so any address opens offline, also one never
// visited. Nothing below `/api/` is touched. What the system shares into the app is kept, sealed, until the page takes it. A new version waits until a person agrees, and the version before it stays, for tabs that
// still run it.
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

import { takeShared } from '#lib/import-lab/take-shared.ts';
import { localeOfChunk } from '#lib/pwa/locale-chunks.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

const prefix = 'mana-app-';
const cacheName = `${prefix}${version}`;
/** Remembers the language in use between versions. */
const stateCache = 'mana-state';
const localeKey = '/locale';
const page = '/';
/** Where the manifest has the system send what is shared into the app. */
const shareTarget = '/import';

const code = build.filter((path) => localeOfChunk(path) === undefined);
const textsOf = (locale: string): string[] => build.filter((path) => localeOfChunk(path) === locale);
const kept = new Set([...build, ...files]);

/** Typed text on its way over a reload, by tab; in memory only. */
const carried = new Map<string, unknown[]>();

async function localesInUse(): Promise<string[]> {
  const remembered = await (await caches.open(stateCache)).match(localeKey);
  if (remembered) return [await remembered.text()];
  return [...new Set(worker.navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()))];
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const locales = await localesInUse();
  await cache.addAll([page, ...code, ...files, ...locales.flatMap(textsOf)]);
}

async function activate(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const earlier = versions.filter((name) => name !== cacheName);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function useLocale(locale: string): Promise<void> {
  await (await caches.open(stateCache)).put(localeKey, new Response(locale));
  const cache = await caches.open(cacheName);
  const missing = await Promise.all(textsOf(locale).map(async (path) => ((await cache.match(path)) ? [] : [path])));
  await cache.addAll(missing.flat());
}

async function answerNavigation(request: Request): Promise<Response> {
  const cached = await (await caches.open(cacheName)).match(page);
  return cached ?? fetch(request);
}

async function answerAsset(request: Request, path: string): Promise<Response> {
  const cached = await caches.match(request, { ignoreSearch: true });
  if (cached) return cached;
  const response = await fetch(request);
  if (response.ok && kept.has(path)) await (await caches.open(cacheName)).put(request, response.clone());
  return response;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'POST' && url.origin === worker.location.origin && url.pathname === shareTarget) {
    event.respondWith(takeShared(request).then(() => Response.redirect(shareTarget, 303)));
    return;
  }
  if (request.method !== 'GET' || url.origin !== worker.location.origin || url.pathname.startsWith('/api/')) return;
  event.respondWith(
    request.mode === 'navigate' && !kept.has(url.pathname)
      ? answerNavigation(request)
      : answerAsset(request, url.pathname),
  );
});

worker.addEventListener('message', (event) => {
  const message = event.data as { type: string; locale?: string; tab?: string; typed?: unknown[] };
  if (message.type === 'take-over') event.waitUntil(worker.skipWaiting());
  if (message.type === 'locale' && message.locale) event.waitUntil(useLocale(message.locale));
  if (message.type === 'keep-text') {
    carried.set(message.tab ?? '', message.typed ?? []);
    event.ports[0]?.postMessage(true);
  }
  if (message.type === 'give-text') {
    event.ports[0]?.postMessage(carried.get(message.tab ?? '') ?? []);
    carried.delete(message.tab ?? '');
  }
});
