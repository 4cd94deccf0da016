// Numbers, sizes and instants in the page's language, and the instant inside a stamp.

export interface Formats {
  count(value: number): string;
  size(bytes: number): string;
  /** An ISO instant; any other text as it stands. */
  instant(text: string): string;
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function createFormats(language: string): Formats {
  const count = new Intl.NumberFormat(language);
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const sizes = units.map(
    (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: unit === 'byte' ? 0 : 1 }),
  );
  return {
    count: (value) => count.format(value),
    size: (bytes) => {
      const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
      return sizes[power]?.format(bytes / 1000 ** power) ?? String(bytes);
    },
    instant: (text) => {
      const date = new Date(text);
      return Number.isNaN(date.getTime()) ? text : instant.format(date);
    },
  };
}

/** A stamp begins with 15 digits of milliseconds since 1970. */
export function stampInstant(stamp: unknown): string {
  const digits = typeof stamp === 'string' ? /^(\d{15})[0-9a-f]{20}$/.exec(stamp)?.[1] : undefined;
  return digits === undefined ? '' : new Date(Number(digits)).toISOString();
}
