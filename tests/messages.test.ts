// Every text exists in every language, takes the same parameters there, and is not left in English.
import { dirname } from 'node:path';

import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';

import { allFiles } from './tree.ts';

const locales = ['en', 'de', 'it', 'fr', 'es'] as const;
type Messages = Readonly<Record<string, string>>;
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const folders = [
  ...new Set(allFiles.filter((path) => /\/messages\/[a-z]+\.(ts|json)$/.test(path)).map((path) => dirname(path))),
].filter((folder) => !folder.includes('/fixture/'));

async function load(folder: string, locale: string): Promise<Messages> {
  const path = allFiles.find((file) => file.replace(/\.\w+$/, '') === `${folder}/${locale}`);
  if (!path) throw new Error(`${folder} has no ${locale}`);
  const { default: messages } = (await import(/* @vite-ignore */ `../${path}`)) as { default: Messages };
  return messages;
}

/** Names with the kind of each, as `count plural`: a translation may reorder them but not lose or invent one. */
function parametersIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const kinds: Record<number, string> = {
      1: 'value',
      2: 'number',
      3: 'date',
      4: 'time',
      5: 'select',
      6: 'plural',
      8: 'tag',
    };
    const kind = kinds[element.type];
    if (!kind || !('value' in element)) return [];
    const options =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => parametersIn(value)) : [];
    const children = 'children' in element ? parametersIn(element.children) : [];
    return [`${String(element.value)} ${kind}`, ...options, ...children];
  });
}

const parametersOf = (message: string, locale: string) =>
  [...new Set(parametersIn(new IntlMessageFormat(message, locale).getAst()))].sort();

const isSentence = (text: string) => text.split(/\s+/).length >= 4;

test('there are texts', () => {
  expect(folders).toContain('apps/web/src/messages');
});

for (const folder of folders) {
  test.each(locales.slice(1))(`${folder} has every text in %s, with the same parameters`, async (locale) => {
    const english = await load(folder, 'en');
    const translated = await load(folder, locale);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      const other = translated[key] ?? '';
      expect([key, parametersOf(other, locale)]).toEqual([key, parametersOf(text, 'en')]);
      expect([key, other.trim()]).not.toEqual([key, '']);
      if (isSentence(text)) expect([key, other]).not.toEqual([key, text]);
    }
  });
}
