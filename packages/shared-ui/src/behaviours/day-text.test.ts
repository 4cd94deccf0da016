import { expect, test } from 'vitest';
import { firstWeekday, formatDay, numericDay, parseDayText } from './day-text.ts';

test.each([
  ['20.11.2026', 'de', '2026-11-20'],
  ['1.2.27', 'de', '2027-02-01'],
  ['24.12.', 'de', '2026-12-24'],
  ['12/24/2026', 'en-US', '2026-12-24'],
  ['24/12/2026', 'en-GB', '2026-12-24'],
  ['2026-11-20', 'fr', '2026-11-20'],
  ['24 12', 'it', '2026-12-24'],
])('%s means a day in %s', (text, locale, day) => {
  expect(parseDayText(text, locale, '2026-11-20')).toBe(day);
});

test.each(['', '31.02.2027', 'morgen', '1', '1.2.3.4', '-1.2.2026', '99999.1.1'])('%j means no day', (text) => {
  expect(parseDayText(text, 'de', '2026-11-20')).toBeNull();
});

test.each(['de', 'en-US', 'en-GB', 'it', 'fr', 'es', 'sv'])(
  'what is shown in %s is read back as the same day',
  (locale) => {
    for (const day of ['2026-01-02', '2026-11-20', '2028-02-29', '2026-12-31']) {
      expect(parseDayText(formatDay(day, locale, numericDay), locale, '2026-11-20')).toBe(day);
    }
  },
);

test('the week begins where the locale says', () => {
  expect(firstWeekday('de')).toBe(1);
  expect(firstWeekday('en-US')).toBe(7);
});
