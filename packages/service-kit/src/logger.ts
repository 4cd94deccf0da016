// One line per event: for a person at a terminal by default, as JSON where a machine collects it.
import { pino, type DestinationStream, type Level, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

export interface LogOptions {
  readonly level: Level | 'silent';
  /** `line`: time, level when it is not `info`, message. `json`: pino's own. */
  readonly format: 'line' | 'json';
  /** Where the lines go; standard output when absent. */
  readonly write?: (line: string) => void;
}

interface Entry {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
}

const infoLevel = 30;

function toLine(json: string): string {
  const entry = JSON.parse(json) as Entry;
  const time = new Date(entry.time).toTimeString().slice(0, 8);
  const level = entry.level === infoLevel ? '' : `${pino.levels.labels[entry.level] ?? entry.level} `;
  const cause = entry.err ? `\n${entry.err.stack ?? entry.err.message ?? ''}` : '';
  return `${time} ${level}${entry.msg ?? ''}${cause}\n`;
}

export function createLogger({ level, format, write = (line) => process.stdout.write(line) }: LogOptions): Logger {
  const destination: DestinationStream = { write: (json) => write(format === 'json' ? json : toLine(json)) };
  return pino({ level, base: null }, destination);
}
