// What the reader of iCalendar files has to say, in English; every code of `problems.ts` has its text.
export default {
  askCalendar: 'Into which calendar?',
  'problem.ICS_NOT_A_CALENDAR': 'This is not an iCalendar file: no calendar begins in it.',
  'problem.ICS_FILE_TOO_LARGE':
    'This file is larger than 30 MB. Export a shorter time and import the parts one after the other.',
  'problem.ICS_NO_START': 'This event does not say when it begins.',
  'problem.ICS_NO_EVENTS': 'There are no events in this file.',
  'problem.ICS_LINE_UNREADABLE': 'This line could not be read and was passed over.',
  'problem.ICS_ZONE_UNKNOWN':
    'The time zone “{detail}” is unknown and not explained in the file. The hours are kept as they stand, in no zone.',
  'problem.ICS_DATE_SKIPPED': 'There is no such date; it was passed over: {detail}',
  'problem.ICS_RANGE_AS_ONE': 'The file changes this day and all that follow; here only this day is changed.',
  'problem.ICS_PERIOD_SHORTENED':
    'An added day has a length of its own, which has no place here; it takes the length of the event: {detail}',
  'problem.ICS_LINE_TOO_LONG': 'Something attached to this event is too large to be kept and was left behind.',
  'problem.ICS_TEXT_SHORTENED': 'A text is longer than there is room for and was shortened: {detail}',
  'problem.ICS_SERIES_MISSING':
    'This is one changed day of a series that is not in the file. It is imported as an event of its own.',
  'problem.ICS_TASKS_LEFT':
    'The file also holds tasks, which do not go into the calendar. Import it again as tasks. {detail}',
  'problem.ICS_KIND_LEFT': 'The file also holds something that is no event and was left behind. {detail}',
  'problem.ALREADY_IMPORTED': 'Already here, and the file says nothing new.',
  'problem.CHANGED_HERE_SINCE': 'You have changed this event since it was exported. It stays as it is.',
  'problem.IN_TRASH': 'This event lies in the trash and is not imported again.',
  'problem.EVENT_DATE_UNKNOWN': 'There is no such date: {detail}',
  'problem.EVENT_ENDS_BEFORE_START': 'This event ends before it starts: {detail}',
  'problem.EVENT_MIXES_DAY_AND_TIME':
    'This event starts on a day and ends at an hour, or the other way round: {detail}',
  'problem.EVENT_ZONE_UNKNOWN': 'Unknown time zone: {detail}',
  'problem.RULE_UNREADABLE': 'The rule by which this event repeats cannot be read; it is imported once: {detail}',
} as const;
