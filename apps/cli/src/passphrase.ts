// Where the passphrase comes from: a file's first line, or the terminal, which shows nothing of it. Never the command line, never
// the environment.
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ArchiveError } from '@mana/shared-backup';
import { CommandError, systemCodeOf } from './failure.ts';

/** A terminal: what is typed into it, and where the question is shown. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const longest = 64 * 1024;

async function readBeginning(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(longest);
    let length = 0;
    for (let read = -1; read !== 0 && length < longest; length += read)
      read = (await file.read(bytes, length, longest - length, null)).bytesRead;
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** The first line, without its end and without a byte order mark. @throws CommandError PASSPHRASE_UNREADABLE */
export async function readPassphraseFile(path: string): Promise<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readBeginning(path));
    return text.split(/\r?\n/, 1)[0] ?? '';
  } catch (error) {
    const reason = error instanceof TypeError ? 'UTF-8' : systemCodeOf(error);
    throw new CommandError('PASSPHRASE_UNREADABLE', `${path}: ${reason}`, { cause: error });
  }
}

/** Asks, and echoes nothing. Ctrl-C rejects with CANCELLED; the end of the input is an empty answer. */
export function askPassphrase(terminal: Terminal, question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: terminal.input, output: silent, terminal: true, historySize: 0 });
  terminal.output.write(question);
  return new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('SIGINT', () => reject(new ArchiveError('CANCELLED')));
    lines.once('close', () => resolve(''));
  }).finally(() => {
    lines.close();
    terminal.output.write('\n');
  });
}
