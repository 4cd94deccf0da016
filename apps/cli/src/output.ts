// What leaves the command. The answer goes to standard output and everything else to standard error, so that a script reads nothing
// but the answer. What an archive says is never trusted with the terminal: control characters and marks that turn the direction of
// writing are shown, not sent.
import { CommandError, systemCodeOf } from './failure.ts';

export interface Output {
  /** Waits while the reader is slow. @throws CommandError OUTPUT_UNWRITABLE */
  answer(text: string): Promise<void>;
  /** Goes to the terminal as it is: what comes from elsewhere is made `printable` first. */
  say(text: string): void;
}

const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

/** A text for one line of a terminal. */
export const printable = (text: string): string => text.replace(unsafe, (found) => `\\u${hex(found)}`);

/** JSON on one line, in which a terminal finds nothing to obey. */
export const jsonLine = (value: unknown): string => `${printable(JSON.stringify(value))}\n`;

/** Left column as wide as its widest label; values are made printable. */
export function alignLines(lines: readonly (readonly [label: string, value: string])[]): string {
  const width = Math.max(0, ...lines.map(([label]) => label.length));
  return lines.map(([label, value]) => `  ${label.padEnd(width)}  ${printable(value)}\n`).join('');
}

/**
 * A reader that has seen enough (`| head`) ends the command quietly. Whatever else fails is told by the write that failed; what goes
 * to standard error has nobody left to be told to.
 */
export function createOutput(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Output {
  for (const stream of [stdout, stderr])
    stream.on('error', (error) => {
      if (systemCodeOf(error) === 'EPIPE') process.exit();
    });
  return {
    answer: (text) =>
      new Promise((resolve, reject) =>
        stdout.write(text, (error) => {
          if (error) reject(new CommandError('OUTPUT_UNWRITABLE', systemCodeOf(error), { cause: error }));
          else resolve();
        }),
      ),
    say: (text) => void stderr.write(text),
  };
}
