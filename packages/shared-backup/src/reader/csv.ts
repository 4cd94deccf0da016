// A table as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read it), cells in their safe form. For the exact values there
// is JSON Lines.
import { protectCell } from '@mana/shared-core';

import { cellText, orderFields } from './columns.ts';
import type { Lines } from './lines.ts';

const byteOrderMark = '\ufeff';
const rowsPerPart = 2000;

export function csvCell(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : protectCell(cellText(value));
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csvLine = (values: readonly unknown[]): string => `${values.map(csvCell).join(',')}\r\n`;

/** The parts of the file. Every field any row has becomes a column. */
export async function csvParts(lines: Lines): Promise<string[]> {
  const seen = new Set<string>();
  await lines.each((row) => {
    for (const field of Object.keys(row)) seen.add(field);
  });
  const fields = orderFields(seen);
  const parts = [byteOrderMark + csvLine(fields)];
  const part: string[] = [];
  await lines.each((row, index) => {
    part.push(csvLine(fields.map((field) => row[field])));
    if (index % rowsPerPart === rowsPerPart - 1) parts.push(part.splice(0).join(''));
  });
  return [...parts, part.join('')];
}
