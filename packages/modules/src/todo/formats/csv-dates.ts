// Dates as spreadsheets and other programs write them. Whether `3/4/2026` is in March or April is decided once for a whole column:
// one cell with a number over 12 in it says how all the others are meant.
import { dayOf, isDay, type Day, type Instant } from '@mana/shared-core';

export type DateOrder = 'dmy' | 'mdy';

export type ReadDate =
  | { readonly kind: 'day'; readonly day: Day }
  /** A moment with its zone; `day` is the one that is written. */
  | { readonly kind: 'instant'; readonly at: Instant; readonly day: Day; readonly isMidnight: boolean }
  | { readonly kind: 'impossible' };

const monthNames = [
  'january januar janner gennaio janvier enero',
  'february februar feber febbraio fevrier febrero',
  'march marz maerz marzo mars',
  'april aprile avril abril',
  'may mai maggio mayo',
  'june juni giugno juin junio',
  'july juli luglio juillet julio',
  'august agosto aout',
  'september settembre septembre septiembre setiembre',
  'october oktober ottobre octobre octubre',
  'november novembre noviembre',
  'december dezember dicembre decembre diciembre',
];

// Every beginning of three letters or more; a beginning that two months share (`jui`) means neither.
const months = new Map<string, number>();
for (const [at, names] of monthNames.entries()) {
  for (const name of names.split(' ')) {
    for (let length = 3; length <= name.length; length++) {
      const start = name.slice(0, length);
      const other = months.get(start);
      months.set(start, other === undefined || other === at + 1 ? at + 1 : 0);
    }
  }
}

const timePart = String.raw`(?:[T,\s]+(?:at |um |à |a las )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${timePart}`);
const compact = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})${timePart}`);
const dayNamed = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|er|º|st|nd|rd|th)?[\s-]*(?:de\s+)?(\p{L}{3,})\.?,?[\s-]*(?:de\s+)?(\d{4})${timePart}`,
  'u',
);
const monthNamed = new RegExp(
  String.raw`^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${timePart}`,
  'u',
);

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Hours, minutes, seconds, am or pm, zone, as written. */
  readonly time: readonly (string | undefined)[];
}

const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
const monthOf = (name = ''): number => months.get(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) ?? 0;

const findDate = (text: string, order: DateOrder): Found | null => {
  const iso = yearFirst.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]), time: iso.slice(5) };
  const short = compact.exec(text);
  if (short) {
    const [hours, minutes, seconds, zone] = short.slice(4);
    return {
      year: Number(short[1]),
      month: Number(short[2]),
      day: Number(short[3]),
      time: [hours, minutes, seconds, undefined, zone],
    };
  }
  const numbers = yearLast.exec(text);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const isDayFirst = numbers[2] === '.' || order === 'dmy';
    const year = fullYear(numbers[4] ?? '');
    return { year, month: isDayFirst ? second : first, day: isDayFirst ? first : second, time: numbers.slice(5) };
  }
  const named = dayNamed.exec(text);
  if (named && monthOf(named[2]))
    return { year: Number(named[3]), month: monthOf(named[2]), day: Number(named[1]), time: named.slice(4) };
  const american = monthNamed.exec(text);
  if (american && monthOf(american[1]))
    return {
      year: Number(american[3]),
      month: monthOf(american[1]),
      day: Number(american[2]),
      time: american.slice(4),
    };
  return null;
};

const withTime = (day: Day, [hours, minutes, seconds = '00', half, zone]: Found['time']): ReadDate => {
  if (hours === undefined || zone === undefined) return { kind: 'day', day };
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  const offset = zone === 'Z' ? 'Z' : zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2');
  const time = Date.parse(`${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}${offset}`);
  if (Number.isNaN(time)) return { kind: 'impossible' };
  const at = new Date(time).toISOString();
  return at.length === 24
    ? { kind: 'instant', at, day, isMidnight: hour === 0 && Number(minutes) + Number(seconds) === 0 }
    : { kind: 'day', day };
};

/** Null when the text is no date at all (`next friday`). Of a range (`a → b`) the end is read. */
export const readDate = (cell: string, order: DateOrder = 'dmy'): ReadDate | null => {
  const text = (cell.split('→').at(-1) ?? '').trim();
  const exact = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(exact) && isDay(text.slice(0, 10)))
    return {
      kind: 'instant',
      at: new Date(exact).toISOString(),
      day: text.slice(0, 10),
      isMidnight: text.endsWith('T00:00:00.000Z'),
    };
  const found = findDate(text, order);
  if (!found) return null;
  const day = dayOf(found.year, found.month, found.day);
  return isDay(day) ? withTime(day, found.time) : { kind: 'impossible' };
};

export interface OrderGuess {
  readonly order: DateOrder;
  /** Nothing in the column tells day and month apart. */
  readonly isAmbiguous: boolean;
}

/** Null for a column in which the order does not matter. */
export const guessDateOrder = (cells: readonly string[]): OrderGuess | null => {
  let [dayFirst, monthFirst, open, american] = [0, 0, 0, 0];
  for (const cell of cells) {
    const match = yearLast.exec(cell.trim());
    if (!match || match[2] === '.') continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (match[8]) american++;
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first !== second) open++;
  }
  if (dayFirst + monthFirst > 0) return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', isAmbiguous: false };
  if (open === 0) return null;
  return { order: american > 0 ? 'mdy' : 'dmy', isAmbiguous: true };
};
