// `mana export-open`: an archive as files that other programs read. One folder per space: `tables/` with every row as JSON Lines and
// CSV, `history/`, `attachments/`, and a folder per module with what that module writes for others. `about.json` says what is what.
import { catalog } from '@mana/modules';
import type { Archive } from '@mana/shared-backup';
import { systemClock } from '@mana/shared-core';
import { rowContext, withArchive, type Target } from '../open-archive.ts';
import { jsonLine, printable } from '../output.ts';
import type { Shell } from '../shell.ts';
import { createAttachments } from './attachments.ts';
import { writeModules, type FailedFormat } from './module-files.ts';
import { openOutputFolder, type OutputFolder } from './output-folder.ts';
import { createSpaceFolders } from './space-folders.ts';
import { writeTables } from './table-files.ts';

interface ExportCommand extends Target {
  readonly to: string;
  readonly force: boolean;
  readonly json: boolean;
}

interface ExportReport {
  readonly rows: Readonly<Record<string, number>>;
  /** Lines that are no rows and so stand nowhere. */
  readonly unreadableLines: number;
  readonly attachments: { readonly written: number; readonly missing: number };
  readonly failedFormats: readonly FailedFormat[];
}

async function writeAll(archive: Archive, folder: OutputFolder, shell: Shell): Promise<ExportReport> {
  const onStep = (name: string) => shell.progress(printable(shell.text('writing', { name })));
  const { manifest } = archive;
  const spaces = createSpaceFolders(manifest.spaces);
  const attachments = createAttachments(spaces);
  const context = { archive, folder, spaces };
  const { producedBy, exportedAt, schemaVersion, userId, scope } = manifest;
  const folders = manifest.spaces.map((space, at) => ({ ...space, folder: spaces.listed[at]?.folder }));
  const about = { producedBy, exportedAt, schemaVersion, userId, scope, spaces: folders };
  await folder.append('about.json', `${JSON.stringify(about, null, 2)}\n`);
  const unreadableLines = await writeTables({ ...context, tables: rowContext.tables, onRow: attachments.note }, onStep);
  const missing = await attachments.write(archive, folder, onStep);
  const failedFormats = await writeModules(catalog, { ...context, context: rowContext, clock: systemClock }, onStep);
  const rows = Object.fromEntries(archive.tables.map((table) => [table.name, table.rows]));
  return { rows, unreadableLines, attachments: { written: archive.blobs.length, missing }, failedFormats };
}

function tell(report: ExportReport, folder: OutputFolder, { to }: ExportCommand, { text }: Shell): string {
  const { unreadableLines, attachments, failedFormats } = report;
  const names = failedFormats.map(({ format, reason }) => `${format} (${reason})`).join(', ');
  const warnings = [
    ...(unreadableLines > 0 ? [text('warning.UNREADABLE_LINES', { count: unreadableLines })] : []),
    ...(attachments.missing > 0 ? [text('warning.MISSING_ATTACHMENTS', { count: attachments.missing })] : []),
    ...(failedFormats.length > 0 ? [text('warning.FORMATS_FAILED', { names })] : []),
  ];
  const lines = [text('exported', { files: folder.files, folder: to }), ...warnings.map((line) => `  - ${line}`)];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

export async function exportOpen(command: ExportCommand, shell: Shell): Promise<void> {
  const folder = await openOutputFolder(command.to, command.force, shell.signal);
  try {
    const report = await withArchive(command, shell, (archive) => writeAll(archive, folder, shell));
    await folder.finish();
    shell.progress('');
    const { files, bytes } = folder;
    if (command.json) await shell.output.answer(jsonLine({ ok: true, folder: command.to, files, bytes, ...report }));
    else await shell.output.answer(tell(report, folder, command, shell));
  } finally {
    await folder.discard();
  }
}
