// What goes wrong with files, in words.
import { codeOf } from '@mana/shared-core';
import type { Formats } from '@mana/shared-i18n';
import { maxFileBytes, type StoredFile } from '../tables.ts';
import type { FilesText } from './texts.ts';

/** Why a file could not be read, in words. */
export const readProblem = (t: FilesText, { name }: StoredFile, error: unknown): string => {
  const code = codeOf(error);
  if (code === 'FILE_MISSING') return t('missing', { name });
  return code === 'FILE_LOCKED' ? t('unopened', { name }) : t('notRead', { name, code });
};

/** Why a file was not stored. */
export const uploadProblem = (t: FilesText, formats: Formats, code: string): string => {
  if (code === 'FILE_TOO_LARGE') return t('tooLarge', { limit: formats.bytes(maxFileBytes) });
  if (code === 'FILE_UNREADABLE') return t('unreadable');
  return code === 'QUOTA_EXCEEDED' ? t('full') : t('notStored', { code });
};
