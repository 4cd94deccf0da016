// What readers of task files have to say, in Italian.
import type en from './en.ts';

export default {
  'problem.FILE_EMPTY': 'In questo file non c’è niente.',
  'problem.FILE_TOO_LARGE': 'Questo file supera i 20 MB. Dividilo e importa le parti una dopo l’altra.',
  'problem.FILE_BINARY': 'Questo non è un file di testo. Esporta le attività come CSV o todo.txt e scegli quel file.',
  'problem.ROWS_TOO_MANY':
    'Questo file ha {detail} righe; se ne possono importare 50.000 alla volta. Dividilo in parti.',
  'problem.TABLE_BROKEN': 'Qui una virgoletta non è chiusa. La riga è stata letta senza; controllala.',
  'problem.TITLE_COLUMN_MISSING': 'Nessuna colonna sembra contenere i titoli delle attività. Scegli quella giusta.',
  'problem.ENCODING_GUESSED':
    'Il file non dice come sono salvate le lettere; sono state lette come {detail}. Controlla gli accenti.',
  'problem.LINES_BEFORE_HEADER': 'Saltato sopra i nomi delle colonne: {detail}',
  'problem.HEADER_MISSING': 'Le colonne non hanno nomi; il significato è stato dedotto dal contenuto.',
  'problem.COLUMN_KEPT_ASIDE':
    'Per la colonna «{detail}» non c’è un campo. Il contenuto resta con l’attività ma non viene mostrato.',
  'problem.DATE_ORDER_AMBIGUOUS':
    'In «{detail}», 3/4 può essere il 3 aprile o il 4 marzo. Scegli l’ordine di giorno e mese.',
  'problem.TITLE_MISSING': 'Qui manca il titolo; al suo posto c’è il primo testo della riga.',
  'problem.TITLE_CUT': 'Il titolo supera i 500 caratteri ed è stato accorciato. Il testo intero è nelle note.',
  'problem.NOTES_TOO_LONG':
    'Questo testo supera i 100.000 caratteri, perciò la riga non viene importata. Accorcialo nel file.',
  'problem.LIST_NAME_CUT': 'Il nome della lista supera i 100 caratteri ed è stato accorciato: {detail}',
  'problem.LABELS_CUT': 'Ci sono più di 100 etichette, o alcune superano i 100 caratteri. Non ci stanno tutte.',
  'problem.DATE_IMPOSSIBLE': 'Questo giorno non esiste: {detail}',
  'problem.DATE_NOT_UNDERSTOOD': 'Data non riconosciuta: {detail}',
  'problem.COMPLETED_BEFORE_CREATED': 'Completata prima di essere creata: {detail}',
  'problem.COMPLETION_DAY_UNKNOWN': 'Completata, ma il file non dice quando. Vale il giorno dell’importazione.',
  'problem.STATE_NOT_UNDERSTOOD': 'Né completata né aperta: {detail}. L’attività resta aperta.',
  'problem.PRIORITY_NOT_UNDERSTOOD': 'Priorità non riconosciuta: {detail}',
  'problem.KEPT_ASIDE': 'Per «{detail}» qui non c’è un campo. Resta con l’attività e torna nell’esportazione.',
  'problem.LOOKS_LIKE_COMMENT': 'Questa riga sembra un titolo o un commento, non un’attività.',
  'problem.CELLS_WITHOUT_COLUMN': 'La riga ha più celle che colonne: {detail}',
  'problem.SUBTASK_FLATTENED': 'Era una sottoattività; diventa un’attività a sé ({detail}).',
  'problem.SECTION_KEPT_ASIDE': 'Qui non ci sono sezioni. Le attività di «{detail}» arrivano senza.',
  'problem.ROW_NOT_A_TASK': 'Non è un’attività, tralasciata: {detail}',
  'problem.ALREADY_IMPORTED': 'Già importata, e da allora invariata nel file.',
  'problem.SAME_AS_EXISTING': 'Un’attività uguale c’è già.',
  'problem.IN_TRASH': 'Già importata e poi eliminata; è nel cestino.',
  'problem.CHANGED_HERE_SINCE': 'Modificata qui dopo la scrittura del file; resta com’è qui.',
} as const satisfies Record<keyof typeof en, string>;
