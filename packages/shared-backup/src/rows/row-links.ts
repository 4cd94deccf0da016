// Which records and files the rows of an archive point at, and which of these are not in it.
import { anyTable, linkText, parseLink, type AnyTable } from '@mana/shared-core';
import type { PlainRow } from './parse-row.ts';

export interface DanglingLink {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  /** `<table>/<id>`, or the text that is no link. */
  readonly target: string;
}

export interface LinkBook {
  add(table: AnyTable, row: PlainRow): void;
  /** How many links there are. */
  readonly count: number;
  /** Hashes of the files that rows describe. */
  readonly files: ReadonlySet<string>;
  dangling(): DanglingLink[];
}

/** `isInside` says whether the archive means to hold a table; what points outside of a filtered one dangles for a reason. */
export function createLinkBook(isInside: (table: string) => boolean): LinkBook {
  const found = new Set<string>();
  const files = new Set<string>();
  let open: DanglingLink[] = [];
  let count = 0;

  return {
    get count() {
      return count;
    },
    files,
    add(table, row) {
      found.add(linkText({ table: table.name, id: row.id }));
      const file = table.blob === null ? undefined : row[table.blob];
      if (typeof file === 'string') files.add(file);
      for (const [field, target] of targetsOf(table, row)) {
        count += 1;
        if (!found.has(target)) open.push({ table: table.name, id: row.id, field, target });
      }
    },
    dangling() {
      open = open.filter(({ target }) => !found.has(target) && isInside(parseLink(target)?.table ?? ''));
      return open;
    },
  };
}

function* targetsOf({ references }: AnyTable, row: PlainRow): Generator<readonly [field: string, target: string]> {
  for (const [field, table] of Object.entries(references)) {
    for (const value of [row[field]].flat()) {
      if (typeof value === 'string') yield [field, table === anyTable ? value : linkText({ table, id: value })];
    }
  }
}
