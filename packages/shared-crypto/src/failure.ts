// The one error of this package. Each way in which sealed data cannot be opened has its own code, because a person
// must be told different things: unlock, restore, update, or beware.
import { CodedError } from '@mana/shared-core';

export type CryptoFailureCode =
  /** The key is not the one this was sealed with. */
  | 'WRONG_KEY'
  /** The authentication tag does not fit: altered, cut off, or moved here from another address (see `diagnose`). */
  | 'DAMAGED'
  /** Plaintext where an envelope must be: tampering, never a fallback. */
  | 'NOT_SEALED'
  /** An envelope, box or wrap of a version this program does not know. */
  | 'UNSUPPORTED_ENVELOPE'
  /** A value that JSON would lose or change: undefined, functions, BigInt, NaN, dates, cycles. */
  | 'NOT_SERIALISABLE'
  /** A part of an address longer than 65,535 bytes or with a lone surrogate: it has no unambiguous bytes. */
  | 'ADDRESS_INVALID'
  /** Key material of the wrong size, or a malformed key id. */
  | 'KEY_INVALID'
  /** Text that is not canonical base64url. */
  | 'MALFORMED_BASE64';

export class CryptoFailure extends CodedError<CryptoFailureCode> {
  override readonly name = 'CryptoFailure';
}
