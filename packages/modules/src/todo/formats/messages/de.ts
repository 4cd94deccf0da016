// What readers of task files have to say, in German.
import type en from './en.ts';

export default {
  'problem.FILE_EMPTY': 'In dieser Datei steht nichts.',
  'problem.FILE_TOO_LARGE': 'Diese Datei ist größer als 20 MB. Teile sie auf und importiere die Teile nacheinander.',
  'problem.FILE_BINARY':
    'Das ist keine Textdatei. Exportiere deine Aufgaben als CSV oder todo.txt und wähle diese Datei.',
  'problem.ROWS_TOO_MANY': 'Diese Datei hat {detail} Zeilen; auf einmal lassen sich 50.000 importieren. Teile sie auf.',
  'problem.TABLE_BROKEN':
    'Ein Anführungszeichen wird hier nicht geschlossen. Die Zeile wurde ohne es gelesen; bitte prüfe sie.',
  'problem.TITLE_COLUMN_MISSING':
    'Keine Spalte sieht nach Titeln von Aufgaben aus. Wähle die Spalte, in der sie stehen.',
  'problem.ENCODING_GUESSED':
    'Die Datei sagt nicht, wie ihre Zeichen gespeichert sind; gelesen wurde sie als {detail}. Prüfe Umlaute und Akzente.',
  'problem.LINES_BEFORE_HEADER': 'Über den Spaltennamen stand noch: {detail}',
  'problem.HEADER_MISSING': 'Die Spalten haben keine Namen; was sie bedeuten, wurde aus ihrem Inhalt erschlossen.',
  'problem.COLUMN_KEPT_ASIDE':
    'Für die Spalte „{detail}“ haben Aufgaben kein Feld. Ihr Inhalt bleibt bei der Aufgabe, wird aber nicht angezeigt.',
  'problem.DATE_ORDER_AMBIGUOUS':
    'In „{detail}“ kann 3/4 der 3. April oder der 4. März sein. Wähle die Reihenfolge von Tag und Monat.',
  'problem.TITLE_MISSING': 'Hier fehlt der Titel; an seiner Stelle steht der erste Text der Zeile.',
  'problem.TITLE_CUT': 'Der Titel ist länger als 500 Zeichen und wurde gekürzt. Der ganze Text steht in den Notizen.',
  'problem.NOTES_TOO_LONG':
    'Dieser Text ist länger als 100.000 Zeichen, darum wird die Zeile nicht importiert. Kürze ihn in der Datei.',
  'problem.LIST_NAME_CUT': 'Der Name der Liste ist länger als 100 Zeichen und wurde gekürzt: {detail}',
  'problem.LABELS_CUT':
    'Es sind mehr als 100 Etiketten, oder einige sind länger als 100 Zeichen. Nicht alle haben Platz.',
  'problem.DATE_IMPOSSIBLE': 'Diesen Tag gibt es nicht: {detail}',
  'problem.DATE_NOT_UNDERSTOOD': 'Nicht als Datum verstanden: {detail}',
  'problem.COMPLETED_BEFORE_CREATED': 'Erledigt, bevor sie angelegt wurde: {detail}',
  'problem.COMPLETION_DAY_UNKNOWN': 'Erledigt, aber die Datei sagt nicht wann. Es gilt der Tag des Imports.',
  'problem.STATE_NOT_UNDERSTOOD': 'Weder erledigt noch offen: {detail}. Die Aufgabe bleibt offen.',
  'problem.PRIORITY_NOT_UNDERSTOOD': 'Nicht als Priorität verstanden: {detail}',
  'problem.KEPT_ASIDE':
    'Für „{detail}“ gibt es hier kein Feld. Es bleibt bei der Aufgabe und wird beim Export wieder geschrieben.',
  'problem.LOOKS_LIKE_COMMENT':
    'Diese Zeile sieht nach einer Überschrift oder Bemerkung aus, nicht nach einer Aufgabe.',
  'problem.CELLS_WITHOUT_COLUMN': 'Die Zeile hat mehr Zellen, als es Spalten gibt: {detail}',
  'problem.SUBTASK_FLATTENED': 'Das war eine Unteraufgabe; sie wird eine eigene Aufgabe ({detail}).',
  'problem.SECTION_KEPT_ASIDE': 'Abschnitte gibt es hier nicht. Die Aufgaben aus „{detail}“ kommen ohne ihn.',
  'problem.ROW_NOT_A_TASK': 'Keine Aufgabe, ausgelassen: {detail}',
  'problem.ALREADY_IMPORTED': 'Schon importiert und seither in der Datei unverändert.',
  'problem.SAME_AS_EXISTING': 'Eine gleiche Aufgabe gibt es schon.',
  'problem.IN_TRASH': 'Schon importiert und seither gelöscht; sie liegt im Papierkorb.',
  'problem.CHANGED_HERE_SINCE': 'Hier geändert, nachdem die Datei geschrieben wurde; es bleibt, was hier steht.',
  'column.ignored': 'Nicht verwendet',
  'column.title': 'Titel',
  'column.notes': 'Notizen',
  'column.due': 'Fällig',
  'column.done': 'Erledigt',
  'column.priority': 'Priorität',
  'column.labels': 'Etiketten',
  'column.list': 'Liste',
  dateOrder: 'Reihenfolge von Tag und Monat',
  'dateOrder.dmy': '3/4 ist der 3. April',
  'dateOrder.mdy': '3/4 ist der 4. März',
  firstRow: 'Die erste Zeile enthält',
  'firstRow.names': 'Spaltennamen',
  'firstRow.task': 'eine Aufgabe',
} as const satisfies Record<keyof typeof en, string>;
