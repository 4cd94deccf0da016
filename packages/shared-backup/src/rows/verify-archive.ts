// Verifying: everything `check` looks at, and then what the rows say: each by its table's schema, each link by whether its target is
// there, each attachment by whether its bytes are.
import type { Archive } from '../archive.ts';
import { createPace, type LongWork } from '../long-work.ts';
import { prototypeless } from '../prototypeless.ts';
import { createInvalidRows, type InvalidRow, type InvalidRows } from './invalid-rows.ts';
import { parseRow, type RowContext } from './parse-row.ts';
import { createLinkBook, type DanglingLink, type LinkBook } from './row-links.ts';

/** Links and invalid rows are listed up to 1,000; their counts are whole. */
export interface VerifyReport {
  readonly formatMinor: number;
  readonly sealed: boolean;
  readonly chunks: number;
  readonly schemaVersion: number;
  readonly producedBy: string;
  readonly exportedAt: string;
  readonly rows: Record<string, number>;
  readonly history: Record<string, number>;
  readonly blobs: {
    readonly count: number;
    readonly bytes: number;
    readonly missing: string[];
    readonly unreferenced: string[];
  };
  readonly links: { readonly count: number; readonly danglingCount: number; readonly dangling: DanglingLink[] };
  readonly invalid: { readonly count: number; readonly rows: InvalidRow[] };
  /** Tables of the archive that this program does not know. */
  readonly unknownTables: string[];
  /** Of the file. */
  readonly bytes: number;
  readonly milliseconds: number;
}

const LISTED = 1000;
/** The actors that stamps and history refer to: a table of the data layer, not of the catalog. */
const ACTORS = '_actors';

/** Never throws for what is in the rows. @throws ArchiveError for the container, and CANCELLED */
export async function verifyArchive(archive: Archive, context: RowContext, work: LongWork = {}): Promise<VerifyReport> {
  const startedAt = performance.now();
  await archive.check(work);
  const { manifest, tables, history, blobs } = archive;
  const names = tables.map(({ name }) => name);
  const book = createLinkBook((table) => manifest.scope.type === 'full' || names.includes(table));
  const invalid = createInvalidRows(LISTED);
  await readRows(archive, context, work, book, invalid);
  for (const { name } of history) {
    for await (const lines of archive.historyOf(name)) invalid.addProblems(`history/${name}`, lines);
  }
  const held = new Set(blobs.map(({ sha256 }) => sha256));
  const dangling = book.dangling();
  return {
    formatMinor: manifest.formatMinor,
    sealed: archive.sealed,
    chunks: archive.chunks,
    schemaVersion: manifest.schemaVersion,
    producedBy: manifest.producedBy,
    exportedAt: manifest.exportedAt,
    rows: prototypeless(tables.map(({ name, rows }) => [name, rows])),
    history: prototypeless(history.map(({ name, rows }) => [name, rows])),
    blobs: {
      count: blobs.length,
      bytes: blobs.reduce((sum, { bytes }) => sum + bytes, 0),
      missing: [...book.files].filter((sha256) => !held.has(sha256)),
      unreferenced: [...held].filter((sha256) => !book.files.has(sha256)),
    },
    links: { count: book.count, danglingCount: dangling.length, dangling: dangling.slice(0, LISTED) },
    invalid: { count: invalid.count, rows: invalid.rows },
    unknownTables: names.filter((name) => name !== ACTORS && !context.tables.some((table) => table.name === name)),
    bytes: archive.bytes,
    milliseconds: Math.round(performance.now() - startedAt),
  };
}

async function readRows(
  archive: Archive,
  context: RowContext,
  work: LongWork,
  book: LinkBook,
  invalid: InvalidRows,
): Promise<void> {
  const pace = createPace(work);
  for (const { name, rows: total } of archive.tables) {
    const table = context.tables.find((each) => each.name === name);
    let done = 0;
    for await (const lines of archive.rows(name)) {
      invalid.addProblems(name, lines);
      for (const line of table ? lines : []) {
        if (!table || !('row' in line)) continue;
        const parsed = parseRow(context, table, line.row, archive.manifest.schemaVersion);
        if (parsed.ok) book.add(table, parsed.row);
        else
          invalid.add({
            table: name,
            line: line.line,
            ...(parsed.id === undefined ? {} : { id: parsed.id }),
            issues: parsed.issues,
          });
        await pace();
      }
      done += lines.length;
      work.onProgress?.({ stage: 'rows', table: name, done, total });
    }
  }
}
