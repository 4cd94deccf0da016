// One row per line: what is a row, what is none, and that one bad line costs only itself.
import { expect, test } from 'vitest';

import { hostile } from './testing/hostile.ts';
import { dump, open } from './testing/round-trip.ts';

async function linesOf(content: string | Buffer): Promise<unknown[]> {
  const archive = await open(hostile({ entries: { 'data/tasks.jsonl': Buffer.from(content as string) } }));
  return (await dump(archive)).tables['tasks'] ?? [];
}

test.each([
  '{"a":1}',
  '{}',
  ' \t{ "a" : [ 1 , -0.5e+3 , true , null ] }\r',
  '{"a":"\\u0041\\ud83d\\ude00\\"\\\\\\/\\b\\f\\n\\r\\t"}',
  '{"":""}',
  '{"a":"é日本👩‍👩‍👧\u2028\u2029\u007f"}',
  '{"a":1e-999,"b":123456789012345678901234567890}',
  '{"a":1,"a":2}',
  '{"a":"\\ud800"}',
  `{"a":${'['.repeat(98)}${']'.repeat(98)}}`,
])('%s is a row', async (line) => {
  expect(await linesOf(`${line}\n`)).toEqual([JSON.parse(line)]);
});

test.each([
  ['', 'NOT_JSON'],
  ['{', 'NOT_JSON'],
  ['{"a":1}}', 'NOT_JSON'],
  ['{"a":1},', 'NOT_JSON'],
  ['{"a":1}{"b":2}', 'NOT_JSON'],
  ["{'a':1}", 'NOT_JSON'],
  ['{a:1}', 'NOT_JSON'],
  ['{"a":1,}', 'NOT_JSON'],
  ['{"a":[1,]}', 'NOT_JSON'],
  ['{"a":01}', 'NOT_JSON'],
  ['{"a":+1}', 'NOT_JSON'],
  ['{"a":.5}', 'NOT_JSON'],
  ['{"a":1.}', 'NOT_JSON'],
  ['{"a":0x1F}', 'NOT_JSON'],
  ['{"a":NaN}', 'NOT_JSON'],
  ['{"a":Infinity}', 'NOT_JSON'],
  ['{"a":undefined}', 'NOT_JSON'],
  ['{"a":True}', 'NOT_JSON'],
  ['{"a":"\\x41"}', 'NOT_JSON'],
  ['{"a":"\\u12"}', 'NOT_JSON'],
  ['{"a":"tab\there"}', 'NOT_JSON'],
  ['{"a":"open', 'NOT_JSON'],
  ['{"a":1} // note', 'NOT_JSON'],
  ['/* note */ {}', 'NOT_JSON'],
  ['\ufeff{}', 'NOT_JSON'],
  ['\u00a0{}', 'NOT_JSON'],
  ['[]', 'NOT_AN_OBJECT'],
  ['[{"a":1}]', 'NOT_AN_OBJECT'],
  ['null', 'NOT_AN_OBJECT'],
  ['"text"', 'NOT_AN_OBJECT'],
  ['1', 'NOT_AN_OBJECT'],
  [`{"a":${'['.repeat(100)}${']'.repeat(100)}}`, 'TOO_DEEP'],
  [`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'TOO_DEEP'],
])('%s is none', async (line, problem) => {
  expect(await linesOf(`{"before":1}\n${line}\n{"after":1}\n`)).toEqual([{ before: 1 }, problem, { after: 1 }]);
});

test('bytes that are no UTF-8 are no row', async () => {
  for (const bytes of ['ff', 'c0af', 'eda080', 'f5808080', 'c3']) {
    const line = Buffer.concat([Buffer.from('{"a":"'), Buffer.from(bytes, 'hex'), Buffer.from('"}\n{}\n')]);
    expect(await linesOf(line)).toEqual(['NOT_UTF8', {}]);
  }
});

test('a last line without its newline is a line', async () => {
  const content = Buffer.from('{"a":1}\n{"a":2}');
  const { hashOf } = await import('./testing/sample.ts');
  const listed = { 'data/tasks.jsonl': { sha256: hashOf(content), bytes: content.length, rows: 2 } };
  const archive = await open(hostile({ entries: { 'data/tasks.jsonl': content }, manifest: { entries: listed } }));
  expect((await dump(archive)).tables['tasks']).toEqual([{ a: 1 }, { a: 2 }]);
});

test('a row as long as can be held is read, over any number of pieces', async () => {
  const text = 'äöü '.repeat(500_000);
  expect(await linesOf(`{"n":0}\n{"text":"${text}"}\n{"n":1}\n`)).toEqual([{ n: 0 }, { text }, { n: 1 }]);
});
