import { expect, expectTypeOf, test } from 'vitest';
import type en from './fixture/messages/en.ts';
import { defineMessages, type MessageBundle, type MessageLoaders } from './message-bundle.ts';
import type { MessageProblem, Translate } from './translator.ts';

const loadEn = () => import('./fixture/messages/en.ts');
const loadDe = () => import('./fixture/messages/de.ts');

function setup(changes: Partial<MessageLoaders<typeof en>> = {}) {
  const asked: string[] = [];
  const problems: MessageProblem[] = [];
  const count =
    <Table>(locale: string, load: () => Promise<Table>) =>
    () => (asked.push(locale), load());
  const loaders = { en: loadEn, de: loadDe, it: loadDe, fr: loadDe, es: loadDe, ...changes };
  const bundle = defineMessages<typeof en>({ ...loaders, en: count('en', loaders.en), de: count('de', loaders.de) });
  return { bundle, asked, problems, onProblem: (problem: MessageProblem) => void problems.push(problem) };
}

const offline = () => Promise.reject(new TypeError('Failed to fetch'));

test('only the wanted locale is loaded, and only once', async () => {
  const { bundle, asked } = setup();
  const [first, second] = await Promise.all([bundle.load('de'), bundle.load('de')]);
  expect(first('list.empty.title')).toBe('Nichts zu tun.');
  expect(second).toBe(first);
  expect(asked).toEqual(['de']);
});

test('a chunk that cannot be fetched gives the base locale, is reported, and is tried again next time', async () => {
  let online = false;
  const { bundle, problems, onProblem } = setup({ de: () => (online ? loadDe() : offline()) });
  expect((await bundle.load('de', onProblem))('list.empty.title')).toBe('Nothing to do.');
  expect(problems).toMatchObject([{ code: 'MESSAGES_NOT_LOADED', locale: 'de' }]);
  online = true;
  expect((await bundle.load('de', onProblem))('list.empty.title')).toBe('Nichts zu tun.');
});

test('loading rejects when not even the base locale can be had', async () => {
  const { bundle } = setup({ en: offline, de: offline });
  await expect(bundle.load('de')).rejects.toThrow('Failed to fetch');
});

test('the bundle is typed by the base locale', () => {
  const bundle = defineMessages({ en: loadEn, de: loadDe, it: loadDe, fr: loadDe, es: loadDe });
  expectTypeOf(bundle.load).returns.resolves.toEqualTypeOf<Translate<typeof en>>();
});

test('a bundle of known keys may stand where any bundle is asked for', async () => {
  const bundle: MessageBundle = defineMessages({ en: loadEn, de: loadDe, it: loadDe, fr: loadDe, es: loadDe });
  const t = await bundle.load('de');
  expect(t('greeting', { name: 'Ada' })).toBe('Liste von Ada');
});
