// What modules write for other programs: calendars, notes, lists. Each gets the valid rows of one space, as it would in the app. A
// module's rows are held in memory while it writes, one module at a time.
import { ArchiveError, parseRow, type Archive, type RowContext } from '@mana/shared-backup';
import type { AnyModule, AnyTable, Clock, Exporter, Row, RowReader } from '@mana/shared-core';
import { deriveUpdatedAt } from '@mana/shared-sync';
import { CommandError } from '../failure.ts';
import type { OutputFolder } from './output-folder.ts';
import { createPaths } from './safe-name.ts';
import type { SpaceFolders } from './space-folders.ts';

export interface ModuleContext {
  readonly archive: Archive;
  readonly context: RowContext;
  readonly spaces: SpaceFolders;
  readonly folder: OutputFolder;
  readonly clock: Clock;
}

/** Rows by the folder of their space. */
type Groups = Map<string, Row<AnyTable>[]>;

async function readGroups(table: AnyTable, { archive, context, spaces }: ModuleContext): Promise<Groups> {
  const groups: Groups = new Map();
  for await (const lines of archive.rows(table.name))
    for (const line of lines) {
      if (!('row' in line)) continue;
      const parsed = parseRow(context, table, line.row, archive.manifest.schemaVersion);
      if (!parsed.ok || parsed.row.deletedAt) continue;
      const { __fieldMeta, ...fields } = parsed.row;
      const row = { ...fields, deletedAt: null, updatedAt: deriveUpdatedAt({ __fieldMeta }) } as Row<AnyTable>;
      const folder = spaces.of(row.spaceId);
      const group = groups.get(folder);
      if (group) group.push(row);
      else groups.set(folder, [row]);
    }
  return groups;
}

/** Reads each table once, however often a module asks for it. */
function createReader(context: ModuleContext): (space: string) => RowReader {
  const read = new Map<string, Promise<Groups>>();
  return (space) =>
    async <T extends AnyTable>(table: T) => {
      const groups = read.get(table.name) ?? readGroups(table, context);
      read.set(table.name, groups);
      return ((await groups).get(space) ?? []) as unknown as readonly Row<T>[];
    };
}

interface Writing extends ModuleContext {
  readonly place: (path: string) => string;
}

async function writeExport(exporter: Exporter, rows: RowReader, { folder, clock, place }: Writing): Promise<void> {
  for (const { path, content } of await exporter.write(rows, { clock })) await folder.append(place(path), content);
}

/** An exporter that could not write, as `todo/ics`, and what it threw; its rows are in the tables all the same. */
export interface FailedFormat {
  readonly format: string;
  readonly reason: string;
}

export async function writeModules(
  modules: readonly AnyModule[],
  context: ModuleContext,
  onModule: (id: string) => void,
): Promise<FailedFormat[]> {
  const failed = new Map<string, FailedFormat>();
  for (const { id, exporters } of modules) {
    if (!exporters) continue;
    onModule(id);
    const readIn = createReader(context);
    for (const space of [...context.spaces.listed.map(({ folder }) => folder), context.spaces.other]) {
      const unique = createPaths();
      const place = (path: string) => `${space}/${id}/${unique(path)}`;
      for (const exporter of await exporters())
        await writeExport(exporter, readIn(space), { ...context, place }).catch((error: unknown) => {
          if (error instanceof CommandError || error instanceof ArchiveError) throw error;
          const format = `${id}/${exporter.id}`;
          failed.set(format, { format, reason: error instanceof Error ? error.message : String(error) });
        });
    }
  }
  return [...failed.values()];
}
