import { expect, test } from 'vitest';
import en from './fixture/messages/en.ts';
import { needsParsing } from './compile-message.ts';
import { precompileMessages } from './precompile-messages.mjs';
import { createTranslator, type MessageTable } from './translator.ts';

const texts: MessageTable = {
  ...en,
  apostrophes: "L''uomo c'è, '<b>' e '{testo}'",
  tag: 'One <b>{name}</b> > two',
  tick: "It's 5 o'clock",
};
const values = { count: 3, list: 'Home', name: 'Ada', kind: 'task' };

async function precompile(table: MessageTable): Promise<MessageTable> {
  const result = await precompileMessages().transform(
    `export default ${JSON.stringify(table)}`,
    '/todo/messages/en.ts',
  );
  return (await import(`data:text/javascript,${encodeURIComponent(result?.code ?? '')}`)).default;
}

test('precompiled messages say what their texts say', async () => {
  const fromText = createTranslator<MessageTable>('en', texts);
  const fromBuild = createTranslator<MessageTable>('en', await precompile(texts));
  for (const key of Object.keys(texts)) expect(fromBuild(key, values)).toBe(fromText(key, values));
});

test('no text is left that would need the parser', async () => {
  const left = Object.values(await precompile(texts)).filter((message) => typeof message === 'string');
  expect(left.filter(needsParsing)).toEqual([]);
  expect(left).toContain(texts['tick']);
});

test('other files are left alone, an ill-formed message stops the build', async () => {
  const { transform } = precompileMessages();
  expect(await transform('export default {}', '/todo/messages.ts')).toBeNull();
  await expect(transform("export default { a: '{' }", '/todo/messages/de.ts')).rejects.toThrow(SyntaxError);
});
