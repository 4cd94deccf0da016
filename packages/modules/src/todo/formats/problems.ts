// The one list of everything a reader of task files may have to say, about a file or about one row of it.
// People's texts for each code are in `messages/`; a test holds both complete.
import type { FormatProblem } from '@mana/shared-core';

export const formatProblemCodes = [
  // The whole file is refused.
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_BINARY',
  'ROWS_TOO_MANY',
  'TABLE_BROKEN',
  'TITLE_COLUMN_MISSING',
  // Said about a file that was read.
  'ENCODING_GUESSED',
  'LINES_BEFORE_HEADER',
  'HEADER_MISSING',
  'COLUMN_KEPT_ASIDE',
  'DATE_ORDER_AMBIGUOUS',
  // Said about one row; the task is kept unless it says otherwise.
  'TITLE_MISSING',
  'TITLE_CUT',
  'NOTES_TOO_LONG',
  'LIST_NAME_CUT',
  'LABELS_CUT',
  'DATE_IMPOSSIBLE',
  'DATE_NOT_UNDERSTOOD',
  'COMPLETED_BEFORE_CREATED',
  'COMPLETION_DAY_UNKNOWN',
  'STATE_NOT_UNDERSTOOD',
  'PRIORITY_NOT_UNDERSTOOD',
  'KEPT_ASIDE',
  'LOOKS_LIKE_COMMENT',
  'CELLS_WITHOUT_COLUMN',
  'SUBTASK_FLATTENED',
  'SECTION_KEPT_ASIDE',
  'ROW_NOT_A_TASK',
  // Why a row of the preview is skipped.
  'ALREADY_IMPORTED',
  'SAME_AS_EXISTING',
  'IN_TRASH',
  'CHANGED_HERE_SINCE',
] as const;

export type FormatProblemCode = (typeof formatProblemCodes)[number];

const longestDetail = 80;

/** Cuts at a whole character, so that half an emoji is never shown or stored. */
export const cutText = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const end = length - 1;
  const last = text.charCodeAt(end - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
};

export const problem = (code: FormatProblemCode, line?: number, detail?: string): FormatProblem => ({
  code,
  ...(line === undefined ? {} : { line }),
  ...(detail === undefined ? {} : { detail: cutText(detail, longestDetail) }),
});
