// Which columns a table shows, in an order a person would choose: what a record is called first, what it says next, what the system
// keeps about it last.
import { type Lines, type Row } from './lines.ts';

const naming = ['title', 'name', 'displayName', 'label', 'subject'];
const system = ['id', 'spaceId', 'authorId', 'visibility', 'createdAt', 'deletedAt'];
/** Shown with the record it belongs to, never as a column. */
export const metaField = '__fieldMeta';
const sample = 200;
/** A table with more than these is no table of ours; a record still shows all it has. */
const mostColumns = 100;

export const isSystemField = (field: string): boolean => system.includes(field);

const rank = (field: string): number => {
  if (naming.includes(field)) return naming.indexOf(field);
  return system.includes(field) ? 200 + system.indexOf(field) : 100;
};

export const orderFields = (fields: Iterable<string>): string[] =>
  [...fields].filter((field) => field !== metaField).sort((a, b) => rank(a) - rank(b));

/** From the first rows: rows of one table have the same fields but for a few. */
export function columnsOf(lines: Lines): string[] {
  const fields = new Set<string>();
  for (let index = 0; index < Math.min(lines.count, sample); index += 1)
    for (const field of Object.keys(lines.row(index))) fields.add(field);
  return orderFields(fields).slice(0, mostColumns);
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A value as one line of text: nothing where there is nothing, a list of plain values as one reads a list, the rest as JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every(isScalar)) return value.map(cellText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a record is called, else its id. */
export function titleOf(row: Row): string {
  const field = naming.find((name) => cellText(row[name]).trim() !== '');
  return cellText(row[field ?? 'id']) || cellText(row['key']);
}
