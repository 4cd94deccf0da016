import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSecondStore, type SecondStore } from './second-store.ts';

let directory: string;
let opened: SecondStore[];

beforeEach(() => {
  directory = `test-${crypto.randomUUID()}`;
  opened = [];
});

afterEach(async () => {
  for (const store of opened) store.close();
  const root = await navigator.storage.getDirectory();
  await vi.waitFor(() => root.removeEntry(directory, { recursive: true }));
});

const createWorker = () => new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' });

async function openTab(tab: string, worker = createWorker()): Promise<SecondStore> {
  const store = await openSecondStore({ directory, tab, createWorker: () => worker });
  if (!store) throw new Error('this browser has no second store');
  opened.push(store);
  return store;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const readTexts = async (store: SecondStore) => (await store.readAll()).map((entry) => new TextDecoder().decode(entry));
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `entry ${index}`);

// Vitest leaves the type of the session to the provider, whose types know nothing of the browser's side.
const limitQuota = (quotaSize?: number) =>
  (cdp() as unknown as { send(method: string, params: object): Promise<void> }).send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });

test('the store opens with its own worker, and what is appended is read back', async () => {
  const store = await openSecondStore({ directory, tab: 'own' });
  expect(store).not.toBeNull();
  opened.push(store as SecondStore);
  await store?.append(bytes('kept'));
  expect(await readTexts(store as SecondStore)).toEqual(['kept']);
  expect(await store?.size()).toBeGreaterThan(4);
});

test('two tabs append at the same time, and each reads both in the order of opening', async () => {
  const [one, two] = [await openTab('one'), await openTab('two')];
  await one.append(bytes('one'));
  await two.append(bytes('two'));
  await Promise.all(numbered(200).map((text, index) => (index % 2 ? one : two).append(bytes(text))));
  const expected = [
    'one',
    ...numbered(200).filter((_, index) => index % 2 === 1),
    'two',
    ...numbered(200).filter((_, index) => index % 2 === 0),
  ];
  expect(await readTexts(one)).toEqual(expected);
  expect(await readTexts(two)).toEqual(expected);
});

test('reading while another tab appends gives a prefix of what it appended', async () => {
  const [writer, reader] = [await openTab('writer'), await openTab('reader')];
  const appends = numbered(300).map((text) => writer.append(bytes(text)));
  for (let round = 0; round < 10; round++) {
    const read = await readTexts(reader);
    expect(read).toEqual(numbered(300).slice(0, read.length));
  }
  await Promise.all(appends);
  expect(await readTexts(reader)).toEqual(numbered(300));
});

test('a worker killed while it appends keeps every acknowledged entry, and the next tab reads and replaces them', async () => {
  for (let round = 0; round < 10; round++) {
    const worker = createWorker();
    const victim = await openTab(`victim-${round}`, worker);
    const acknowledged: string[] = [];
    const texts = numbered(1_000).map((text) => `${round} ${text} ${'x'.repeat(500)}`);
    const writing = (async () => {
      for (const text of texts) {
        await victim.append(bytes(text));
        acknowledged.push(text);
      }
    })();
    writing.catch(() => undefined);
    await vi.waitUntil(() => acknowledged.length > round * 5, { interval: 1 });
    worker.terminate();
    const survivor = await openTab(`survivor-${round}`);
    const left = await readTexts(survivor);
    expect(left.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(left).toEqual(texts.slice(0, left.length));
    await vi.waitFor(async () => {
      await survivor.rewrite(() => []);
      expect(await readTexts(survivor)).toEqual([]);
    });
    survivor.close();
  }
});

test('a rewrite takes what it is asked for and loses nothing that is appended meanwhile', async () => {
  const store = await openTab('one');
  await Promise.all(['a', 'b', 'c'].map((text) => store.append(bytes(text))));
  let later: Promise<void> | undefined;
  await store.rewrite(async () => {
    later = store.append(bytes('later'));
    return (await store.readAll()).slice(2);
  });
  await later;
  expect(await readTexts(store)).toEqual(['c', 'later']);
});

test('a rewrite leaves a living tab’s entries and takes over those of a closed one', async () => {
  const [living, closing, store] = [await openTab('living'), await openTab('closing'), await openTab('store')];
  await living.append(bytes('living'));
  await closing.append(bytes('closed'));
  await store.append(bytes('own'));
  closing.close();
  await vi.waitFor(async () => {
    await store.rewrite(() => [bytes('compacted')]);
    expect(await readTexts(living)).toEqual(['living', 'compacted']);
  });
});

test('notes are shared by all tabs, also when both write at once', async () => {
  const [one, two] = [await openTab('one'), await openTab('two')];
  expect(await one.readNote('install')).toBeNull();
  await Promise.all([one, two].flatMap((store) => [1, 2, 3].map(() => store.writeNote('install', bytes('same')))));
  await one.writeNote('install', bytes('last'));
  expect(await two.readNote('install')).toEqual(bytes('last'));
});

test('a cleared store is empty and can be used again', async () => {
  const store = await openTab('one');
  await store.append(bytes('gone'));
  await store.writeNote('install', bytes('gone'));
  await store.clear();
  expect(await readTexts(store)).toEqual([]);
  expect(await store.readNote('install')).toBeNull();
  await store.append(bytes('new'));
  expect(await readTexts(store)).toEqual(['new']);
});

test('a directory that was removed from outside is a typed error', async () => {
  const store = await openTab('one');
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(directory);
  await expect(store.append(bytes('nowhere'))).rejects.toMatchObject({ code: 'SECOND_STORE_FAILED' });
  await root.getDirectoryHandle(directory, { create: true });
});

test('a full disk is a typed error, keeps what was there, and works again when there is room', async () => {
  const store = await openTab('one');
  await store.append(bytes('before'));
  const { usage = 0 } = await navigator.storage.estimate();
  const large = new Uint8Array(20_000_000);
  await limitQuota(usage + 1_000_000);
  try {
    await expect(store.append(large)).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
    await expect(store.rewrite(() => [large])).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
  } finally {
    await limitQuota();
  }
  await store.append(bytes('after'));
  expect(await readTexts(store)).toEqual(['before', 'after']);
});

test('a worker that cannot be loaded, or never answers, is no second store and no error', async () => {
  const missing = () => new Worker(new URL(`/no-such-worker-${directory}.js`, location.href), { type: 'module' });
  const silent = () => new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));
  expect(await openSecondStore({ directory, tab: 'one', createWorker: missing, startLimit: 200 })).toBeNull();
  expect(await openSecondStore({ directory, tab: 'one', createWorker: silent, startLimit: 50 })).toBeNull();
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(await openSecondStore({ directory, tab: 'one', createWorker: denied })).toBeNull();
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(directory, { create: true });
});
