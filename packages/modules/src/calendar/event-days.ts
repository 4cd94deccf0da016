// What follows from an event's times: whether they can be, how long it lasts, and the days kept in the clear by which it is found.
import { addDays, CodedError, type Day } from '@mana/shared-core';
import { endless, isSeries, lastStartOf } from './rules/series.ts';
import { parseRule } from './rules/rule.ts';
import { isZone, timeInZone } from './times/zone.ts';
import { dayLength, dayOfMoment, dayOfTime, isAllDay, isMoment, wallTime, type Moment } from './times/wall.ts';

export interface Times {
  readonly start: Moment;
  readonly end: Moment;
  readonly zone?: string | null | undefined;
  readonly endZone?: string | null | undefined;
}

export interface Recurrence {
  readonly rule?: string | null | undefined;
  readonly extraStarts?: readonly Moment[] | undefined;
  readonly exceptStarts?: readonly Moment[] | undefined;
}

export type EventProblem =
  | 'EVENT_DATE_UNKNOWN'
  | 'EVENT_ENDS_BEFORE_START'
  | 'EVENT_MIXES_DAY_AND_TIME'
  | 'EVENT_ZONE_UNKNOWN'
  | 'RULE_UNREADABLE';

const instantOfMoment = (moment: Moment, zone: string | null): number =>
  isAllDay(moment) || zone === null ? wallTime(moment) : timeInZone(moment, zone);

/** The zone of the end: its own, else that of the start. */
export const endZoneOf = ({ zone, endZone }: Partial<Times>): string | null => endZone ?? zone ?? null;

/** Why an event cannot be at these times; null where it can. An end on the start is a moment, and may be. */
export const problemOf = (event: Times & Recurrence): EventProblem | null => {
  if (!isMoment(event.start) || !isMoment(event.end)) return 'EVENT_DATE_UNKNOWN';
  if (isAllDay(event.start) !== isAllDay(event.end)) return 'EVENT_MIXES_DAY_AND_TIME';
  if ([event.zone, event.endZone].some((zone) => zone && !isZone(zone))) return 'EVENT_ZONE_UNKNOWN';
  const [start, end] = [instantOfMoment(event.start, event.zone ?? null), instantOfMoment(event.end, endZoneOf(event))];
  if (isAllDay(event.start) ? end <= start : end < start) return 'EVENT_ENDS_BEFORE_START';
  if (event.rule && !parseRule(event.rule).ok) return 'RULE_UNREADABLE';
  return null;
};

/** @throws CodedError with the name of the problem */
export const assertPossible = (event: Times & Recurrence): void => {
  const problem = problemOf(event);
  if (problem) throw new CodedError(problem, `${event.start} – ${event.end}`);
};

const utcDay = (moment: Moment, zone: string | null): Day =>
  isAllDay(moment) ? moment : dayOfTime(instantOfMoment(moment, zone));

/**
 * The days in the clear, in UTC where the event has a zone: who asks for days elsewhere adds one at each side. `occurrence` is the start
 * in the series that a changed day stands for.
 */
export const daysOf = (event: Times & Recurrence, occurrence: Moment | null = null): { firstOn: Day; lastOn: Day } => {
  const zone = event.zone ?? null;
  const length = Math.max(0, wallTime(event.end) - wallTime(event.start));
  const lastDay = (start: Moment) => {
    const end = dayOfTime(wallTime(start) + length - (isAllDay(start) ? dayLength : 0));
    return isAllDay(start) ? end : addDays(end, zone === null ? 0 : 1);
  };
  let firstOn = utcDay(event.start, zone);
  let lastOn = isAllDay(event.start) ? lastDay(event.start) : utcDay(event.end, endZoneOf(event));
  const { rule = null, extraStarts = [] } = event;
  if (isSeries({ rule, extraStarts })) {
    const last = lastStartOf({ start: event.start, zone, rule, extraStarts, exceptStarts: [] });
    lastOn = last === undefined ? endless : lastDay(last);
    for (const extra of extraStarts) if (dayOfMoment(extra) < firstOn) firstOn = dayOfMoment(extra);
  }
  if (occurrence !== null) {
    const stood = utcDay(occurrence, zone);
    firstOn = stood < firstOn ? stood : firstOn;
    lastOn = stood > lastOn ? stood : lastOn;
  }
  return { firstOn, lastOn: lastOn < firstOn ? firstOn : lastOn };
};
