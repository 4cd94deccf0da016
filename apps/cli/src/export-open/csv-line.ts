// A row as a line of CSV (RFC 4180). Texts that a spreadsheet would run as a formula are made safe; the exact value is in the JSON
// Lines beside it.
import { protectCell } from '@mana/shared-core';

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? protectCell(value) : String(value);
};

const quote = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvLine = (values: readonly unknown[]): string =>
  `${values.map((value) => quote(textOf(value))).join(',')}\r\n`;
