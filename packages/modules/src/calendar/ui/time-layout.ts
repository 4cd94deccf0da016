// Where events stand in a day's column: what overlaps shares the width side by side, and takes what stays free at its right.
import { addDays, type Day } from '@mana/shared-core';
import type { Occurrence } from '../occurrences.ts';
import { isAllDay, wallTime } from '../times/wall.ts';

export interface Block {
  readonly occurrence: Occurrence;
  /** Minutes after midnight of this day. */
  readonly from: number;
  readonly to: number;
  /** Place and width among those it overlaps, 0 to 1. */
  readonly left: number;
  readonly width: number;
}

const fullDay = 1440;
/** A short event still takes the height of its line. */
export const leastMinutes = 30;

/** What has no hours, or covers a day and more, stands above the hours. */
export const standsAbove = ({ start, end }: Pick<Occurrence, 'start' | 'end'>): boolean =>
  isAllDay(start) || wallTime(end) - wallTime(start) >= 86_400_000;

interface Span {
  readonly occurrence: Occurrence;
  readonly from: number;
  readonly to: number;
}

const spansOn = (occurrences: readonly Occurrence[], day: Day): Span[] => {
  const midnight = wallTime(day);
  return occurrences.flatMap((occurrence) => {
    const from = Math.max(0, (wallTime(occurrence.start) - midnight) / 60_000);
    const to = Math.min(fullDay, (wallTime(occurrence.end) - midnight) / 60_000);
    const isHere = occurrence.start.slice(0, 10) === day || (to > 0 && from < fullDay && to > from);
    return isHere && occurrence.start < addDays(day, 1) ? [{ occurrence, from: Math.min(from, fullDay - 15), to }] : [];
  });
};

const meets = (a: Span, b: Span): boolean => a.from < visibleEnd(b) && b.from < visibleEnd(a);
const visibleEnd = ({ from, to }: Span): number => Math.max(to, from + leastMinutes);

/** Puts each span into the first column where it is free. */
const columnsOf = (spans: readonly Span[]): Span[][] => {
  const columns: Span[][] = [];
  for (const span of spans) {
    const free = columns.find((column) => !column.some((other) => meets(other, span)));
    if (free) free.push(span);
    else columns.push([span]);
  }
  return columns;
};

const placed = (cluster: readonly Span[]): Block[] => {
  const columns = columnsOf(cluster);
  return columns.flatMap((column, index) =>
    column.map((span) => {
      const next = columns.findIndex((other, at) => at > index && other.some((one) => meets(one, span)));
      const until = next < 0 ? columns.length : next;
      return { ...span, left: index / columns.length, width: (until - index) / columns.length };
    }),
  );
};

/** The blocks of a day, in the order of their beginning. */
export const layOutDay = (occurrences: readonly Occurrence[], day: Day): Block[] => {
  const spans = spansOn(
    occurrences.filter((occurrence) => !standsAbove(occurrence)),
    day,
  ).sort((a, b) => a.from - b.from || b.to - a.to);
  const blocks: Block[] = [];
  let cluster: Span[] = [];
  let end = 0;
  for (const span of spans) {
    if (cluster.length > 0 && span.from >= end) {
      blocks.push(...placed(cluster));
      cluster = [];
    }
    cluster.push(span);
    end = Math.max(cluster.length === 1 ? 0 : end, visibleEnd(span));
  }
  return [...blocks, ...placed(cluster)].sort((a, b) => a.from - b.from || a.left - b.left);
};
