// One reading of every way in which a browser's storage says no. The same full disk arrives as QuotaExceededError, as an
// AbortError with that inside, or as a bare AbortError after which the connection is dead; Dexie wraps each once more.
import { CodedError } from '@mana/shared-core';

export type StorageCode =
  'QUOTA_EXCEEDED' | 'SCHEMA_TOO_NEW' | 'STORAGE_UNAVAILABLE' | 'STORAGE_CLOSED' | 'STORAGE_FAILED' | 'UNKNOWN';

/** A refusal of the storage. `connectionDead`: nothing more is read or written before the database is opened again. */
export class StorageError extends CodedError<StorageCode> {
  override readonly name = 'StorageError';

  constructor(
    code: StorageCode,
    readonly connectionDead: boolean,
    cause: unknown,
  ) {
    super(code, cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
  }
}

interface Reading {
  readonly code: StorageCode;
  readonly connectionDead: boolean;
}

const alive = (code: StorageCode): Reading => ({ code, connectionDead: false });
const dead = (code: StorageCode): Reading => ({ code, connectionDead: true });

/** By the name of the error. The order is the order of precedence: the more telling name in a chain of causes wins. */
const readings: Readonly<Record<string, Reading>> = {
  QuotaExceededError: alive('QUOTA_EXCEEDED'),
  VersionError: dead('SCHEMA_TOO_NEW'),
  MissingAPIError: dead('STORAGE_UNAVAILABLE'),
  SecurityError: dead('STORAGE_UNAVAILABLE'),
  InvalidStateError: dead('STORAGE_UNAVAILABLE'),
  NotReadableError: dead('STORAGE_FAILED'),
  UnknownError: dead('STORAGE_FAILED'),
  TimeoutError: dead('STORAGE_FAILED'),
  UpgradeError: dead('STORAGE_FAILED'),
  ConstraintError: alive('UNKNOWN'),
  DataError: alive('UNKNOWN'),
  DataCloneError: alive('UNKNOWN'),
  AbortError: dead('STORAGE_FAILED'),
  VersionChangeError: dead('STORAGE_CLOSED'),
  NoSuchDatabaseError: dead('STORAGE_CLOSED'),
  DatabaseClosedError: dead('STORAGE_CLOSED'),
  OpenFailedError: dead('STORAGE_UNAVAILABLE'),
};

/**
 * The typed error behind whatever a read or write of the database threw. An error that already has a code is given back as
 * it is; one that no storage throws (a bug) becomes `UNKNOWN`, with itself as `cause`.
 */
export function classifyStorageError(error: unknown): CodedError {
  const chain = unwrap(error);
  const coded = chain.find((link) => link instanceof CodedError);
  if (coded) return coded;
  if (chain.some(saysConnectionIsClosing)) return new StorageError('STORAGE_CLOSED', true, error);
  const names = new Set(chain.map((link) => link.name));
  const name = Object.keys(readings).find((known) => names.has(known));
  const { code, connectionDead } = (name ? readings[name] : undefined) ?? alive('UNKNOWN');
  return new StorageError(code, connectionDead, error);
}

/** True where the database has to be opened again before anything else can work. */
export const isConnectionDead = (error: unknown): boolean => error instanceof StorageError && error.connectionDead;

/** Chromium answers a transaction on a closed connection with an InvalidStateError that only its message tells apart. */
const saysConnectionIsClosing = (error: Error): boolean =>
  error.name === 'InvalidStateError' && /\bclos(ed|ing)\b/i.test(error.message);

/** The error and everything it carries: Dexie's `inner` and `failures`, the language's `cause` and `errors`. */
function unwrap(error: unknown): Error[] {
  const found = new Set<Error>();
  const open: unknown[] = [error];
  while (open.length > 0) {
    const next = open.shift();
    if (!isErrorLike(next) || found.has(next)) continue;
    found.add(next);
    const { inner, cause, failures, errors } = next as Error & Record<string, unknown>;
    open.push(inner, cause, ...listOf(failures), ...listOf(errors));
  }
  return [...found];
}

// A DOMException is no Error in every browser, and one from another realm never is.
const isErrorLike = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
