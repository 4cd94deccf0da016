// The base of every typed error: a stable code that people's texts, logs and tests look up. The message is for engineers only.

export class CodedError<Code extends string = string> extends Error {
  override readonly name: string = 'CodedError';

  constructor(
    readonly code: Code,
    message: string = code,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The code of any thrown value; `UNKNOWN` for what is not ours. */
export const codeOf = (error: unknown): string => (error instanceof CodedError ? error.code : 'UNKNOWN');

export interface FieldIssue {
  readonly field: string;
  /** zod's own issue code, e.g. `too_small`. */
  readonly code: string;
  readonly message: string;
}

/** A record that does not fit its table's declaration. */
export class InvalidRecordError extends CodedError<'INVALID_RECORD'> {
  override readonly name = 'InvalidRecordError';

  constructor(
    readonly table: string,
    readonly issues: readonly FieldIssue[],
  ) {
    super('INVALID_RECORD', `${table}: ${issues.map((issue) => `${issue.field} ${issue.message}`).join('; ')}`);
  }
}
