/**
 * The five languages Mana speaks and what follows from a language or region alone: its own name, writing
 * direction, and the day a week begins with. A *locale* is one of ours; a *tag* is any BCP 47 tag, such as `de-AT`.
 */

export type Locale = 'en' | 'de' | 'it' | 'fr' | 'es';

export const locales: readonly Locale[] = ['en', 'de', 'it', 'fr', 'es'];

/** The locale whose messages define the keys and parameters, and the one fallen back to. */
export const baseLocale = 'en' satisfies Locale;

export interface LocaleInfo {
  /** The language's name in itself, for a language picker. */
  readonly name: string;
  /** Value of the HTML `lang` attribute. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** The tag used for formats when the person's own region is unknown; English is then written day first. */
  readonly tag: string;
}

export const localeInfo: Readonly<Record<Locale, LocaleInfo>> = {
  en: { name: 'English', lang: 'en', direction: 'ltr', tag: 'en-GB' },
  de: { name: 'Deutsch', lang: 'de', direction: 'ltr', tag: 'de-DE' },
  it: { name: 'Italiano', lang: 'it', direction: 'ltr', tag: 'it-IT' },
  fr: { name: 'Français', lang: 'fr', direction: 'ltr', tag: 'fr-FR' },
  es: { name: 'Español', lang: 'es', direction: 'ltr', tag: 'es-ES' },
};

export const isLocale = (value: unknown): value is Locale => (locales as readonly unknown[]).includes(value);

const languageOf = (tag: string): string => tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';

/** The first of ours among the preferred tags (such as `navigator.languages`), else the base locale. */
export function matchLocale(preferred: readonly string[]): Locale {
  return preferred.map(languageOf).find(isLocale) ?? baseLocale;
}

/** The person's own tag for a locale, such as `de-AT` for `de`; the locale's default where they prefer none. */
export function regionalTag(locale: Locale, preferred: readonly string[]): string {
  const own = preferred.find((tag) => languageOf(tag) === locale && regionOf(tag) !== undefined);
  return own ?? localeInfo[locale].tag;
}

/** CLDR supplemental data, `weekData/firstDay`, for regions that do not begin on Monday. */
const sundayRegions = new Set(
  (
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ ' +
    'NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
  ).split(' '),
);
const saturdayRegions = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** The ISO weekday (1 is Monday) a week begins with where this tag is spoken; Monday where the tag names no region. */
export function firstWeekdayOf(tag: string): number {
  const region = regionOf(tag) ?? '';
  if (sundayRegions.has(region)) return 7;
  return saturdayRegions.has(region) ? 6 : 1;
}

/** The region of a well-formed tag, in capitals; undefined where there is none or the tag is ill-formed. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
