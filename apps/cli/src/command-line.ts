// The words after `mana`, as a command. Nothing secret is ever one of them: they are seen by every program on the machine.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './failure.ts';

interface Common {
  readonly file: string;
  readonly passphraseFile: string | undefined;
  readonly json: boolean;
}

export type Command =
  | ({ readonly name: 'verify' } & Common)
  | ({ readonly name: 'inspect'; readonly table: string | undefined; readonly limit: number } & Common)
  | ({ readonly name: 'export-open'; readonly to: string; readonly force: boolean } & Common)
  | { readonly name: 'help' | 'version' };

const common = { json: { type: 'boolean' }, 'passphrase-file': { type: 'string' } } as const;
const options = {
  verify: common,
  inspect: { ...common, table: { type: 'string' }, limit: { type: 'string' } },
  'export-open': { ...common, to: { type: 'string' }, force: { type: 'boolean' } },
} as const satisfies Record<string, ParseArgsConfig['options']>;

type Name = keyof typeof options;
const isName = (word: string | undefined): word is Name => word !== undefined && Object.hasOwn(options, word);

/** The option that Node's message is about, as it was written. */
const optionIn = (message: string): string => /'(-[^\s']*)/.exec(message)?.[1] ?? message;

function parseOptions(name: Name, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: options[name], allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(optionIn(error instanceof Error ? error.message : String(error)));
  }
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`--limit ${text}`);
}

/** @throws UsageError */
export function parseCommandLine(words: readonly string[]): Command {
  const [name, ...rest] = words;
  if (words.some((word) => word === '--help' || word === '-h') || name === 'help') return { name: 'help' };
  if (name === '--version') return { name: 'version' };
  if (!isName(name)) throw new UsageError(name ?? 'mana');
  const { values, positionals } = parseOptions(name, rest);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError(`${name} FILE`);
  if (more.length > 0) throw new UsageError(more.join(' '));
  const given = values as Readonly<Record<string, string | boolean | undefined>>;
  const text = (key: string) => given[key] as string | undefined;
  const shared = { file, passphraseFile: text('passphrase-file'), json: given['json'] === true };
  if (name === 'verify') return { name, ...shared };
  if (name === 'inspect') return { name, ...shared, table: text('table'), limit: readLimit(text('limit')) };
  const to = text('to');
  if (!to) throw new UsageError('--to DIR');
  return { name, ...shared, to, force: given['force'] === true };
}
