// `mana verify`: reads every byte of an archive and says whether it is whole. `ok` is about the archive: it is what was written, and
// every part can be read. What would not come back although the archive is whole is a warning, each with its own code and figures:
// who relies on a backup looks at both.
import { verifyArchive, type VerifyReport } from '@mana/shared-backup';
import { describeFigures } from './figures.ts';
import { alignLines, jsonLine, printable } from './output.ts';
import { rowContext, watched, withArchive, type Target } from './open-archive.ts';
import type { Shell, Text } from './shell.ts';

type WarningCode = 'INVALID_ROWS' | 'MISSING_ATTACHMENTS' | 'UNKNOWN_TABLES' | 'DANGLING_LINKS';

interface Warning {
  readonly code: WarningCode;
  readonly count: number;
}

/** The gravest first. A link may lead nowhere in a whole archive: what is in the trash is not in it. */
export const warningsOf = ({ invalid, blobs, unknownTables, links }: VerifyReport): Warning[] =>
  (
    [
      { code: 'INVALID_ROWS', count: invalid.count },
      { code: 'MISSING_ATTACHMENTS', count: blobs.missing.length },
      { code: 'UNKNOWN_TABLES', count: unknownTables.length },
      { code: 'DANGLING_LINKS', count: links.danglingCount },
    ] as const
  ).filter(({ count }) => count > 0);

const tellWarning = (text: Text, { code, count }: Warning, report: VerifyReport): string =>
  code === 'UNKNOWN_TABLES'
    ? text('warning.UNKNOWN_TABLES', { count, names: report.unknownTables.join(', ') })
    : text(`warning.${code}`, { count });

function tell(report: VerifyReport, warnings: readonly Warning[], { file }: Target, { text, formats }: Shell): string {
  const verdict = text(warnings.length > 0 ? 'wholeBut' : 'whole', { file });
  const reasons = warnings.map((warning) => `  - ${tellWarning(text, warning, report)}\n`).join('');
  const links: [string, string] = [text('label.links'), formats.number(report.links.count)];
  return `${verdict}\n${reasons}${alignLines([...describeFigures(report, { text, formats }), links])}`;
}

export async function verify(command: Target & { readonly json: boolean }, shell: Shell): Promise<void> {
  const report = await withArchive(command, shell, (archive) => verifyArchive(archive, rowContext, watched(shell)));
  shell.progress('');
  const warnings = warningsOf(report);
  const codes = warnings.map(({ code }) => code);
  if (command.json) await shell.output.answer(jsonLine({ ok: true, ...report, warnings: codes }));
  else await shell.output.answer(printable(tell(report, warnings, command, shell)));
}
