// What the reader of iCalendar files has to say, in German.
import type en from './en.ts';

export default {
  askCalendar: 'In welchen Kalender?',
  'problem.ICS_NOT_A_CALENDAR': 'Das ist keine iCalendar-Datei: Kein Kalender beginnt darin.',
  'problem.ICS_FILE_TOO_LARGE':
    'Diese Datei ist größer als 30 MB. Exportiere kürzere Zeiträume und importiere sie nacheinander.',
  'problem.ICS_NO_START': 'Bei diesem Termin steht nicht, wann er beginnt.',
  'problem.ICS_NO_EVENTS': 'In dieser Datei sind keine Termine.',
  'problem.ICS_LINE_UNREADABLE': 'Diese Zeile ließ sich nicht lesen und wurde übergangen.',
  'problem.ICS_ZONE_UNKNOWN':
    'Die Zeitzone „{detail}“ ist unbekannt und in der Datei nicht erklärt. Die Uhrzeiten bleiben, wie sie dastehen, ohne Zone.',
  'problem.ICS_DATE_SKIPPED': 'Dieses Datum gibt es nicht, es wurde übergangen: {detail}',
  'problem.ICS_RANGE_AS_ONE': 'Die Datei ändert diesen und alle folgenden Termine; hier wird nur dieser geändert.',
  'problem.ICS_PERIOD_SHORTENED':
    'Ein zusätzlicher Termin hat eine eigene Dauer, für die es hier keinen Platz gibt; er dauert so lange wie die anderen: {detail}',
  'problem.ICS_LINE_TOO_LONG': 'Etwas an diesem Termin ist zu groß, um aufgehoben zu werden, und blieb zurück.',
  'problem.ICS_TEXT_SHORTENED': 'Ein Text ist länger als der Platz dafür und wurde gekürzt: {detail}',
  'problem.ICS_SERIES_MISSING':
    'Das ist ein geänderter Termin einer Serie, die nicht in der Datei ist. Er wird als eigener Termin importiert.',
  'problem.ICS_TASKS_LEFT':
    'Die Datei enthält auch Aufgaben; sie gehören nicht in den Kalender. Importiere sie noch einmal als Aufgaben. {detail}',
  'problem.ICS_KIND_LEFT': 'Die Datei enthält auch etwas, das kein Termin ist und zurückblieb. {detail}',
  'problem.ALREADY_IMPORTED': 'Schon hier, und die Datei sagt nichts Neues.',
  'problem.CHANGED_HERE_SINCE': 'Du hast diesen Termin seit dem Export geändert. Er bleibt, wie er ist.',
  'problem.IN_TRASH': 'Dieser Termin liegt im Papierkorb und wird nicht noch einmal importiert.',
  'problem.EVENT_DATE_UNKNOWN': 'Dieses Datum gibt es nicht: {detail}',
  'problem.EVENT_ENDS_BEFORE_START': 'Dieser Termin endet, bevor er beginnt: {detail}',
  'problem.EVENT_MIXES_DAY_AND_TIME':
    'Dieser Termin beginnt an einem Tag und endet zu einer Uhrzeit, oder umgekehrt: {detail}',
  'problem.EVENT_ZONE_UNKNOWN': 'Unbekannte Zeitzone: {detail}',
  'problem.RULE_UNREADABLE':
    'Die Regel, nach der sich dieser Termin wiederholt, ist nicht lesbar; er wird einmal importiert: {detail}',
} as const satisfies Record<keyof typeof en, string>;
