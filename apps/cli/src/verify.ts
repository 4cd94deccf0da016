// `mana verify`: reads every byte of an archive and says whether it is whole. `ok` is about the archive: it is what was written, and
// every part can be read. What would not come back although the archive is whole is a warning, each with its own code and figures:
// who relies on a backup looks at both.
import { verifyArchive, type VerifyReport } from '@mana/shared-backup';
import { describeFigures } from './figures.ts';
import { alignLines, jsonLine, printable } from './output.ts';
import { rowContext, watched, withArchive, type Target } from './open-archive.ts';
import type { Shell } from './shell.ts';

type WarningCode = 'INVALID_ROWS' | 'MISSING_ATTACHMENTS' | 'UNKNOWN_TABLES' | 'DANGLING_LINKS';

interface Warning {
  readonly code: WarningCode;
  readonly count: number;
}

/** The gravest first. A link may lead nowhere in a whole archive: what is in the trash is not in it. */
const warningsOf = ({ invalid, blobs, unknownTables, links }: VerifyReport): Warning[] =>
  (
    [
      { code: 'INVALID_ROWS', count: invalid.count },
      { code: 'MISSING_ATTACHMENTS', count: blobs.missing.length },
      { code: 'UNKNOWN_TABLES', count: unknownTables.length },
      { code: 'DANGLING_LINKS', count: links.danglingCount },
    ] as const
  ).filter(({ count }) => count > 0);

/** How many of each, and how many reasons of one row, are told to people; `--json` lists up to 1,000. */
const told = 10;

/** Which records a warning is about, one per line. */
const examplesOf: Readonly<Record<WarningCode, (report: VerifyReport) => string[]>> = {
  INVALID_ROWS: ({ invalid }) =>
    invalid.rows.map(({ table, line, issues }) => {
      const reasons = issues.slice(0, told).map(({ field, code }) => [field, code].filter(Boolean).join(' '));
      return `${table}:${line} ${reasons.join(', ')}`;
    }),
  MISSING_ATTACHMENTS: ({ blobs }) => blobs.missing,
  UNKNOWN_TABLES: ({ unknownTables }) => unknownTables,
  DANGLING_LINKS: ({ links }) =>
    links.dangling.map(({ table, id, field, target }) => `${table}/${id} ${field} → ${target}`),
};

function tellWarning({ text }: Shell, { code, count }: Warning, report: VerifyReport): string {
  const examples = examplesOf[code](report).slice(0, told);
  const more = count > examples.length ? [text('more', { count: count - examples.length })] : [];
  const lines = [...examples, ...more].map((line) => `      ${printable(line)}\n`);
  return `  - ${text(`warning.${code}`, { count })}\n${lines.join('')}`;
}

function tell(report: VerifyReport, warnings: readonly Warning[], { file }: Target, shell: Shell): string {
  const { text, formats } = shell;
  const verdict = printable(text(warnings.length > 0 ? 'wholeBut' : 'whole', { file }));
  const reasons = warnings.map((warning) => tellWarning(shell, warning, report)).join('');
  const links: [string, string] = [text('label.links'), formats.number(report.links.count)];
  return `${verdict}\n${reasons}${alignLines([...describeFigures(report, shell), links])}`;
}

export async function verify(command: Target & { readonly json: boolean }, shell: Shell): Promise<void> {
  const report = await withArchive(command, shell, (archive) => verifyArchive(archive, rowContext, watched(shell)));
  shell.progress('');
  const warnings = warningsOf(report);
  const codes = warnings.map(({ code }) => code);
  if (command.json) await shell.output.answer(jsonLine({ ok: true, ...report, warnings: codes }));
  else await shell.output.answer(tell(report, warnings, command, shell));
}
