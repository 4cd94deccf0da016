// What is wrong with one field of a row.

export interface RowIssue {
  /** Empty where it is the row as a whole. */
  readonly field: string;
  /** zod's; a line's problem; or `unrecognized_keys`, `invalid_meta`, `upcast_failed`. */
  readonly code: string;
}
