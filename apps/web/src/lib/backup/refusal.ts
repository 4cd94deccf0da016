// Why an archive was refused or not made, in the words of its code.
import { ArchiveError } from '@mana/shared-backup';
import { codeOf } from '@mana/shared-core';

import type { BackupTranslate } from './backup-messages.ts';

export interface Refusal {
  readonly code: string;
  /** Which entry or chunk, where one is to blame. */
  readonly detail?: string;
}

const known = [
  'NOT_AN_ARCHIVE',
  'NO_MANIFEST',
  'MANIFEST_INVALID',
  'FORMAT_TOO_NEW',
  'SCHEMA_TOO_NEW',
  'NEEDS_PASSPHRASE',
  'WRONG_PASSPHRASE',
  'KDF_OUT_OF_RANGE',
  'TRUNCATED',
  'DAMAGED',
  'UNSAFE_ENTRY',
  'TOO_LARGE',
  'ARCHIVE_TOO_LARGE',
  'LOCKED',
  'CANCELLED',
  'QUOTA_EXCEEDED',
  'IMPORT_RUNNING',
] as const;

export const refusalOf = (error: unknown): Refusal => ({
  code: codeOf(error),
  ...(error instanceof ArchiveError && error.detail ? { detail: error.detail } : {}),
});

export function refusalTexts(t: BackupTranslate, code: string): { readonly title: string; readonly text: string } {
  const found = known.find((each) => each === code) ?? 'other';
  return { title: t(`error.${found}`), text: t(`error.${found}.text`) };
}
