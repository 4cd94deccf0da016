// Every table as JSON Lines, exactly as it stands in the archive, with its JSON Schema, and as CSV for spreadsheets; the history of
// changes as JSON Lines. A table that this version does not know has neither schema nor CSV.
import type { Archive, ArchiveRow, Line } from '@mana/shared-backup';
import type { AnyTable } from '@mana/shared-core';
import { csvLine } from './csv-line.ts';
import type { OutputFolder } from './output-folder.ts';
import { rowSchemaText } from './row-schema.ts';
import { safeName } from './safe-name.ts';
import type { SpaceFolders } from './space-folders.ts';

const systemColumns = ['spaceId', 'authorId', 'visibility', 'createdAt', 'deletedAt'];
const columnsOf = (table: AnyTable): string[] => ['id', ...Object.keys(table.fields), ...systemColumns];

/** Marks the file as UTF-8, without which some spreadsheets garble every umlaut. */
const byteOrderMark = '\ufeff';

export interface TableContext {
  readonly archive: Archive;
  readonly tables: readonly AnyTable[];
  readonly spaces: SpaceFolders;
  readonly folder: OutputFolder;
  readonly onRow: (table: AnyTable | undefined, row: ArchiveRow) => void;
}

function groupRows(lines: readonly Line[], spaces: SpaceFolders): Map<string, ArchiveRow[]> {
  const groups = new Map<string, ArchiveRow[]>();
  for (const line of lines) {
    if (!('row' in line)) continue;
    const folder = spaces.of(line.row['spaceId']);
    const group = groups.get(folder);
    if (group) group.push(line.row);
    else groups.set(folder, [line.row]);
  }
  return groups;
}

const jsonLines = (rows: readonly ArchiveRow[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const countProblems = (lines: readonly Line[]): number => lines.filter((line) => 'problem' in line).length;

/** Answers how many lines were no rows. */
async function writeTable(name: string, context: TableContext): Promise<number> {
  const { archive, spaces, folder, onRow } = context;
  const table = context.tables.find((candidate) => candidate.name === name);
  const begun = new Set<string>();
  let problems = 0;
  for await (const lines of archive.rows(name)) {
    problems += countProblems(lines);
    for (const [space, rows] of groupRows(lines, spaces)) {
      const path = `${space}/tables/${safeName(name, 'table')}`;
      await folder.append(`${path}.jsonl`, jsonLines(rows));
      for (const row of rows) onRow(table, row);
      if (!table) continue;
      const columns = columnsOf(table);
      if (!begun.has(space)) {
        begun.add(space);
        await folder.append(`${path}.schema.json`, rowSchemaText(table));
        await folder.append(`${path}.csv`, byteOrderMark + csvLine(columns));
      }
      await folder.append(`${path}.csv`, rows.map((row) => csvLine(columns.map((column) => row[column]))).join(''));
    }
  }
  return problems;
}

async function writeHistory(name: string, { archive, spaces, folder }: TableContext): Promise<number> {
  let problems = 0;
  for await (const lines of archive.historyOf(name)) {
    problems += countProblems(lines);
    for (const [space, rows] of groupRows(lines, spaces))
      await folder.append(`${space}/history/${safeName(name, 'table')}.jsonl`, jsonLines(rows));
  }
  return problems;
}

/** Answers how many lines were no rows, and so stand nowhere. */
export async function writeTables(context: TableContext, onTable: (name: string) => void): Promise<number> {
  let problems = 0;
  for (const { name } of context.archive.tables) {
    onTable(name);
    problems += await writeTable(name, context);
  }
  for (const { name } of context.archive.history) {
    onTable(name);
    problems += await writeHistory(name, context);
  }
  return problems;
}
