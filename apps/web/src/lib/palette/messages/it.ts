// I testi della tavolozza dei comandi in italiano.
import type { Messages } from '@mana/shared-i18n';

import type en from './en.ts';

export default {
  label: 'Comandi',
  placeholder: 'Che cosa vuoi fare?',
  'placeholder.choose': 'Scegli o scrivi',
  none: 'Non corrisponde nulla. Prova altre parole o meno lettere.',
  count: '{count, plural, one {# comando} other {# comandi}}',
  on: 'su {name}',
  'group.record': 'Questo elemento',
  'group.recent': 'Usati di recente',
  'group.do': 'Fai e vai',
  'group.found': 'Trovati',
  create: '{what} «{text}»',
  searchAll: 'Cerca «{text}» ovunque',
  mode: 'Modalità: {mode}',
  'scene.new': 'Nuova scena',
  'scene.go': 'Vai a una scena',
  'space.open': 'Apri uno spazio',
  backup: 'Esegui un backup o esporta',
  import: 'Importa file',
  'language.device': 'Come questo dispositivo',
  'letters.on': 'Attiva le scorciatoie di una lettera',
  'letters.off': 'Disattiva le scorciatoie di una lettera',
  'words.mode': 'aspetto tema notte giorno',
  'words.data': 'archivio file scaricare ripristinare',
  'words.help': 'tasti scorciatoie aiuto',
  'hint.move': 'sposta',
  'hint.do': 'esegui',
  'hint.choose': 'scegli un valore',
  'hint.all': 'tutte le azioni',
  'hint.back': 'indietro',
  'hint.local': 'su questo dispositivo',
} satisfies Messages<typeof en>;
