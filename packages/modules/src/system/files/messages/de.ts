// The texts of files in German.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  title: 'Dateien',
  add: 'Dateien hinzufügen',
  addHint: 'oder hierher ziehen oder einfügen',
  dropHere: 'Loslassen, um die Dateien hinzuzufügen',
  listFailed: 'Die Dateien lassen sich gerade nicht anzeigen. Sie sind sicher auf diesem Gerät.',

  image: 'Bild',
  pdf: 'PDF',
  text: 'Text',
  audio: 'Ton',
  video: 'Video',
  other: 'Datei',
  kindAndSize: '{kind} · {size}',
  notHere: 'Nicht auf diesem Gerät',
  locked: 'Gesperrte Datei',
  lockedText: 'Lässt sich auf diesem Gerät nicht öffnen',

  open: 'Öffnen',
  save: 'Auf dem Gerät speichern',
  rename: 'Umbenennen',
  remove: 'Entfernen',
  actionsFor: 'Aktionen für {name}',
  renameField: 'Neuer Name von {name}',

  storing: '{name} wird abgelegt',
  storedOf: '{done} von {total}',
  cancel: '{name} nicht ablegen',
  added: '{count, plural, one {Datei hinzugefügt} other {# Dateien hinzugefügt}}',
  removed: 'Entfernt: {name}',
  tooLarge: 'Eine Datei darf hier höchstens {limit} groß sein.',
  unreadable: 'Sie ließ sich nicht lesen. Ein Ordner muss erst eine ZIP-Datei werden.',
  full: 'Auf diesem Gerät ist kein Platz mehr dafür. Schaffe Platz und versuche es noch einmal.',
  notStored: 'Sie ließ sich nicht ablegen. Sonst hat sich nichts geändert. Code: {code}',
  retry: 'Noch einmal',
  dismiss: '{name} weglegen',

  missing: '{name} ist nicht auf diesem Gerät.',
  unopened:
    '{name} lässt sich nicht öffnen: Die Datei wurde verändert, oder ihr Schlüssel fehlt hier. Sie bleibt versiegelt, wie sie ist.',
  notRead: '{name} ließ sich nicht lesen. Die Datei bleibt, wie sie ist. Code: {code}',
  opening: '{name} wird geöffnet',
  close: 'Schließen',
  notShown: 'Dieser Browser kann das nicht zeigen. Speichere die Datei und öffne sie mit einem anderen Programm.',
  onlyBeginning: 'Das ist der Anfang. Speichere die Datei, um alles zu lesen.',
} satisfies Messages<typeof en>;
