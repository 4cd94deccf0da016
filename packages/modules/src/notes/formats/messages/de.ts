// What the reader of Markdown has to say, in German.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  'problem.NOTHING_FOUND':
    'Hier ist keine Markdown-Datei. Wähle .md-Dateien, einen Ordner davon oder ein Archiv dieses Ordners.',
  'problem.TEXT_TOO_LONG': 'Dieser Text ist länger als eine Million Zeichen und wird nicht importiert. Teile ihn auf.',
  'problem.FILE_BINARY': 'Das ist kein Text, was auch immer der Name sagt.',
  'problem.ENCODING_GUESSED':
    'Die Buchstaben waren nicht als UTF-8 gespeichert; gelesen wurde Windows-1252. Prüfe die Umlaute.',
  'problem.FRONT_MATTER_BROKEN':
    'Die Eigenschaften am Anfang ließen sich nicht lesen; sie bleiben im Text, wie sie dastehen.',
  'problem.DATE_UNREADABLE':
    '„{detail}“ ist kein Datum; die Notiz bekommt keines. Es bleibt bei den Eigenschaften stehen.',
  'problem.TITLE_CUT': 'Der Titel ist länger als 500 Zeichen und wurde gekürzt.',
  'problem.ATTACHMENT_MISSING': 'Der Text zeigt „{detail}“, das nicht unter den Dateien ist.',
  'problem.ATTACHMENT_UNUSED': 'Keine Notiz zeigt „{detail}“; es bleibt zurück.',
  'problem.FOREIGN_FILE': '„{detail}“ gehört zu einem anderen Programm und bleibt zurück.',
  'problem.FILES_HIDDEN': 'Einstellungen und Papierkorb eines anderen Programms bleiben zurück: {detail} Dateien.',
  'problem.ALREADY_HERE': 'Diese Notiz ist schon da.',
  'problem.CHANGED_BOTH': 'Diese Notiz wurde hier und in der Datei geändert; sie bleibt, wie sie hier ist.',
} satisfies Messages<typeof en>;
