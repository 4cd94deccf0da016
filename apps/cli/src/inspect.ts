// `mana inspect`: what is in an archive, without importing it. Without the passphrase of a sealed one, its outside only.
import { peekArchive, type Archive, type Outlook } from '@mana/shared-backup';
import { CommandError } from './failure.ts';
import { describeFigures, type Figures } from './figures.ts';
import { findPassphrase, openWith, withArchive, withFile, type Target } from './open-archive.ts';
import { alignLines, jsonLine, printable } from './output.ts';
import type { Shell } from './shell.ts';

interface InspectCommand extends Target {
  readonly json: boolean;
  readonly table: string | undefined;
  readonly limit: number;
}

const countsOf = (tables: readonly { name: string; rows: number }[]) =>
  Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));

const figuresOf = ({ manifest, sealed, bytes, chunks, tables, history, blobs }: Archive): Figures => ({
  formatMinor: manifest.formatMinor,
  schemaVersion: manifest.schemaVersion,
  producedBy: manifest.producedBy,
  exportedAt: manifest.exportedAt,
  sealed,
  bytes,
  chunks,
  rows: countsOf(tables),
  history: countsOf(history),
  blobs: { count: blobs.length, bytes: blobs.reduce((total, blob) => total + blob.bytes, 0) },
});

async function showInside(archive: Archive, { file, json }: InspectCommand, shell: Shell): Promise<void> {
  const { manifest, tables, history } = archive;
  const figures = figuresOf(archive);
  const { userId, scope, spaces } = manifest;
  if (json) {
    const { rows: _rows, ...outside } = figures;
    return shell.output.answer(
      jsonLine({ ok: true, opened: true, ...outside, userId, scope, spaces, tables, history }),
    );
  }
  const { text } = shell;
  const modules = scope.type === 'full' ? text('scopeFull') : scope.appIds.join(', ');
  const lines = [
    ...describeFigures(figures, shell),
    [text('label.scope'), modules] as const,
    ...spaces.map(({ name, type, id }) => [text('label.space'), `${name} (${type}, ${id})`] as const),
  ];
  const counts = tables.map(({ name, rows, bytes }) => {
    return [name, text('counted', { count: rows, size: shell.formats.bytes(bytes) })] as const;
  });
  await shell.output.answer(`${printable(file)}\n${alignLines(lines)}\n${alignLines(counts)}`);
}

async function showOutside(
  outside: Outlook,
  bytes: number,
  { file, json }: InspectCommand,
  shell: Shell,
): Promise<void> {
  const figures: Figures = { ...outside, bytes };
  if (json) return shell.output.answer(jsonLine({ ok: true, opened: false, ...figures }));
  const head = printable(shell.text('sealedOutside', { file }));
  await shell.output.answer(`${head}\n${alignLines(describeFigures(figures, shell))}`);
}

/** Rows as they are in the archive, one per line; a line that is no record goes to standard error. */
async function showRows(archive: Archive, table: string, limit: number, shell: Shell): Promise<void> {
  if (!archive.tables.some(({ name }) => name === table)) throw new CommandError('TABLE_UNKNOWN', table);
  let left = limit;
  if (left === 0) return;
  for await (const lines of archive.rows(table)) {
    shell.signal.throwIfAborted();
    const wanted = lines.slice(0, Math.min(left, lines.length));
    left -= wanted.length;
    for (const line of wanted) if ('problem' in line) shell.output.say(`${line.line}: ${line.problem}\n`);
    await shell.output.answer(wanted.flatMap((line) => ('row' in line ? jsonLine(line.row) : [])).join(''));
    if (left === 0) return;
  }
}

export async function inspect(command: InspectCommand, shell: Shell): Promise<void> {
  const { table, limit } = command;
  if (table !== undefined) return withArchive(command, shell, (archive) => showRows(archive, table, limit, shell));
  await withFile(command, async (source) => {
    const outside = await peekArchive(source);
    const question = shell.text('passphraseOrOutside');
    const passphrase = outside.sealed ? await findPassphrase(command, shell, question) : undefined;
    if (outside.sealed && passphrase === undefined) return showOutside(outside, source.size, command, shell);
    await showInside(await openWith(source, passphrase), command, shell);
  });
}
