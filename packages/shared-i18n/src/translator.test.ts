import { describe, expect, test } from 'vitest';
import de from './fixture/messages/de.ts';
import en from './fixture/messages/en.ts';
import { createTranslator, type MessageProblem, type MessageTable } from './translator.ts';

function setup(messages: MessageTable, fallback?: MessageTable) {
  const problems: MessageProblem[] = [];
  const t = createTranslator<MessageTable>('de', messages, fallback, (problem) => problems.push(problem));
  return { t, problems, codes: () => problems.map(({ code, locale, key }) => `${code} ${locale} ${key}`) };
}

describe('a translator', () => {
  test('counts, chooses and fills in by the rules of its language', () => {
    const t = createTranslator<typeof en>('de', de, en);
    expect(t('list.empty.title')).toBe('Nichts zu tun.');
    expect(t('done.count', { count: 0, list: 'Haus' })).toBe('Nichts erledigt');
    expect(t('done.count', { count: 1, list: 'Haus' })).toBe('1 Aufgabe in Haus erledigt');
    expect(t('done.count', { count: 1200, list: 'Haus' })).toBe('1.200 Aufgaben in Haus erledigt');
    expect(t('moved', { kind: 'task', list: 'Haus' })).toBe('Aufgabe nach Haus verschoben');
  });

  test('reads apostrophes as ICU does', () => {
    const t = createTranslator<typeof en>('en', en);
    expect(t('greeting', { name: 'Ada' })).toBe("It's Ada's list");
    expect(t('quoted')).toBe('Write {name} here');
  });

  test('shows tags and a person’s own braces as they are', () => {
    const { t, problems } = setup({ a: 'Use <b>{x}</b>' });
    expect(t('a', { x: '{y} <i>' })).toBe('Use <b>{y} <i></b>');
    expect(problems).toEqual([]);
  });

  test('takes a missing message from the base locale and says so once', () => {
    const { t, codes } = setup({}, { a: 'One {n}' });
    expect([t('a', { n: 1 }), t('a', { n: 2 })]).toEqual(['One 1', 'One 2']);
    expect(codes()).toEqual(['MESSAGE_MISSING de a']);
  });

  test('takes an ill-formed message from the base locale and says so once', () => {
    const { t, problems, codes } = setup({ a: 'Ein {n, plural, one {' }, { a: 'One {n}' });
    expect([t('a', { n: 1 }), t('a', { n: 1 })]).toEqual(['One 1', 'One 1']);
    expect(codes()).toEqual(['MESSAGE_ILL_FORMED de a']);
    expect(problems[0]?.cause).toBeInstanceOf(Error);
  });

  test('shows the key when neither table has a usable text', () => {
    const { t, codes } = setup({}, { a: '{' });
    expect(t('a')).toBe('a');
    expect(codes()).toEqual(['MESSAGE_MISSING de a', 'MESSAGE_ILL_FORMED en a']);
  });

  test('reports parameters that do not fit instead of throwing', () => {
    const { t, codes } = setup({ a: 'Für {name}' }, { a: 'For you' });
    expect(t('a')).toBe('For you');
    expect(codes()).toEqual(['MESSAGE_PARAMS_INVALID de a']);
  });

  test('does not mistake inherited properties for messages', () => {
    const { t } = setup({});
    expect(t('toString')).toBe('toString');
  });
});
