// Die Texte der Befehlspalette auf Deutsch.
import type { Messages } from '@mana/shared-i18n';

import type en from './en.ts';

export default {
  label: 'Befehle',
  placeholder: 'Was möchtest du tun?',
  'placeholder.choose': 'Wählen oder tippen',
  none: 'Dazu passt nichts. Versuch andere Wörter oder weniger Buchstaben.',
  count: '{count, plural, one {# Befehl} other {# Befehle}}',
  on: 'zu {name}',
  'group.record': 'Dieser Eintrag',
  'group.recent': 'Zuletzt benutzt',
  'group.do': 'Tun und öffnen',
  'group.found': 'Gefunden',
  create: '{what} „{text}“',
  searchAll: 'Überall nach „{text}“ suchen',
  mode: 'Modus: {mode}',
  'scene.new': 'Neue Szene',
  'scene.go': 'Zu einer Szene',
  'space.open': 'Bereich öffnen',
  backup: 'Sichern oder exportieren',
  import: 'Dateien importieren',
  'language.device': 'Wie dieses Gerät',
  'letters.on': 'Kürzel aus einem Buchstaben einschalten',
  'letters.off': 'Kürzel aus einem Buchstaben ausschalten',
  'words.mode': 'aussehen design nacht tag hell dunkel',
  'words.data': 'archiv datei herunterladen wiederherstellen',
  'words.help': 'tasten kürzel hilfe',
  'hint.move': 'bewegen',
  'hint.do': 'tun',
  'hint.choose': 'Wert wählen',
  'hint.all': 'alle Aktionen',
  'hint.back': 'zurück',
  'hint.local': 'auf diesem Gerät',
} satisfies Messages<typeof en>;
