// Why an event or a file was refused or lost something on its way; people's texts are looked up by code in `messages/`.
import type { FormatProblem } from '@mana/shared-core';
import type { EventProblem } from '../event-days.ts';

export type IcsProblemCode =
  | EventProblem
  | 'ICS_NOT_A_CALENDAR'
  | 'ICS_FILE_TOO_LARGE'
  | 'ICS_NO_START'
  | 'ICS_NO_EVENTS'
  | 'ICS_LINE_UNREADABLE'
  | 'ICS_ZONE_UNKNOWN'
  | 'ICS_DATE_SKIPPED'
  | 'ICS_RANGE_AS_ONE'
  | 'ICS_PERIOD_SHORTENED'
  | 'ICS_LINE_TOO_LONG'
  | 'ICS_TEXT_SHORTENED'
  | 'ICS_SERIES_MISSING'
  | 'ICS_TASKS_LEFT'
  | 'ICS_KIND_LEFT'
  | 'ALREADY_IMPORTED'
  | 'CHANGED_HERE_SINCE'
  | 'IN_TRASH';

const longest = 120;

export const problem = (code: IcsProblemCode, line?: number, detail?: string): FormatProblem => ({
  code,
  ...(line === undefined ? {} : { line }),
  ...(detail === undefined || detail === '' ? {} : { detail: detail.slice(0, longest) }),
});
