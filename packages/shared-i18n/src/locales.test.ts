import { expect, test } from 'vitest';
import { firstWeekdayOf, isLocale, localeInfo, locales, matchLocale, regionalTag } from './locales.ts';

test('the first preferred language we speak is chosen, whatever its region or case', () => {
  expect(matchLocale(['pt-BR', 'de-AT', 'en'])).toBe('de');
  expect(matchLocale(['FR_ca'])).toBe('fr');
  expect(matchLocale(['es-419'])).toBe('es');
});

test('English is chosen where nothing matches or tags are malformed', () => {
  expect(matchLocale([])).toBe('en');
  expect(matchLocale(['pt', '', '-', 'deutsch', '*'])).toBe('en');
});

test('formats follow the person’s own region, else the locale’s default', () => {
  expect(regionalTag('de', ['en-US', 'de', 'de-AT'])).toBe('de-AT');
  expect(regionalTag('en', ['de-DE', 'en-US'])).toBe('en-US');
  expect(regionalTag('en', ['en', 'de-DE'])).toBe('en-GB');
  expect(regionalTag('de', ['de-'])).toBe('de-DE');
});

test('the week begins as the region has it, on Monday where there is none', () => {
  expect([firstWeekdayOf('en-US'), firstWeekdayOf('en-GB'), firstWeekdayOf('de')]).toEqual([7, 1, 1]);
  expect(firstWeekdayOf('en-AE')).toBe(6);
  expect(firstWeekdayOf('not a tag')).toBe(1);
});

test('every locale has its own name and valid tags', () => {
  for (const locale of locales) {
    expect(isLocale(locale)).toBe(true);
    expect(new Intl.Locale(localeInfo[locale].tag).language).toBe(locale);
    expect(localeInfo[locale].name).not.toBe('');
  }
  expect(isLocale('pt')).toBe(false);
});
