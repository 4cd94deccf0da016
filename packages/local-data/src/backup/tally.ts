// Counts what an import does, or would do, for the preview and the result.
import type { Outcome } from './compare-row.ts';
import type { InvalidRow, Preview, TableCounts } from './import-plan.ts';

const mostListed = 1000;

type Counts = Record<Outcome | 'invalid', number>;

export class Tally {
  readonly #tables = new Map<string, Counts>();
  readonly #invalid: InvalidRow[] = [];
  readonly blobs = { created: 0, identical: 0, missing: 0 };

  count(table: string, outcome: Outcome): void {
    this.#of(table)[outcome] += 1;
  }

  refuse(rows: readonly InvalidRow[]): void {
    for (const row of rows) {
      this.#of(row.table).invalid += 1;
      if (this.#invalid.length < mostListed) this.#invalid.push(row);
    }
  }

  /** Makes a table appear even where nothing of it is counted. */
  open(table: string): void {
    this.#of(table);
  }

  preview(): Preview {
    const tables = [...this.#tables].map(([name, counts]): TableCounts => ({ name, ...counts }));
    return { tables, invalid: this.#invalid, blobs: { ...this.blobs } };
  }

  #of(table: string): Counts {
    const counts = this.#tables.get(table) ?? { created: 0, changed: 0, identical: 0, trashed: 0, invalid: 0 };
    this.#tables.set(table, counts);
    return counts;
  }
}
