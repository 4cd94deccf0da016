import { describe, expect, test } from 'vitest';
import { createFormats, type FormatOptions } from './formats.ts';
import { locales, type Locale } from './locales.ts';

const formats = (locale: Locale, options: Partial<FormatOptions> = {}) =>
  createFormats(locale, { timeZone: 'Europe/Berlin', ...options });

/** Narrow and non-breaking spaces differ between ICU versions; readers see a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('days', () => {
  test('are written in the order of the region', () => {
    expect(formats('en').day('2026-11-18', 'numeric')).toBe('18/11/2026');
    expect(formats('en', { tag: 'en-US' }).day('2026-11-18', 'numeric')).toBe('11/18/2026');
    expect(formats('de').day('2026-11-18', 'numeric')).toBe('18.11.2026');
    expect(formats('de').day('2026-11-18', 'long')).toBe('Mittwoch, 18. November 2026');
  });

  test('are the same day in every time zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Midway', 'UTC'])
      expect(formats('de', { timeZone }).day('2026-03-29', 'short')).toBe('29. März');
  });

  test('keep years below 100 and show what is no day as it is', () => {
    expect(formats('en').day('0050-01-02', 'month')).toBe('January 50');
    expect(formats('en').day('2026-02-31')).toBe('2026-02-31');
    expect(formats('en').dayRelative('someday', '2026-11-20')).toBe('someday');
  });

  test('near today are named, within a week by weekday, else by date with the year if another', () => {
    const relative = (locale: Locale, day: string) => formats(locale).dayRelative(day, '2026-11-20');
    expect(locales.map((locale) => relative(locale, '2026-11-20'))).toEqual([
      'today',
      'heute',
      'oggi',
      'aujourd’hui',
      'hoy',
    ]);
    expect(locales.map((locale) => relative(locale, '2026-11-21'))).toEqual([
      'tomorrow',
      'morgen',
      'domani',
      'demain',
      'mañana',
    ]);
    expect(locales.map((locale) => relative(locale, '2026-11-19'))).toEqual([
      'yesterday',
      'gestern',
      'ieri',
      'hier',
      'ayer',
    ]);
    expect(relative('en', '2026-11-22')).toBe('Sunday');
    expect(relative('en', '2026-11-26')).toBe('Thursday');
    expect(relative('en', '2026-11-27')).toMatch(/^Fri,? 27 Nov$/);
    expect(relative('en', '2026-11-18')).toMatch(/^Wed,? 18 Nov$/);
    expect(relative('de', '2027-01-04')).toBe('Mo., 4. Jan. 2027');
  });
});

describe('instants', () => {
  test('are shown in the person’s time zone and clock', () => {
    expect(formats('de').time('2026-11-20T23:30:00Z')).toBe('00:30');
    expect(plain(formats('en', { hour12: true }).time('2026-11-20T12:00:00Z'))).toMatch(/^1:00 pm$/i);
    expect(formats('de').instant('2026-11-20T23:30:00Z')).toBe('21. Nov., 00:30');
    expect(formats('de', { timeZone: 'UTC' }).instant('2026-11-20T23:30:00Z', 'long')).toBe(
      '20. November 2026 um 23:30:00',
    );
  });

  test('that cannot be read are shown as they are', () => {
    expect(formats('en').time('soon')).toBe('soon');
  });
});

describe('numbers and lists', () => {
  test('follow the language', () => {
    expect(formats('de').number(1234.5)).toBe('1.234,5');
    expect(plain(formats('de').number(0.5, { style: 'percent' }))).toBe('50 %');
    expect(formats('en').count(1234)).toBe('1,234');
    expect(formats('en').count(12345)).toMatch(/^12k$/i);
    expect(formats('de').list(['Anna', 'Ben', 'Caro'])).toBe('Anna, Ben und Caro');
    expect(formats('es').list(['uno', 'otro'], 'disjunction')).toBe('uno u otro');
  });

  test('sizes use the largest unit that keeps the number at or above one', () => {
    const bytes = (value: number) => plain(formats('en').bytes(value));
    expect([bytes(0), bytes(512), bytes(1000), bytes(1_500_000)]).toEqual(['0 byte', '512 byte', '1 kB', '1.5 MB']);
    expect(bytes(3e15)).toBe('3,000 TB');
  });
});

test('the week begins where the region or the person has it', () => {
  expect([formats('en', { tag: 'en-US' }).firstWeekday, formats('de', { firstWeekday: 7 }).firstWeekday]).toEqual([
    7, 7,
  ]);
  expect(formats('de').firstWeekday).toBe(1);
});
