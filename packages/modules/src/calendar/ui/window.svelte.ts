// What happens on some days, following the database: events of the calendars that are shown, on the clock of whoever looks.
import { occurrencesIn, type Occurrence } from '../occurrences.ts';
import { allCalendars, longEvents, shortEvents, type DayRange } from '../queries.ts';
import type { LiveList } from '../../host.ts';
import type { Calendar, calendars, events } from '../tables.ts';
import type { CalendarHandle } from './use-calendar.ts';

export class Window {
  readonly calendars = $derived.by((): readonly Calendar[] => this.#calendars.current ?? []);
  readonly isLoaded = $derived.by(() => [this.#calendars, this.#short, this.#long].every((list) => list.current));
  readonly error = $derived.by(() => this.#short.error ?? this.#long.error ?? this.#calendars.error);
  /** In order; undefined until the first answer. */
  readonly occurrences = $derived.by((): readonly Occurrence[] | undefined => {
    const { current: short } = this.#short;
    const { current: long } = this.#long;
    if (!short || !long) return undefined;
    const hidden = new Set(this.calendars.filter(({ isShown }) => !isShown).map(({ id }) => id));
    const found = [...short, ...long].filter(({ calendarId }) => !hidden.has(calendarId));
    return occurrencesIn(found, this.#range(), this.#zone());
  });
  readonly #range: () => DayRange;
  readonly #zone: () => string;
  readonly #calendars: LiveList<typeof calendars>;
  readonly #short: LiveList<typeof events>;
  readonly #long: LiveList<typeof events>;

  constructor({ live, host }: CalendarHandle, range: () => DayRange) {
    this.#range = range;
    this.#zone = () => host.formats.timeZone;
    this.#calendars = live(() => allCalendars());
    this.#short = live(() => shortEvents(range()));
    this.#long = live(() => longEvents(range()));
  }

  calendarOf(id: string): Calendar | undefined {
    return this.calendars.find((calendar) => calendar.id === id);
  }
}
