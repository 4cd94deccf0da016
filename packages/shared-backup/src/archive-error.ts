// Why an archive was refused, one code per cause. The detail names the entry, chunk or limit to blame; it is for logs and reports.
import { CodedError } from '@mana/shared-core';

export type ArchiveCode =
  | 'NOT_AN_ARCHIVE'
  | 'NO_MANIFEST'
  | 'MANIFEST_INVALID'
  | 'FORMAT_TOO_NEW'
  | 'SCHEMA_TOO_NEW'
  | 'NEEDS_PASSPHRASE'
  | 'WRONG_PASSPHRASE'
  | 'KDF_OUT_OF_RANGE'
  | 'TRUNCATED'
  | 'DAMAGED'
  | 'UNSAFE_ENTRY'
  | 'TOO_LARGE'
  | 'ARCHIVE_TOO_LARGE'
  | 'LOCKED'
  | 'CANCELLED';

export class ArchiveError extends CodedError<ArchiveCode> {
  override readonly name = 'ArchiveError';

  constructor(
    code: ArchiveCode,
    /** Which entry, chunk or limit. */
    readonly detail?: string,
    options?: { cause?: unknown },
  ) {
    super(code, detail === undefined ? code : `${code}: ${detail}`, options);
  }
}

/** A refusal as a value, for `throw` at the end of a condition: `condition || refuse('DAMAGED', 'chunk 3')`. */
export function refuse(code: ArchiveCode, detail?: string): never {
  throw new ArchiveError(code, detail);
}
