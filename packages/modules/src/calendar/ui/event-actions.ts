// What buttons, keys and drags do with events: the store's operation, then a short word with its way back. Of a series it is first asked
// which days are meant. Errors go to the app's one funnel; what was impossible is said in words.
import { codeOf, type Receipt } from '@mana/shared-core';
import type { EventProblem } from '../event-days.ts';
import type { EventTarget, NewEvent } from '../event-operations.ts';
import { keyOf, type Occurrence } from '../occurrences.ts';
import type { Scope } from '../series-changes.ts';
import type { EventChange } from '../tables.ts';
import { isAllDay } from '../times/wall.ts';
import { inOtherZone } from '../times/zone.ts';
import type { CalendarHandle } from './use-calendar.ts';

export interface Question {
  readonly kind: 'change' | 'delete';
  readonly title: string;
  readonly scopes: readonly Scope[];
  readonly answer: (scope: Scope) => void;
}

const problems: readonly string[] = [
  'EVENT_DATE_UNKNOWN',
  'EVENT_ENDS_BEFORE_START',
  'EVENT_MIXES_DAY_AND_TIME',
  'EVENT_ZONE_UNKNOWN',
  'RULE_UNREADABLE',
] satisfies readonly EventProblem[];

const isProblem = (code: string): code is EventProblem => problems.includes(code);

export const targetOf = ({ event, seriesId, occurrence }: Occurrence): EventTarget => ({
  id: seriesId ?? event.id,
  occurrence,
});

export const keyOfTarget = ({ id, occurrence }: EventTarget): string =>
  occurrence === null ? id : keyOf(id, occurrence);

export class EventActions {
  readonly #handle: CalendarHandle;
  readonly #ask: (question: Question) => void;

  constructor(handle: CalendarHandle, ask: (question: Question) => void) {
    this.#handle = handle;
    this.#ask = ask;
  }

  /** Runs a deed and, where it changed something, says so. @returns what it answered, undefined where it failed */
  async run<R extends Receipt>(deed: () => Promise<R>, text?: string): Promise<R | undefined> {
    const { host, t } = this.#handle;
    try {
      const receipt = await deed();
      if (text !== undefined && receipt.batch !== null) host.notify({ text, receipt });
      return receipt;
    } catch (error) {
      const code = codeOf(error);
      if (isProblem(code)) host.notify({ text: t(`problem.${code}`) });
      else host.reportError(error);
      return undefined;
    }
  }

  add(event: NewEvent) {
    const { store, t } = this.#handle;
    return this.run(() => store.addEvent({ ...event, calendarName: t('firstCalendar') }), t('toastAdded'));
  }

  /** Puts an occurrence at another place, given on the clock of whoever looks; it keeps its own zone. */
  move(occurrence: Occurrence, start: string, end: string, moved?: (key: string) => void): void {
    const { host, store, t } = this.#handle;
    const { event } = occurrence;
    const { timeZone } = host.formats;
    const own = (moment: string, zone: string | null) =>
      isAllDay(moment) || zone === null ? moment : inOtherZone(moment, timeZone, zone);
    const change = { start: own(start, event.zone), end: own(end, event.endZone ?? event.zone) };
    const text = t('toastMoved', { title: event.title || t('untitled'), when: this.when(start) });
    this.#within(occurrence, 'change', async (scope) => {
      const edited = await this.run(() => store.editEvent(targetOf(occurrence), change, scope), text);
      if (edited) moved?.(keyOfTarget(edited.target));
    });
  }

  change(occurrence: Occurrence, change: EventChange, text?: string): void {
    const { store } = this.#handle;
    this.#within(occurrence, 'change', (scope) =>
      this.run(() => store.editEvent(targetOf(occurrence), change, scope), text),
    );
  }

  remove(occurrence: Occurrence, done?: () => void): void {
    const { store, t } = this.#handle;
    this.#within(occurrence, 'delete', async (scope) => {
      done?.();
      await this.run(() => store.deleteEvent(targetOf(occurrence), scope), t('toastDeleted'));
    });
  }

  duplicate(occurrence: Occurrence) {
    const { store, t } = this.#handle;
    return this.run(() => store.duplicateEvent(targetOf(occurrence)), t('toastDuplicated'));
  }

  /** A start in words: "Friday, 10:00", "Wed 2 Dec". */
  when(start: string): string {
    const { formats, today } = this.#handle.host;
    const day = formats.dayRelative(start.slice(0, 10), today);
    return isAllDay(start) ? day : `${day}, ${timeText(this.#handle, start)}`;
  }

  #within(occurrence: Occurrence, kind: Question['kind'], deed: (scope: Scope) => Promise<unknown>): void {
    if (occurrence.event.locked) return;
    if (occurrence.seriesId === null) return void deed('all');
    const title = occurrence.event.title || this.#handle.t('untitled');
    this.#ask({ kind, title, scopes: ['one', 'following', 'all'], answer: (scope) => void deed(scope) });
  }
}

/** The hour of a wall time as the person writes hours. */
export const timeText = ({ host }: Pick<CalendarHandle, 'host'>, wall: string): string =>
  host.formats.time(new Date(instantAt(host.formats.timeZone, wall)).toISOString());

const instantAt = (zone: string, wall: string): number => Date.parse(`${inOtherZone(wall, zone, 'UTC')}Z`);
