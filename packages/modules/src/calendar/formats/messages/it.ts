// What the reader of iCalendar files has to say, in Italian.
import type en from './en.ts';

export default {
  askCalendar: 'In quale calendario?',
  'problem.ICS_NOT_A_CALENDAR': 'Questo non è un file iCalendar: non vi inizia alcun calendario.',
  'problem.ICS_FILE_TOO_LARGE': 'Questo file supera i 30 MB. Esporta periodi più brevi e importali uno dopo l’altro.',
  'problem.ICS_NO_START': 'Questo evento non dice quando comincia.',
  'problem.ICS_NO_EVENTS': 'In questo file non ci sono eventi.',
  'problem.ICS_LINE_UNREADABLE': 'Questa riga non è leggibile ed è stata saltata.',
  'problem.ICS_ZONE_UNKNOWN':
    'Il fuso orario «{detail}» è sconosciuto e il file non lo spiega. Gli orari restano come sono, senza fuso.',
  'problem.ICS_DATE_SKIPPED': 'Questa data non esiste ed è stata saltata: {detail}',
  'problem.ICS_RANGE_AS_ONE': 'Il file modifica questo evento e tutti i seguenti; qui cambia solo questo.',
  'problem.ICS_PERIOD_SHORTENED':
    'Una data aggiunta ha una durata propria che qui non trova posto; prende la durata dell’evento: {detail}',
  'problem.ICS_LINE_TOO_LONG':
    'Qualcosa allegato a questo evento è troppo grande per essere conservato ed è stato lasciato indietro.',
  'problem.ICS_TEXT_SHORTENED': 'Un testo è più lungo dello spazio disponibile ed è stato accorciato: {detail}',
  'problem.ICS_SERIES_MISSING':
    'È un giorno modificato di una serie che non è nel file. Viene importato come evento a sé.',
  'problem.ICS_TASKS_LEFT':
    'Il file contiene anche attività, che non vanno nel calendario. Importalo di nuovo come attività. {detail}',
  'problem.ICS_KIND_LEFT': 'Il file contiene anche qualcosa che non è un evento ed è stato lasciato indietro. {detail}',
  'problem.ALREADY_IMPORTED': 'È già qui e il file non dice nulla di nuovo.',
  'problem.CHANGED_HERE_SINCE': 'Hai modificato questo evento dopo l’esportazione. Resta com’è.',
  'problem.IN_TRASH': 'Questo evento è nel cestino e non viene importato di nuovo.',
  'problem.EVENT_DATE_UNKNOWN': 'Questa data non esiste: {detail}',
  'problem.EVENT_ENDS_BEFORE_START': 'Questo evento finisce prima di cominciare: {detail}',
  'problem.EVENT_MIXES_DAY_AND_TIME': 'Questo evento comincia in un giorno e finisce a un’ora, o viceversa: {detail}',
  'problem.EVENT_ZONE_UNKNOWN': 'Fuso orario sconosciuto: {detail}',
  'problem.RULE_UNREADABLE':
    'La regola di ripetizione di questo evento non è leggibile; viene importato una volta sola: {detail}',
} as const satisfies Record<keyof typeof en, string>;
