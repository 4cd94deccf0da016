// The texts of files in Italian.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  title: 'File',
  add: 'Aggiungi file',
  addHint: 'oppure trascinali o incollali qui',
  dropHere: 'Rilascia per aggiungere i file',
  listFailed: 'Per ora non è possibile mostrare i file. Sono al sicuro su questo dispositivo.',

  image: 'Immagine',
  pdf: 'PDF',
  text: 'Testo',
  audio: 'Audio',
  video: 'Video',
  other: 'File',
  kindAndSize: '{kind} · {size}',
  notHere: 'Non su questo dispositivo',
  locked: 'File bloccato',
  lockedText: 'Non si può aprire su questo dispositivo',

  open: 'Apri',
  save: 'Salva sul dispositivo',
  rename: 'Rinomina',
  remove: 'Rimuovi',
  actionsFor: 'Azioni per {name}',
  renameField: 'Nuovo nome di {name}',

  storing: 'Salvataggio di {name}',
  storedOf: '{done} di {total}',
  cancel: 'Interrompi il salvataggio di {name}',
  added: '{count, plural, one {File aggiunto} other {# file aggiunti}}',
  removed: 'Rimosso: {name}',
  tooLarge: 'Qui un file può avere al massimo {limit}.',
  unreadable: 'Non è stato possibile leggerlo. Una cartella va prima trasformata in un file ZIP.',
  full: 'Su questo dispositivo non c’è più spazio. Liberane un po’ e riprova.',
  notStored: 'Non è stato possibile salvarlo. Nient’altro è cambiato. Codice: {code}',
  retry: 'Riprova',
  dismiss: 'Metti da parte {name}',

  missing: '{name} non si trova su questo dispositivo.',
  unopened:
    '{name} non si apre: è stato alterato, oppure la sua chiave non è su questo dispositivo. Resta sigillato così com’è.',
  notRead: 'Non è stato possibile leggere {name}. Resta così com’è. Codice: {code}',
  opening: 'Apertura di {name}',
  close: 'Chiudi',
  notShown: 'Questo browser non può mostrarlo. Salvalo e aprilo con un altro programma.',
  onlyBeginning: 'Questo è l’inizio. Salva il file per leggerlo tutto.',
} satisfies Messages<typeof en>;
