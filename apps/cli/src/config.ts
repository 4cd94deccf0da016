// Everything the command can be told by its surroundings, read in this one place: the language and region of the terminal.
import { matchLocale, regionalTag, type Locale } from '@mana/shared-i18n';

export interface Config {
  readonly locale: Locale;
  /** For numbers and dates, such as `de-AT`. */
  readonly tag: string;
  readonly timeZone: string;
}

/** `de_AT.UTF-8@euro` is `de-AT`; `C` and `POSIX` are no language. */
const tagOf = (posix: string): string => posix.replace(/[.@].*$/, '').replaceAll('_', '-');

/** By POSIX the first of these that is set decides, even over one that names a language of ours. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const tags = [tagOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')];
  const locale = matchLocale(tags);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { locale, tag: regionalTag(locale, tags), timeZone };
}
