// Che cosa dice `mana` sulla riga di comando.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  usage: `Uso:
  mana verify FILE        controlla un archivio intero: contenitore, impronte, record, collegamenti, allegati
  mana inspect FILE       mostra che cosa contiene un archivio
  mana export-open FILE   scrive un archivio come file che altri programmi leggono

Opzioni:
  --passphrase-file F     la prima riga di F è la passphrase; altrimenti la chiede il terminale
  --json                  risponde con un oggetto JSON
  --table T [--limit N]   inspect: stampa le righe di una tabella come JSON Lines
  --to CARTELLA [--force] export-open: la cartella da scrivere; --force: anche se non è vuota
  --help, --version
`,
  passphrase: 'Passphrase: ',
  passphraseOrOutside: 'Passphrase (vuota per vedere solo l’esterno): ',
  whole: '{file} è integro e tutto il contenuto è leggibile.',
  wholeBut: '{file} è integro, ma non tutto il contenuto potrebbe essere ripristinato:',
  sealedOutside: '{file} è sigillato; senza la passphrase se ne vede solo l’esterno.',
  exported: '{files, plural, one {# file scritto} other {# file scritti}} in {folder}',
  yes: 'sì',
  no: 'no',
  none: 'nessuno',
  'label.sealed': 'Sigillato',
  'label.made': 'Creato',
  'label.by': 'Creato con',
  'label.format': 'Formato',
  'label.schema': 'Schema',
  'label.size': 'Dimensione',
  'label.scope': 'Moduli',
  'label.space': 'Spazio',
  'label.records': 'Record',
  'label.history': 'Cronologia',
  'label.attachments': 'Allegati',
  'label.links': 'Collegamenti',
  scopeFull: 'tutti',
  sealedIn: 'sì, in {chunks, plural, one {# blocco} other {# blocchi}}',
  counted: '{count, number} ({size})',
  entries: '{count, plural, one {# voce} other {# voci}}',
  working: 'controllo {share}',
  writing: 'scrivo {name}',
  'warning.INVALID_ROWS':
    '{count, plural, one {# record non è valido e verrebbe tralasciato} other {# record non sono validi e verrebbero tralasciati}} in un’importazione',
  'warning.MISSING_ATTACHMENTS': '{count, plural, one {# allegato non è} other {# allegati non sono}} nell’archivio',
  'warning.UNKNOWN_TABLES':
    '{count, plural, one {# tabella è sconosciuta} other {# tabelle sono sconosciute}} a questa versione',
  'warning.DANGLING_LINKS':
    '{count, plural, one {# collegamento porta} other {# collegamenti portano}} a un record che non è nell’archivio',
  'warning.FORMATS_FAILED':
    'Questi formati non si sono potuti scrivere, le tabelle contengono gli stessi record: {names}',
  'warning.UNREADABLE_LINES':
    '{count, plural, one {# riga non è un record ed è stata tralasciata} other {# righe non sono record e sono state tralasciate}}',
  more: '… e altri {count, number}',
  failed: '{text} ({code})',
  'error.NOT_AN_ARCHIVE': 'Questo file non è un archivio di Mana.',
  'error.NO_MANIFEST': 'Questo archivio non ha un indice; non è stato creato da Mana o non è completo.',
  'error.MANIFEST_INVALID': 'L’indice dell’archivio è incomprensibile.',
  'error.FORMAT_TOO_NEW': 'Questo archivio ha un formato più recente. Aggiorna Mana per leggerlo.',
  'error.SCHEMA_TOO_NEW': 'Questo archivio è stato creato da un Mana più recente. Aggiorna Mana per leggerlo.',
  'error.NEEDS_PASSPHRASE':
    'Questo archivio è sigillato. Indica la passphrase con --passphrase-file o usa il comando in un terminale.',
  'error.WRONG_PASSPHRASE': 'Non è la passphrase di questo archivio. L’archivio in sé può essere a posto.',
  'error.KDF_OUT_OF_RANGE': 'Il sigillo dell’archivio usa un’impostazione che Mana non accetta.',
  'error.TRUNCATED': 'Manca la fine dell’archivio. Forse non è stato copiato per intero.',
  'error.DAMAGED': 'L’archivio è danneggiato: il contenuto non è quello che era stato scritto.',
  'error.UNSAFE_ENTRY': 'L’archivio contiene una voce che nessun archivio di Mana ha. Non è stata letta.',
  'error.TOO_LARGE': 'Qualcosa nell’archivio è più grande di quanto Mana legga.',
  'error.ARCHIVE_TOO_LARGE': 'L’archivio supererebbe i 4 GiB.',
  'error.LOCKED': 'I dati sono bloccati.',
  'error.CANCELLED': 'Interrotto. Niente è rimasto a metà.',
  'error.FILE_UNREADABLE': 'Il file non si può leggere.',
  'error.PASSPHRASE_UNREADABLE': 'Il file con la passphrase non si può leggere.',
  'error.TABLE_UNKNOWN': 'L’archivio non ha questa tabella.',
  'error.FOLDER_NOT_EMPTY': 'La cartella non è vuota. Scegline un’altra o scrivi comunque con --force.',
  'error.FOLDER_UNWRITABLE': 'Nella cartella non si può scrivere.',
  'error.OUTPUT_UNWRITABLE': 'La risposta non si è potuta scrivere dove doveva andare.',
  'error.USAGE': 'Questo comando è incomprensibile.',
  'error.UNKNOWN': 'È andato storto qualcosa che non dovrebbe. L’archivio non è stato modificato.',
} satisfies Messages<typeof en>;
