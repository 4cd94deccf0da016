// The report of what was left behind.
import { expect, test } from 'vitest';

import { reportTable } from './report.ts';

const words = {
  columns: ['File', 'Line', 'Outcome', 'Row', 'Why'] as const,
  action: (action: string) => action,
  say: ({ code, detail }: { code: string; detail?: string }) => [code, detail].filter(Boolean).join(' '),
};

test('rows left behind and rows that lost something are in it, whole rows are not', () => {
  const rows = [
    { line: 2, title: 'whole', action: 'create' as const, problems: [] },
    { line: 3, title: 'cut', action: 'create' as const, problems: [{ code: 'TITLE_CUT' }] },
    { line: 4, title: 'bad, "very"', action: 'error' as const, problems: [{ code: 'NO_DAY', detail: '31.2.' }] },
    { line: 5, file: 'v/b.md', title: 'old', action: 'skip' as const, problems: [{ code: 'KNOWN' }] },
  ];
  expect(reportTable({ name: 'a.csv', rows, notes: [{ code: 'COLUMN', detail: 'Rating' }] }, words)).toBe(
    [
      '\ufeffFile,Line,Outcome,Row,Why',
      'a.csv,,,,COLUMN Rating',
      'a.csv,3,create,cut,TITLE_CUT',
      'a.csv,4,error,"bad, ""very""",NO_DAY 31.2.',
      'v/b.md,5,skip,old,KNOWN',
      '',
    ].join('\r\n'),
  );
});

test('no cell of it runs as a formula', () => {
  const rows = [{ line: 1, title: '=HYPERLINK("x")', action: 'skip' as const, problems: [] }];
  expect(reportTable({ name: '@a', rows, notes: [] }, words)).toContain(`'@a,1,skip,"'=HYPERLINK(""x"")",`);
});
