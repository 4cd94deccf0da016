// Was `mana` auf der Kommandozeile sagt.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  usage: `Aufruf:
  mana verify DATEI        prüft ein ganzes Archiv: Behälter, Prüfsummen, Datensätze, Verweise, Anhänge
  mana inspect DATEI       zeigt, was in einem Archiv ist
  mana export-open DATEI   schreibt ein Archiv als Dateien, die andere Programme lesen

Optionen:
  --passphrase-file F      die erste Zeile von F ist die Passphrase; sonst fragt das Terminal
  --json                   antwortet mit einem JSON-Objekt
  --table T [--limit N]    inspect: gibt die Zeilen einer Tabelle als JSON Lines aus
  --to ORDNER [--force]    export-open: in diesen Ordner; --force: auch wenn er nicht leer ist
  --help, --version
`,
  passphrase: 'Passphrase: ',
  passphraseOrOutside: 'Passphrase (leer lassen, um nur das Äußere zu sehen): ',
  whole: '{file} ist unversehrt, und alles darin ist lesbar.',
  wholeBut: '{file} ist unversehrt, aber nicht alles darin ließe sich wiederherstellen:',
  sealedOutside: '{file} ist versiegelt; ohne die Passphrase ist nur das Äußere zu sehen.',
  exported: '{files, plural, one {# Datei} other {# Dateien}} nach {folder} geschrieben',
  yes: 'ja',
  no: 'nein',
  none: 'keine',
  'label.sealed': 'Versiegelt',
  'label.made': 'Erstellt',
  'label.by': 'Erstellt mit',
  'label.format': 'Format',
  'label.schema': 'Schema',
  'label.size': 'Größe',
  'label.scope': 'Module',
  'label.space': 'Bereich',
  'label.records': 'Datensätze',
  'label.history': 'Verlauf',
  'label.attachments': 'Anhänge',
  'label.links': 'Verweise',
  scopeFull: 'alle',
  sealedIn: 'ja, in {chunks, plural, one {# Stück} other {# Stücken}}',
  counted: '{count, number} ({size})',
  entries: '{count, plural, one {# Eintrag} other {# Einträge}}',
  working: 'prüfe {share}',
  writing: 'schreibe {name}',
  'warning.INVALID_ROWS':
    '{count, plural, one {# Datensatz passt} other {# Datensätze passen}} nicht und würden beim Import ausgelassen',
  'warning.MISSING_ATTACHMENTS': '{count, plural, one {# Anhang ist} other {# Anhänge sind}} nicht im Archiv',
  'warning.UNKNOWN_TABLES': '{count, plural, one {# Tabelle kennt} other {# Tabellen kennt}} diese Version nicht',
  'warning.DANGLING_LINKS':
    '{count, plural, one {# Verweis führt} other {# Verweise führen}} zu einem Datensatz, der nicht im Archiv ist',
  'warning.FORMATS_FAILED':
    'Diese Formate ließen sich nicht schreiben, die Tabellen enthalten dieselben Datensätze: {names}',
  'warning.UNREADABLE_LINES':
    '{count, plural, one {# Zeile ist kein Datensatz und wurde} other {# Zeilen sind keine Datensätze und wurden}} ausgelassen',
  more: '… und {count, number} weitere',
  failed: '{text} ({code})',
  'error.NOT_AN_ARCHIVE': 'Diese Datei ist kein Mana-Archiv.',
  'error.NO_MANIFEST':
    'Dieses Archiv hat kein Inhaltsverzeichnis; es stammt nicht von Mana oder ist nicht vollständig.',
  'error.MANIFEST_INVALID': 'Das Inhaltsverzeichnis des Archivs ist unverständlich.',
  'error.FORMAT_TOO_NEW': 'Dieses Archiv hat ein neueres Format. Mit einem aktuellen Mana lässt es sich lesen.',
  'error.SCHEMA_TOO_NEW': 'Dieses Archiv stammt von einem neueren Mana. Mit einem aktuellen Mana lässt es sich lesen.',
  'error.NEEDS_PASSPHRASE':
    'Dieses Archiv ist versiegelt. Die Passphrase mit --passphrase-file angeben oder den Befehl in einem Terminal aufrufen.',
  'error.WRONG_PASSPHRASE': 'Das ist nicht die Passphrase dieses Archivs. Das Archiv selbst kann in Ordnung sein.',
  'error.KDF_OUT_OF_RANGE': 'Die Versiegelung des Archivs hat eine Einstellung, die Mana nicht annimmt.',
  'error.TRUNCATED': 'Das Ende des Archivs fehlt. Vielleicht wurde es nicht vollständig kopiert.',
  'error.DAMAGED': 'Das Archiv ist beschädigt: Sein Inhalt ist nicht, was geschrieben wurde.',
  'error.UNSAFE_ENTRY': 'Das Archiv enthält einen Eintrag, den kein Mana-Archiv hat. Er wurde nicht gelesen.',
  'error.TOO_LARGE': 'Etwas im Archiv ist größer, als Mana liest.',
  'error.ARCHIVE_TOO_LARGE': 'Das Archiv würde größer als 4 GiB.',
  'error.LOCKED': 'Die Daten sind gesperrt.',
  'error.CANCELLED': 'Abgebrochen. Nichts blieb halb fertig zurück.',
  'error.FILE_UNREADABLE': 'Die Datei lässt sich nicht lesen.',
  'error.PASSPHRASE_UNREADABLE': 'Die Datei mit der Passphrase lässt sich nicht lesen.',
  'error.TABLE_UNKNOWN': 'Das Archiv hat keine solche Tabelle.',
  'error.FOLDER_NOT_EMPTY':
    'Der Ordner ist nicht leer. Einen anderen wählen oder mit --force trotzdem hineinschreiben.',
  'error.FOLDER_UNWRITABLE': 'In den Ordner lässt sich nicht schreiben.',
  'error.OUTPUT_UNWRITABLE': 'Die Antwort ließ sich nicht dorthin schreiben, wohin sie sollte.',
  'error.USAGE': 'Dieser Befehl ist unverständlich.',
  'error.UNKNOWN': 'Etwas ist schiefgegangen, das nicht schiefgehen darf. Das Archiv wurde nicht verändert.',
} satisfies Messages<typeof en>;
