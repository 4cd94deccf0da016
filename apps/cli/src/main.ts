// The command `mana`: reads its words, does the work, and ends with 0 (done), 1 (refused, with a code), 2 (not understood) or 130
// (stopped). With `--json` the answer is one JSON object in either case.
import { readFileSync } from 'node:fs';
import { ArchiveError } from '@mana/shared-backup';
import { createFormats, defineMessages } from '@mana/shared-i18n';
import { parseCommandLine, type Command } from './command-line.ts';
import { readConfig } from './config.ts';
import { exportOpen } from './export-open/export-open.ts';
import { exitCodeOf, failureOf, type Failure } from './failure.ts';
import { inspect } from './inspect.ts';
import { createOutput, jsonLine, printable } from './output.ts';
import { createProgress } from './progress.ts';
import type { Shell, Text } from './shell.ts';
import { verify } from './verify.ts';

const messages = defineMessages({
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  it: () => import('./messages/it.ts'),
  fr: () => import('./messages/fr.ts'),
  es: () => import('./messages/es.ts'),
});

const readVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
};

async function run(command: Command, shell: Shell): Promise<void> {
  switch (command.name) {
    case 'help':
      return shell.output.answer(shell.text('usage'));
    case 'version':
      return shell.output.answer(`${readVersion()}\n`);
    case 'verify':
      return verify(command, shell);
    case 'inspect':
      return inspect(command, shell);
    case 'export-open':
      return exportOpen(command, shell);
  }
}

async function tellFailure(
  failure: Failure,
  text: Text,
  isJson: boolean,
  { answer, say }: Shell['output'],
): Promise<void> {
  const { code, detail } = failure;
  if (isJson && code !== 'OUTPUT_UNWRITABLE') await answer(jsonLine({ ok: false, code, detail: detail ?? null }));
  say(`mana: ${printable(text('failed', { text: text(`error.${code}`), code }))}\n`);
  if (detail !== undefined) say(`  ${printable(detail)}\n`);
  if (code === 'USAGE') say(`\n${text('usage')}`);
}

/** The first asks for an orderly end; the second ends at once. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => controller.abort(new ArchiveError('CANCELLED', signal)));
  return controller.signal;
}

const words = process.argv.slice(2);
const isJson = words.includes('--json');
const { locale, tag, timeZone } = readConfig();
const text = await messages.load(locale);
const output = createOutput(process.stdout, process.stderr);
const isAsking = process.stdin.isTTY && process.stderr.isTTY;
const shell: Shell = {
  text,
  output,
  formats: createFormats(locale, { tag, timeZone }),
  terminal: isAsking ? { input: process.stdin, output: process.stderr } : undefined,
  progress: createProgress(process.stderr, !isJson),
  signal: stopOnSignal(),
};
try {
  await run(parseCommandLine(words), shell);
} catch (error) {
  shell.progress('');
  const failure = failureOf(error);
  process.exitCode = exitCodeOf(failure);
  await tellFailure(failure, text, isJson, output);
  if (failure.code === 'UNKNOWN' && error instanceof Error)
    output.say(`${error.stack?.split('\n').map(printable).join('\n')}\n`);
}
