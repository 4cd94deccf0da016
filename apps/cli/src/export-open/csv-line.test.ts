import fc from 'fast-check';
import { plainCell } from '@mana/shared-core';
import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test('numbers, texts, lists and what is not there', () => {
  expect(csvLine([1, -2, true, null, undefined, 'a', ['b', 'c'], { d: 1 }])).toBe(
    '1,-2,true,,,a,"[""b"",""c""]","{""d"":1}"\r\n',
  );
});

test('what a spreadsheet would run is text', () => {
  expect(csvLine(['=HYPERLINK("x")', '+1', "'=1"])).toBe(`"'=HYPERLINK(""x"")",'+1,''=1\r\n`);
});

/** By RFC 4180. */
const readLine = (line: string): string[] =>
  [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

test('every text is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (texts) => {
      expect(readLine(csvLine(texts)).map(plainCell)).toEqual(texts);
    }),
  );
});
