// Recurrence against the examples of RFC 5545 (3.8.5.3) and the cases calendars get wrong.
import { expect, test } from 'vitest';
import type { Moment } from '../times/wall.ts';
import { expandRule } from './expand.ts';
import { formatRule, parseRule, ruleOf, type Rule } from './rule.ts';

const rule = (text: string): Rule => {
  const parsed = ruleOf(text);
  if (!parsed) throw new Error(`unreadable: ${text}`);
  return parsed;
};

const days = (text: string, start: Moment, to: string, from = start, zone: string | null = 'America/New_York') =>
  [...expandRule(rule(text), start, zone, { from, to })].map((moment) => moment.slice(0, 10));

const start = '1997-09-02T09:00:00';

test.each([
  ['FREQ=DAILY;COUNT=3', start, ['1997-09-02', '1997-09-03', '1997-09-04']],
  ['FREQ=DAILY;INTERVAL=10;COUNT=5', start, ['1997-09-02', '1997-09-12', '1997-09-22', '1997-10-02', '1997-10-12']],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH',
    start,
    ['1997-09-02', '1997-09-04', '1997-09-16', '1997-09-18'],
  ],
  ['FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05T09:00:00', ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05']],
  [
    'FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU',
    '1997-09-07T09:00:00',
    ['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30'],
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22T09:00:00', ['1997-09-22', '1997-10-20', '1997-11-17']],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4',
    '1997-09-28T09:00:00',
    ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29'],
  ],
  [
    'FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1',
    '1997-09-30T09:00:00',
    ['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01'],
  ],
  ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '1997-06-10T09:00:00', ['1997-06-10', '1997-07-10', '1998-06-10', '1998-07-10']],
  [
    'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
    '1997-01-01T09:00:00',
    ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01'],
  ],
  ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19T09:00:00', ['1997-05-19', '1998-05-18', '1999-05-17']],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12T09:00:00', ['1997-05-12', '1998-05-11', '1999-05-17']],
  [
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=5',
    '1997-03-13T09:00:00',
    ['1997-03-13', '1997-03-20', '1997-03-27', '1998-03-05', '1998-03-12'],
  ],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4',
    '1998-02-13T09:00:00',
    ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13'],
  ],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
    '1996-11-05T09:00:00',
    ['1996-11-05', '2000-11-07', '2004-11-02'],
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04T09:00:00', ['1997-09-04', '1997-10-07', '1997-11-06']],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4',
    '1997-09-29T09:00:00',
    ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30'],
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08-05T09:00:00',
    ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05T09:00:00',
    ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01-15T09:00:00',
    ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
  ],
])('%s', (text, from, expected) => {
  expect(days(text, from, '2010-01-01')).toEqual(expected);
});

test('every 31st passes over the months without one', () => {
  expect(days('FREQ=MONTHLY', '2026-01-31', '2026-08-01')).toEqual([
    '2026-01-31',
    '2026-03-31',
    '2026-05-31',
    '2026-07-31',
  ]);
});

test('29 February comes every fourth year', () => {
  expect(days('FREQ=YEARLY', '2024-02-29', '2033-01-01')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
});

test('a rule that never meets a day yields its start and ends', () => {
  expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', '9999-01-01')).toEqual(['2026-01-01']);
});

test('the last moment of UTC is read on the clock of the series', () => {
  const text = 'FREQ=DAILY;UNTIL=19970904T130000Z';
  expect(days(text, start, '1998-01-01')).toEqual(['1997-09-02', '1997-09-03', '1997-09-04']);
  expect(days(text, start, '1998-01-01', start, 'UTC')).toEqual(['1997-09-02', '1997-09-03', '1997-09-04']);
  expect(days('FREQ=DAILY;UNTIL=19970904T125959Z', start, '1998-01-01')).toEqual(['1997-09-02', '1997-09-03']);
});

test('a last day includes all of that day', () => {
  expect(days('FREQ=DAILY;UNTIL=19970903', start, '1998-01-01')).toEqual(['1997-09-02', '1997-09-03']);
});

test('a window far from the start shows the same as the whole series would', () => {
  for (const text of [
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
    'FREQ=MONTHLY;INTERVAL=5',
    'FREQ=YEARLY;INTERVAL=2',
    'FREQ=MONTHLY;BYDAY=2WE;BYSETPOS=1',
    'FREQ=HOURLY;INTERVAL=7',
  ]) {
    const whole = days(text, start, '2012-03-01');
    expect(days(text, start, '2012-03-01', '2010-02-11'), text).toEqual(whole.filter((day) => day >= '2010-02-11'));
  }
});

test('hours and minutes of a day are all taken', () => {
  const moments = [
    ...expandRule(rule('FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30'), start, null, { from: start, to: '1997-09-03' }),
  ];
  expect(moments.map((moment) => moment.slice(11, 16))).toEqual(['09:00', '09:30', '10:00', '10:30']);
});

test('a daily meeting stays at its hour when the clocks change', () => {
  const moments = [
    ...expandRule(rule('FREQ=DAILY'), '2026-10-24T09:00:00', 'Europe/Berlin', { from: '2026-10-24', to: '2026-10-27' }),
  ];
  expect(moments.map((moment) => moment.slice(11))).toEqual(['09:00:00', '09:00:00', '09:00:00']);
});

test('a rule reads as it was written', () => {
  for (const text of [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,TH;WKST=SU',
    'FREQ=MONTHLY;UNTIL=20261231T225959Z;BYDAY=-1FR',
    'FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=-1;BYSETPOS=1',
  ]) {
    expect(formatRule(rule(text))).toBe(text);
  }
});

test.each([
  '',
  'RRULE:AnythingRandom',
  'FREQ=SOMETIMES',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;BYDAY=XX',
  'FREQ=DAILY;UNTIL=20260231',
])('the rule "%s" is refused', (text) => expect(parseRule(text)).toEqual({ ok: false, error: 'RULE_UNREADABLE' }));

test('blanks inside a list are forgiven', () => {
  expect(parseRule('FREQ=WEEKLY;BYDAY=MO, TU, WE').ok).toBe(true);
});
