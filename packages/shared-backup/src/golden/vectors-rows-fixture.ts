// Tables whose lines are no rows or cost too much: one bad line never keeps the others from being read, unless it is there to harm.
import { emptyContents } from './golden-contents-fixture.ts';
import type { Outcome } from './open-fixture.ts';
import { sha256Hex } from './seal-fixture.ts';
import { changeEntry, sealed, vector, type Vector } from './vector-fixture.ts';
import type { GoldenOptions } from './write-golden-fixture.ts';

const name = 'data/tasks.jsonl';
type Json = Record<string, unknown>;

/** An archive whose table has exactly this text, told truthfully by its manifest. */
function withText(text: string | Buffer): GoldenOptions {
  const bytes = Buffer.from(text);
  const rows = bytes.filter((byte) => byte === 10).length;
  return {
    editManifest: (manifest) => ({
      ...manifest,
      rowCounts: { ...(manifest['rowCounts'] as Json), tasks: rows },
      entries: { ...(manifest['entries'] as Json), [name]: { sha256: sha256Hex(bytes), bytes: bytes.length, rows } },
    }),
    editEntries: changeEntry(name, (entry) => ({ ...entry, bytes })),
  };
}
const lines = (what: string, expected: Outcome, text: string | Buffer) =>
  vector(`rows: ${what}`, expected, withText(text), emptyContents);
const good = '{"id":"x"}\n';
const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}\n`;

export const rowVectors: readonly Vector[] = [
  lines('a line that is no JSON', 'opens', `${good}nonsense\n${good}`),
  lines('a line that is a list', 'opens', `${good}[]\n`),
  lines('a line that is null', 'opens', `null\n${good}`),
  lines('two objects on a line', 'opens', '{"id":"x"}{"id":"y"}\n'),
  lines('a key named __proto__', 'opens', '{"id":"x","__proto__":{"polluted":true}}\n'),
  lines('a key named constructor', 'opens', '{"id":"x","constructor":{"prototype":{"polluted":true}}}\n'),
  lines('the same key twice', 'opens', '{"id":"x","id":"y"}\n'),
  lines('no UTF-8', 'opens', Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff]), Buffer.from('"}\n')])),
  lines('half a pair of surrogates', 'opens', '{"id":"\\ud800"}\n'),
  lines('a number beyond all numbers', 'opens', '{"id":"x","n":1e999}\n'),
  lines('carriage returns', 'opens', '{"id":"x"}\r\n'),
  lines('fifty levels', 'opens', deep(50)),
  lines('a hundred thousand levels', 'opens', deep(100_000)),
  lines('a hundred thousand short lines', 'opens', good.repeat(100_000)),
  lines('a line of 17 MiB', 'TOO_LARGE', `{"id":"${'x'.repeat(17 << 20)}"}\n`),
  vector('rows: sealed, a line that is no JSON', 'opens', sealed(withText(`nonsense\n${good}`)), emptyContents),
];
