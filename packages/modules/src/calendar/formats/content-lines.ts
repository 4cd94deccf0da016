// The lines of an iCalendar file (RFC 5545, 3.1): unfolding, names, parameters, values, and back. Forgiving where files in the wild are
// not right: empty lines within a fold, blanks around names, doubled semicolons, quotes in the middle, raw line breaks in a text.

export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** Upper case names; values without their quotes. */
  readonly params: Readonly<Record<string, string>>;
  /** Still escaped. */
  readonly value: string;
  /** As it was read, unfolded. */
  readonly raw: string;
  /** 1-based line in the file. */
  readonly line: number;
}

/** Names that may be written in any case; an unknown name in small letters is a line of text that lost its escape. */
const known = new Set(
  'BEGIN END VERSION PRODID METHOD CALSCALE UID SUMMARY DESCRIPTION LOCATION URL DTSTART DTEND DTSTAMP DUE DURATION RRULE EXDATE RDATE EXRULE RECURRENCE-ID STATUS TRANSP CLASS PRIORITY SEQUENCE CREATED LAST-MODIFIED ORGANIZER ATTENDEE CATEGORIES COMMENT CONTACT GEO ATTACH RESOURCES RELATED-TO ACTION TRIGGER REPEAT TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL COMPLETED PERCENT-COMPLETE FREEBUSY'.split(
    ' ',
  ),
);

const isName = (name: string): boolean =>
  /^[A-Z0-9-]+$/.test(name) || /^X-/i.test(name) || (/^[A-Za-z0-9-]+$/.test(name) && known.has(name.toUpperCase()));

/** Where the value begins: the first colon outside of quotes, or any colon where the quotes never close. */
const colonOf = (text: string): number => {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === ':' && !quoted) return index;
  }
  return text.indexOf(':');
};

const splitOutsideQuotes = (text: string): string[] => text.match(/(?:"[^"]*"?|[^;"])+/g) ?? [];

export const readLine = (raw: string, line: number): ContentLine | null => {
  const colon = colonOf(raw);
  if (colon < 0) return null;
  const [head = '', ...rest] = splitOutsideQuotes(raw.slice(0, colon));
  const name = head.replace(/\s+/g, '');
  if (!isName(name) || (/\s/.test(head.trim()) && !/^[A-Z0-9 -]+$/.test(head))) return null;
  const params: Record<string, string> = {};
  for (const param of rest) {
    const at = param.indexOf('=');
    if (at > 0)
      params[param.slice(0, at).trim().toUpperCase()] = param
        .slice(at + 1)
        .trim()
        .replaceAll('"', '');
  }
  return { name: name.toUpperCase(), params, value: raw.slice(colon + 1).trimStart(), raw, line };
};

const isBegin = (raw: string): boolean => /^(BEGIN|END):/i.test(raw);

/** All content lines; `strays` are the lines that are none and follow none. */
export const readLines = (text: string): { lines: ContentLine[]; strays: number[] } => {
  const physical = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r(?=[A-Z]+[:;])/);
  const logical: { raw: string; line: number }[] = [];
  const strays: number[] = [];
  physical.forEach((raw, index) => {
    const last = logical.at(-1);
    if (/^[ \t]/.test(raw) && last) last.raw += raw.slice(1);
    else if (raw.trim() !== '') joinOrBegin(raw, index + 1);
  });

  function joinOrBegin(raw: string, line: number): void {
    const last = logical.at(-1);
    const isWhole = isBegin(raw) || readLine(raw, line) !== null || isUnfinished(raw);
    if (isWhole) logical.push({ raw, line });
    else if (last && !isBegin(last.raw)) last.raw += `\\n${raw}`;
    else strays.push(line);
  }
  const lines = logical.flatMap(({ raw, line }) => {
    const read = readLine(raw, line);
    if (!read) strays.push(line);
    return read ?? [];
  });
  return { lines, strays };
};

/** A name alone, or with parameters, whose value comes on a folded line. */
const isUnfinished = (raw: string): boolean => {
  const [head = ''] = raw.split(';', 1);
  return /^[A-Z0-9-]+$/.test(head.trim()) && (known.has(head.trim()) || head.startsWith('X-'));
};

export const unescapeText = (value: string): string =>
  value.replace(/\\(\\|n|N|;|,|:|")/g, (_match, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));

export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const encoder = new TextEncoder();

/** A line of at most 75 bytes and its continuations, never within a character. */
export const foldLine = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 74) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
};
