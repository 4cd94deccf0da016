// A zone of this world as a VTIMEZONE, for programs that do not know it by name. Changes that follow a yearly rule ("last Sunday of March")
// are written as that rule; what does not is written change by change.
import { dayOf, partsOf, weekdayOf } from '@mana/shared-core';
import { monthLength } from '../rules/day-filter.ts';
import { formatRule, plainRule } from '../rules/rule.ts';
import { wallOf, wallTime, type Wall } from '../times/wall.ts';
import { wallInZone } from '../times/zone.ts';
import { writtenMoment } from './moments.ts';

interface Change {
  /** On the clock before the change. */
  readonly wall: Wall;
  readonly before: number;
  readonly after: number;
}

const hour = 3_600_000;

const offsetAt = (time: number, zone: string): number =>
  wallTime(wallInZone(time, zone)) - Math.floor(time / 1000) * 1000;

/** The second at which the offset changes between two instants. */
const changeBetween = (from: number, to: number, zone: string): Change => {
  const before = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return { wall: wallOf(high + before), before, after: offsetAt(high, zone) };
};

const changesIn = (zone: string, firstYear: number, lastYear: number): Change[] => {
  const changes: Change[] = [];
  const end = Date.UTC(lastYear + 1, 0, 1);
  const step = 7 * 24 * hour;
  for (let time = Date.UTC(firstYear, 0, 1); time < end; time += step) {
    if (offsetAt(time, zone) !== offsetAt(time + step, zone)) changes.push(changeBetween(time, time + step, zone));
  }
  return changes;
};

const writtenOffset = (offset: number): string => {
  const size = Math.abs(offset) / 1000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = size % 60 === 0 ? '' : two(size % 60);
  return `${offset < 0 ? '-' : '+'}${two(size / 3600)}${two((size % 3600) / 60)}${seconds}`;
};

/** "The last Sunday of March at two", where a change falls on such a day. */
const yearlyPlace = ({ wall }: Change, isLast: boolean) => {
  const { year, month, day } = partsOf(wall.slice(0, 10));
  const nth = isLast ? -Math.ceil((monthLength(year, month) - day + 1) / 7) : Math.ceil(day / 7);
  return { month, weekday: weekdayOf(wall.slice(0, 10)), nth, time: wall.slice(11) };
};

const ruleFor = (changes: readonly Change[]): string | null => {
  for (const isLast of [true, false]) {
    const [first, ...others] = changes.map((change) => JSON.stringify(yearlyPlace(change, isLast)));
    if (first === undefined || others.some((other) => other !== first)) continue;
    const { month, weekday, nth } = yearlyPlace(changes[0] as Change, isLast);
    return formatRule({ ...plainRule('YEARLY'), months: [month], weekdays: [{ weekday, nth }] });
  }
  return null;
};

const observance = (
  kind: 'STANDARD' | 'DAYLIGHT',
  { wall, before, after }: Change,
  extra: readonly string[],
): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${writtenMoment(wall)}`,
  `TZOFFSETFROM:${writtenOffset(before)}`,
  `TZOFFSETTO:${writtenOffset(after)}`,
  ...extra,
  `END:${kind}`,
];

const kindOf = ({ before, after }: Change): 'STANDARD' | 'DAYLIGHT' => (after > before ? 'DAYLIGHT' : 'STANDARD');

/** Enough years to see whether a rule holds. */
const yearsSeen = 5;

/** Unfolded lines; `firstYear` is that of the first event in the zone. */
export const zoneLines = (zone: string, firstYear: number, lastYear: number): string[] => {
  const changes = changesIn(zone, firstYear - 1, Math.max(lastYear, firstYear + yearsSeen));
  const byKind = [
    changes.filter((each) => kindOf(each) === 'STANDARD'),
    changes.filter((each) => kindOf(each) === 'DAYLIGHT'),
  ];
  const rules = byKind.map((each) => (each.length > yearsSeen ? ruleFor(each) : null));
  const offset = offsetAt(Date.UTC(firstYear - 1, 0, 1), zone);
  const before: Change = { wall: `${dayOf(firstYear - 1, 1, 1)}T00:00:00`, before: offset, after: offset };
  const isRegular = changes.length > 0 && rules.every((rule) => rule !== null);
  const body = isRegular
    ? byKind.flatMap((each, index) =>
        observance(kindOf(each[0] as Change), each[0] as Change, [`RRULE:${rules[index]}`]),
      )
    : changes.flatMap((change) => observance(kindOf(change), change, []));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance('STANDARD', before, []), ...body, 'END:VTIMEZONE'];
};
