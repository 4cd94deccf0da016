/**
 * The words a language has for days, as data. Words are compared without accents and in lower case, so `übermorgen`,
 * `Übermorgen` and `ubermorgen` are one; a phrase is words with single spaces.
 */
export interface LanguageWords {
  /** Phrases for a day at a fixed distance from today, in days. */
  readonly offsets: Readonly<Record<string, number>>;
  /** Seven, from Monday. */
  readonly weekdays: readonly WeekdayWords[];
  /** Twelve, from January; a month is only a date beside the number of a day. */
  readonly months: readonly (readonly string[])[];
  /** Words before a weekday or date that go with it: "on". */
  readonly on: readonly string[];
  /** Words before a date, but not a weekday, that go with it: "the", "on the". */
  readonly the: readonly string[];
  /** Before a weekday: the coming one, which is what the weekday alone means, too. */
  readonly coming: readonly string[];
  /** Before a weekday: the one in the next calendar week, Monday to Sunday. */
  readonly next: readonly string[];
  /** The same, behind the weekday. */
  readonly nextBehind: readonly string[];
  /** Those of `on`, `coming` and `next` after which a short form can only be a weekday. */
  readonly shortAfter: readonly string[];
  /** The Monday of next week. */
  readonly nextWeek: readonly string[];
  /** The first of next month. */
  readonly nextMonth: readonly string[];
  /** Before a number and a unit. */
  readonly in: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<'day' | 'week' | 'month', readonly string[]>>;
  /** Between day, month and year: "5th of December", "5 de diciembre de 2026". */
  readonly of: readonly string[];
  /** Whether "December 5" is said beside "5 December". */
  readonly monthFirst: boolean;
}

export interface WeekdayWords {
  /** Words that mean the weekday wherever they stand, in a text of this language. */
  readonly names: readonly string[];
  /** Short forms that mean other things, too ("so", "sat", "Fr."): only before a date or after `shortAfter`. */
  readonly short: readonly string[];
}
