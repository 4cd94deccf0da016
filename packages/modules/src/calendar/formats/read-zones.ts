// Which zone a TZID means. Programs write IANA names, Windows names, paths that end in an IANA name, or names of their own that only the
// file's VTIMEZONE explains: then the zone of this world that has the same offsets, summer and winter, stands in for it.
import { dayOf, partsOf } from '@mana/shared-core';
import { lastStartOf, startsOf, type Series } from '../rules/series.ts';
import { isZone, timeInZone } from '../times/zone.ts';
import { isWall, shifted, wallTime, type Wall } from '../times/wall.ts';
import { valueOf, valuesOf, type Component } from './components.ts';
import { unescapeText } from './content-lines.ts';
import { compactMoment } from './moments.ts';
import { windowsZone } from './windows-zones.ts';

const minute = 60_000;

interface Observance extends Series {
  /** Milliseconds ahead of UTC while it holds. */
  readonly offset: number;
  /** Its last beginning, where there is one. */
  readonly last: Wall | undefined;
}

/** `+0530`, `-000115` to milliseconds. */
const readOffset = (text: string): number => {
  const [, sign, h, m, s = '0'] = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text.trim()) ?? [];
  if (!sign) return NaN;
  const size = (Number(h) * 60 + Number(m)) * minute + Number(s) * 1000;
  return sign === '-' ? -size : size;
};

const readObservance = (component: Component): Observance[] => {
  const start = compactMoment(valueOf(component, 'DTSTART')?.value ?? '');
  const offset = readOffset(valueOf(component, 'TZOFFSETTO')?.value ?? '');
  if (!start || !isWall(start.moment) || Number.isNaN(offset)) return [];
  const extraStarts = valuesOf(component, 'RDATE').flatMap(({ value }) =>
    value.split(',').flatMap((text) => compactMoment(text)?.moment ?? []),
  );
  const rule = valueOf(component, 'RRULE')?.value ?? null;
  const series = { start: start.moment, zone: null, rule, extraStarts: extraStarts.filter(isWall), exceptStarts: [] };
  return [{ ...series, offset, last: lastStartOf(series) }];
};

/** When an observance began last before a wall time. */
const onsetBefore = (observance: Observance, wall: Wall): Wall | undefined => {
  if (observance.start > wall) return undefined;
  if (observance.last !== undefined && observance.last <= wall) return observance.last;
  return startsOf(observance, { from: shifted(wall, -400 * 86_400_000), to: wall }).at(-1) ?? observance.start;
};

const offsetFrom = (observances: readonly Observance[], wall: Wall): number | undefined => {
  let best: { onset: Wall; offset: number } | undefined;
  for (const observance of observances) {
    const onset = onsetBefore(observance, wall);
    if (onset && (!best || onset > best.onset)) best = { onset, offset: observance.offset };
  }
  return best?.offset;
};

/** Tried first, so that the best known of equal zones is named. */
const favourites =
  'UTC Europe/Berlin Europe/London Europe/Athens Europe/Moscow America/New_York America/Chicago America/Denver America/Los_Angeles America/Sao_Paulo Asia/Dubai Asia/Calcutta Asia/Bangkok Asia/Shanghai Asia/Tokyo Australia/Sydney Pacific/Auckland'.split(
    ' ',
  );

/** Mid-month of every month of a year and of the next, where offsets are compared. */
const probes = (year: number): Wall[] =>
  Array.from({ length: 24 }, (_, index) => `${dayOf(year + Math.floor(index / 12), (index % 12) + 1, 15)}T12:00:00`);

const matching = (observances: readonly Observance[], year: number): string | undefined => {
  const wanted = probes(year).map((wall) => [wall, offsetFrom(observances, wall)] as const);
  const fits = (zone: string) => wanted.every(([wall, offset]) => offset === wallTime(wall) - timeInZone(wall, zone));
  return [...favourites, ...Intl.supportedValuesOf('timeZone')].find(fits);
};

/** What Outlook calls the zones of North America, and those who copied it. */
const spoken: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
};

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A display name such as `(UTC+10:00) Canberra, Melbourne, Sydney`: the zone of one of its cities. */
const byCity = (name: string): string | undefined => {
  const words = folded(name.replace(/^\([^)]*\)/, ''));
  const american = /^\s*(eastern|central|mountain|pacific) time\b/.exec(words)?.[1];
  if (american) return spoken[american];
  const cities = words.split(/[,;/]/).map((city) => city.trim().replace(/\s+/g, '_'));
  return Intl.supportedValuesOf('timeZone').find((zone) => cities.includes(folded(zone.split('/').at(-1) ?? '')));
};

/** `(GMT-03:00)`: a clock that is never changed, by whole hours. */
const byOffset = (name: string): string | undefined => {
  const [, sign, hours, minutes] = /^\((?:GMT|UTC)([+-])(\d{2}):?(\d{2})\)/.exec(name) ?? [];
  if (!sign || minutes !== '00') return undefined;
  const zone = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isZone(zone) ? zone : undefined;
};

const named = (id: string): string | undefined => {
  const plain = id.trim().replace(/^"|"$/g, '');
  if (isZone(plain)) return plain;
  const windows = windowsZone(plain);
  if (windows) return windows;
  const path = plain.replace('_', '/').split('/');
  return [plain.split('/').slice(-3), plain.split('/').slice(-2), path.slice(-2)]
    .map((parts) => parts.join('/'))
    .find((name) => name.includes('/') && isZone(name));
};

export interface Zones {
  /** The IANA zone; undefined where nothing says which. `year` is that of the event. */
  resolve(id: string, year: number): string | undefined;
}

export const readZones = (timezones: readonly Component[]): Zones => {
  const defined = new Map<string, Component>();
  for (const zone of timezones)
    for (const { value } of valuesOf(zone, 'TZID')) defined.set(unescapeText(value).trim(), zone);
  const found = new Map<string, string | undefined>();
  const search = (id: string, year: number): string | undefined => {
    const byName = named(id);
    if (byName) return byName;
    const component = defined.get(id);
    if (!component) return byCity(id) ?? byOffset(id);
    const located = ['X-LIC-LOCATION', 'TZNAME', 'TZID'].flatMap((name) => valuesOf(component, name));
    const byPlace = located.map(({ value }) => named(unescapeText(value))).find(Boolean);
    return byPlace ?? matching(component.components.flatMap(readObservance), year) ?? byCity(id) ?? byOffset(id);
  };
  return {
    resolve(id, year) {
      const key = `${id} ${year}`;
      if (!found.has(key)) found.set(key, search(unescapeText(id).trim(), Math.max(1970, year)));
      return found.get(key);
    },
  };
};

/** The year a wall time lies in. */
export const yearOf = (moment: string): number => partsOf(moment.slice(0, 10)).year;
