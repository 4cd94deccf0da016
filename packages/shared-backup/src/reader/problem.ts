// Why an archive cannot be read: one code per cause, as docs/backup-format.md lists them. People's texts are looked up by it.

export type ProblemCode =
  | 'NOT_AN_ARCHIVE'
  | 'NO_MANIFEST'
  | 'MANIFEST_INVALID'
  | 'FORMAT_TOO_NEW'
  | 'NEEDS_PASSPHRASE'
  | 'WRONG_PASSPHRASE'
  | 'KDF_OUT_OF_RANGE'
  | 'TRUNCATED'
  | 'DAMAGED'
  | 'UNSAFE_ENTRY'
  | 'TOO_LARGE'
  /** The browser gives this page no cipher. */
  | 'NO_CIPHER';

export class Problem extends Error {
  override readonly name = 'Problem';

  /** `where` names the entry or chunk. */
  constructor(
    readonly code: ProblemCode,
    readonly where = '',
  ) {
    super(where ? `${code}: ${where}` : code);
  }
}
