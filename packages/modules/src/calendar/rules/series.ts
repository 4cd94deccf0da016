// A series: its rule, the moments added to it (RDATE) and those taken out of it (EXDATE).
import { dayOfMoment, wallTime, type Moment } from '../times/wall.ts';
import { expandRule, type Window } from './expand.ts';
import { ruleOf } from './rule.ts';

export interface Series {
  readonly start: Moment;
  readonly zone: string | null;
  readonly rule: string | null;
  readonly extraStarts: readonly Moment[];
  readonly exceptStarts: readonly Moment[];
}

/** After every day: where a series has no end. */
export const endless = '9999-12-31';

/** How far a series with an end is followed to find it. */
const farthest = '2200-01-01';

/** More moments of one series than anybody looks at in one window: an event of every second must not stop the page. */
const mostInWindow = 5000;

export const isSeries = ({ rule, extraStarts }: Pick<Series, 'rule' | 'extraStarts'>): boolean =>
  rule !== null || extraStarts.length > 0;

const isWithin = (moment: Moment, { from, to }: Window): boolean =>
  wallTime(moment) >= wallTime(from) && wallTime(moment) < wallTime(to);

const ownMoments = (series: Series, window: Window): Moment[] => {
  const rule = ruleOf(series.rule);
  if (!rule) return isWithin(series.start, window) ? [series.start] : [];
  const moments: Moment[] = [];
  for (const moment of expandRule(rule, series.start, series.zone, window)) {
    if (moments.push(moment) >= mostInWindow) break;
  }
  return moments;
};

/** The starts of a series within a window, ascending, without those taken out. */
export const startsOf = (series: Series, window: Window): Moment[] => {
  const extra = series.extraStarts.filter((start) => isWithin(start, window));
  const except = new Set(series.exceptStarts);
  const starts = new Set([...ownMoments(series, window), ...extra]);
  return [...starts].filter((start) => !except.has(start)).sort((a, b) => wallTime(a) - wallTime(b));
};

/** The last start of a series; undefined where it has no end. */
export const lastStartOf = (series: Series): Moment | undefined => {
  const rule = ruleOf(series.rule);
  if (rule && rule.count === null && (rule.until === null || rule.until.moment >= farthest)) return undefined;
  let last = series.start;
  const all = { from: dayOfMoment(series.start), to: farthest };
  if (rule) for (const moment of expandRule(rule, series.start, series.zone, all)) last = moment;
  return [last, ...series.extraStarts].reduce((a, b) => (wallTime(b) > wallTime(a) ? b : a));
};
