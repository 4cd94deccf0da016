import { expect, test } from 'vitest';
import { FakeDisk, FakeProcess, Killed } from './opfs-fake.ts';
import { StoreFiles } from './store-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (entries: readonly Uint8Array[]) => entries.map((entry) => new TextDecoder().decode(entry));

const openIn = (process: FakeProcess, tab: string) =>
  StoreFiles.open({ root: process.root, locks: process.locks, directory: 'a', tab });

/** A disk that tab `first` left behind when it was killed, and tab `second` is still using. */
async function lived() {
  const disk = new FakeDisk();
  const dead = new FakeProcess(disk);
  const first = await openIn(dead, 'first');
  await first.append([bytes('1'), bytes('2')]);
  const living = new FakeProcess(disk);
  const second = await openIn(living, 'second');
  await second.append([bytes('3')]);
  dead.kill();
  return { disk, second };
}

const readAfter = async (disk: FakeDisk) => texts(await (await openIn(new FakeProcess(disk), 'reader')).readAll());

test('entries of all tabs are read, oldest file first, also those of a tab that was killed', async () => {
  const { disk, second } = await lived();
  await second.append([bytes('4')]);
  expect(await readAfter(disk)).toEqual(['1', '2', '3', '4']);
  expect(texts(await second.readAll())).toEqual(['1', '2', '3', '4']);
});

test('a rewrite replaces the own file and those of dead tabs, and leaves a living tab’s alone', async () => {
  const { disk, second } = await lived();
  const third = await openIn(new FakeProcess(disk), 'third');
  await third.append([bytes('5')]);
  await third.rewrite([bytes('1')]);
  expect(texts(await third.readAll())).toEqual(['3', '1']);
  await third.append([bytes('6')]);
  expect(await readAfter(disk)).toEqual(['3', '1', '6']);
  expect(disk.files.size).toBe(2);
  await second.rewrite([]);
  expect(await readAfter(disk)).toEqual(['1', '6']);
});

test('a rewrite killed at any step leaves what was there or what was to be there', async () => {
  let seen = new Set<string>();
  let kills = 0;
  for (let killAfter = 0; ; killAfter++) {
    const { disk, second } = await lived();
    second.close();
    const process = new FakeProcess(disk, killAfter);
    const outcome = await openIn(process, 'rewriter')
      .then((store) => store.rewrite([bytes('new'), bytes('newer')]))
      .then(
        () => 'done',
        (error: unknown) => error,
      );
    process.kill();
    const left = (await readAfter(disk)).join();
    expect(['1,2,3', 'new,newer']).toContain(left);
    seen = seen.add(left);

    const next = await openIn(new FakeProcess(disk), 'next');
    await next.rewrite([bytes('last')]);
    expect(await readAfter(disk)).toEqual(['last']);
    expect(disk.files.size).toBe(1);
    if (outcome === 'done') break;
    expect(outcome).toBeInstanceOf(Killed);
    kills++;
  }
  expect(seen.size).toBe(2);
  expect(kills).toBeGreaterThanOrEqual(6);
});

test('an append killed at any step keeps every entry that was acknowledged', async () => {
  let kills = 0;
  for (let killAfter = 0; ; killAfter++) {
    const disk = new FakeDisk();
    const process = new FakeProcess(disk, killAfter);
    const acknowledged: string[] = [];
    const outcome = await (async () => {
      const store = await openIn(process, 'tab');
      for (const text of ['first', 'second', 'third']) {
        await store.append([bytes(text)]);
        acknowledged.push(text);
      }
      return 'done';
    })().catch((error: unknown) => error);
    process.kill();
    const left = await readAfter(disk);
    expect(left.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(['first', 'second', 'third'].slice(0, left.length)).toEqual(left);
    if (outcome === 'done') break;
    kills++;
  }
  expect(kills).toBeGreaterThanOrEqual(8);
});

test('an append to a full disk is refused, and works again in the same file when there is room', async () => {
  const disk = new FakeDisk();
  const store = await openIn(new FakeProcess(disk), 'tab');
  await store.append([bytes('kept')]);
  disk.capacity = disk.used + 12;
  await expect(store.append([bytes('much too long for this disk')])).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  expect(texts(await store.readAll())).toEqual(['kept']);
  disk.capacity = Infinity;
  await store.append([bytes('short')]);
  expect(await readAfter(disk)).toEqual(['kept', 'short']);
  expect(disk.files.size).toBe(1);
});

test('a rewrite on a full disk leaves everything as it was, and no litter', async () => {
  const { disk, second } = await lived();
  disk.capacity = disk.used + 20;
  const before = new Map(disk.files);
  await expect(second.rewrite([bytes('something that does not fit')])).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  expect(disk.files).toEqual(before);
  await second.append([bytes('4')]);
  expect(await readAfter(disk)).toEqual(['1', '2', '3', '4']);
});

test('a note is what was written last, or what was written before it when that was killed', async () => {
  let kills = 0;
  for (let killAfter = 0; ; killAfter++) {
    const disk = new FakeDisk();
    const earlier = await openIn(new FakeProcess(disk), 'earlier');
    await earlier.writeNote('install', bytes('one'));
    await earlier.writeNote('install', bytes('two'));
    const process = new FakeProcess(disk, killAfter);
    const outcome = await openIn(process, 'tab')
      .then((store) => store.writeNote('install', bytes('three')))
      .then(
        () => 'done',
        (error: unknown) => error,
      );
    process.kill();
    const reader = await openIn(new FakeProcess(disk), 'reader');
    const note = new TextDecoder().decode((await reader.readNote('install')) ?? undefined);
    expect(outcome === 'done' ? ['three'] : ['two', 'three']).toContain(note);
    await reader.writeNote('install', bytes('four'));
    expect(texts([(await reader.readNote('install')) as Uint8Array])).toEqual(['four']);
    if (outcome === 'done') break;
    kills++;
  }
  expect(kills).toBeGreaterThanOrEqual(3);
});

test('an absent note is null, an empty one is empty', async () => {
  const store = await openIn(new FakeProcess(new FakeDisk()), 'tab');
  expect(await store.readNote('nothing')).toBeNull();
  await store.writeNote('nothing', new Uint8Array());
  expect(await store.readNote('nothing')).toEqual(new Uint8Array());
});

test('clear removes all that no living tab holds, and says so when one does', async () => {
  const { disk, second } = await lived();
  const store = await openIn(new FakeProcess(disk), 'tab');
  await store.writeNote('install', bytes('note'));
  await expect(store.clear()).rejects.toThrow(AggregateError);
  expect(await readAfter(disk)).toEqual(['3']);
  second.close();
  await store.clear();
  expect(disk.files.size).toBe(0);
});

test('the size is that of all journals', async () => {
  const { disk, second } = await lived();
  expect(await second.size()).toBe(disk.used);
});
