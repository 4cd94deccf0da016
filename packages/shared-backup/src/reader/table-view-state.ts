// What of a table is in view: the rows that match a search, in an order, one page at a time.
import { cellText, isSystemField, metaField } from './columns.ts';
import type { Lines, Row } from './lines.ts';

export const pageRows = 50;
export interface Sorting {
  readonly field: string;
  readonly down: boolean;
}
type Key = string | number;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const keyOf = (value: unknown): Key => (typeof value === 'number' ? value : cellText(value));

/** Numbers before texts; what is empty comes last, in either direction. */
export function compareKeys(a: Key, b: Key, down: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const sign = down ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -sign : sign;
  return sign * collator.compare(a, b);
}

/** By what a record says; by its id only as a whole, for every id has every digit. */
function matches(row: Row, words: readonly string[]): boolean {
  const text = Object.entries(row)
    .filter(([field]) => field !== metaField && !isSystemField(field))
    .map(([, value]) => cellText(value).toLocaleLowerCase())
    .join('\n');
  return words.every((word) => text.includes(word) || row['id'] === word);
}

export class TableViewState {
  readonly lines: Lines;
  sorting: Sorting | null = null;
  search = '';
  page = 0;
  #matching: readonly number[] | null = null;
  #run = 0;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  get matching(): number {
    return this.#matching?.length ?? this.lines.count;
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.matching / pageRows));
  }

  /** The lines of this page. */
  get rows(): readonly number[] {
    const first = this.page * pageRows;
    const last = Math.min(first + pageRows, this.matching);
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => this.#at(first + index));
  }

  /** Searches and sorts anew; false where a newer request overtook it. */
  async refresh(): Promise<boolean> {
    const run = ++this.#run;
    const words = this.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const found: { index: number; key: Key }[] = [];
    const { sorting } = this;
    if (words.length > 0 || sorting) {
      const take = (row: Row, index: number) => {
        if (words.length === 0 || matches(row, words))
          found.push({ index, key: sorting ? keyOf(row[sorting.field]) : '' });
      };
      if (!(await this.lines.each(take, () => run === this.#run))) return false;
    }
    if (sorting) found.sort((a, b) => compareKeys(a.key, b.key, sorting.down) || a.index - b.index);
    this.#matching = words.length > 0 || sorting ? found.map(({ index }) => index) : null;
    this.page = 0;
    return true;
  }

  #at(position: number): number {
    return this.#matching?.[position] ?? position;
  }
}
