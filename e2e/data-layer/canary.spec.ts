// Invariant 2 over the whole catalog: what a person types into a sealed field lies nowhere in the clear.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type Page } from '@playwright/test';

import { test } from './harness.ts';
import { databaseName, type Profile } from './profile.ts';

/** Sealed fields that hold a number, a yes or no, a time, or one of a few words: that they are sealed is seen by their envelopes alone. */
const withoutRoomForText = [
  'settings.mode',
  'settings.locale',
  'settings.textSize',
  'settings.letterKeys',
  'scenes.wallpaper',
  'sceneCards.width',
  'tasks.priority',
  'files.size',
  'files.sha256',
  'timeBlocks.start',
  'timeBlocks.end',
  'events.start',
  'events.end',
  'events.extraStarts',
  'events.exceptStarts',
  'events.occurrence',
  'events.removed',
  'events.status',
  'events.isBusy',
];

/** What pages and their workers say on the console, and ask of the server. */
const listen = (page: Page): { readonly console: string[]; readonly network: string[] } => {
  const heard = { console: [] as string[], network: [] as string[] };
  page.on('console', (message) => heard.console.push(message.text()));
  page.on('pageerror', (error) => heard.console.push(String(error)));
  page.on('request', (request) => heard.network.push(`${request.url()} ${request.postData() ?? ''}`));
  return heard;
};

const heardIn = (heard: Readonly<Record<string, readonly string[]>>, text: string): string[] =>
  Object.entries(heard).flatMap(([place, lines]) =>
    lines.some((line) => line.toLowerCase().includes(text)) ? [`${text} in ${place}`] : [],
  );

/** Every file of a closed browser's profile, read as bytes: a search that needs nothing of ours. */
const findOnDisk = async ({ folder }: Profile, texts: readonly string[]): Promise<string[]> => {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (needles.some((needle) => bytes.includes(needle)))
      found.push(join(entry.parentPath, entry.name).slice(folder.length));
  }
  return found;
};

const newPrefix = (): string => `kanari${Math.random().toString(36).slice(2, 10)}`;

test('a canary in every sealed field of every table is found nowhere', async ({ profile }) => {
  const prefix = newPrefix();
  const page = await profile.newPage();
  const heard = listen(page);
  await page.evaluate(([name, person]) => window.harness.open(name, person), [databaseName, `${prefix}name`] as const);
  const { canaries, without, found } = await page.evaluate((text) => window.harness.plantCanaries(text), prefix);
  expect([...without].sort()).toEqual([...withoutRoomForText].sort());
  expect(found).toBeGreaterThan(0);
  const isIndexStored = () => page.evaluate((name) => window.harness.isIndexStored(name), databaseName);
  await expect.poll(isIndexStored, { timeout: 20_000 }).toBe(true);
  expect(await page.evaluate((text) => window.harness.refuse(text), prefix)).not.toContain(prefix);

  const texts = [prefix, ...canaries.map(({ text }) => text).filter((text) => !text.startsWith(prefix))];
  const { sealed, unsealed } = await page.evaluate((name) => window.harness.findUnsealed(name), databaseName);
  expect(unsealed).toEqual([]);
  expect(await page.evaluate((wanted) => window.harness.findTexts(wanted), texts)).toEqual([]);
  expect(texts.flatMap((text) => heardIn(heard, text))).toEqual([]);
  await profile.close();
  expect(await findOnDisk(profile, texts)).toEqual([]);
  const fields = new Set(canaries.map(({ name }) => name.split('#')[0])).size;
  console.log(
    `canary: fields ${fields} (and ${without.length} without room for text), texts ${canaries.length}, envelopes ${sealed}, found 0`,
  );
});

test('a leak planted in any place is seen', async ({ profile }) => {
  const page = await profile.openPage();
  const heard = listen(page);
  const leaks = await page.evaluate(() => window.harness.leaks);
  const planted: Record<string, string> = {};
  for (const place of leaks) {
    const text = (planted[place] = newPrefix());
    await page.evaluate(([name, leaked]) => window.harness.leak(name, leaked), [place, text] as const);
    const stored = await page.evaluate((wanted) => window.harness.findTexts([wanted]), text);
    expect([...stored, ...heardIn(heard, text)]).toContainEqual(expect.stringContaining(` in ${place.split(':')[0]}`));
  }
  await profile.close();
  expect(await findOnDisk(profile, [planted['indexeddb:'] ?? ''])).toContainEqual(expect.stringMatching(/IndexedDB/));
  expect(await findOnDisk(profile, [planted['opfs:'] ?? ''])).not.toEqual([]);
  expect(await findOnDisk(profile, [planted['localStorage'] ?? ''])).not.toEqual([]);
});
