// What the command refuses with, beyond the archive's own codes, and which number it then ends with.
import { type ArchiveCode, ArchiveError } from '@mana/shared-backup';
import { CodedError } from '@mana/shared-core';

export type CommandCode =
  | 'FILE_UNREADABLE'
  | 'PASSPHRASE_UNREADABLE'
  | 'TABLE_UNKNOWN'
  | 'FOLDER_NOT_EMPTY'
  | 'FOLDER_UNWRITABLE'
  | 'OUTPUT_UNWRITABLE';

/** `detail` says which file, table or folder, and what the system said. */
export class CommandError extends CodedError<CommandCode> {
  override readonly name = 'CommandError';

  constructor(
    code: CommandCode,
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(code, `${code}: ${detail}`, options);
  }
}

/** A command line that cannot be understood; `detail` is the word that is wrong or missing. */
export class UsageError extends CodedError<'USAGE'> {
  override readonly name = 'UsageError';

  constructor(readonly detail: string) {
    super('USAGE', detail);
  }
}

export interface Failure {
  readonly code: ArchiveCode | CommandCode | 'USAGE' | 'UNKNOWN';
  readonly detail?: string;
}

export const exitCodes = { ok: 0, refused: 1, usage: 2, interrupted: 130 } as const;

/** Any thrown value as what is told of it; what is not ours is a bug and keeps its message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ArchiveError || error instanceof CommandError || error instanceof UsageError)
    return { code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) };
  return { code: 'UNKNOWN', detail: error instanceof Error ? error.message : String(error) };
}

export function exitCodeOf({ code }: Failure): number {
  if (code === 'USAGE') return exitCodes.usage;
  return code === 'CANCELLED' ? exitCodes.interrupted : exitCodes.refused;
}

/** What the system said about a file, as `ENOENT`. */
export const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
