// What the reader of Markdown has to say, in Italian.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  'problem.NOTHING_FOUND':
    'Qui non c’è nessun file Markdown. Scegli file .md, una loro cartella o un archivio di quella cartella.',
  'problem.TEXT_TOO_LONG': 'Questo testo supera il milione di caratteri e non viene importato. Dividilo in parti.',
  'problem.FILE_BINARY': 'Questo non è un testo, qualunque cosa dica il nome.',
  'problem.ENCODING_GUESSED':
    'Le lettere non erano in UTF-8; sono state lette come Windows-1252. Controlla quelle accentate.',
  'problem.FRONT_MATTER_BROKEN': 'Le proprietà in testa non si possono leggere; restano nel testo come sono scritte.',
  'problem.DATE_UNREADABLE': '«{detail}» non è una data; la nota resta senza. Rimane fra le proprietà.',
  'problem.TITLE_CUT': 'Il titolo supera i 500 caratteri ed è stato tagliato.',
  'problem.ATTACHMENT_MISSING': 'Il testo mostra «{detail}», che non è fra i file.',
  'problem.ATTACHMENT_UNUSED': 'Nessuna nota mostra «{detail}»; resta fuori.',
  'problem.FOREIGN_FILE': '«{detail}» appartiene a un altro programma e resta fuori.',
  'problem.FILES_HIDDEN': 'Impostazioni e cestino di un altro programma restano fuori: {detail} file.',
  'problem.ALREADY_HERE': 'Questa nota c’è già.',
  'problem.CHANGED_BOTH': 'Questa nota è cambiata sia qui sia nel file; resta com’è qui.',
} satisfies Messages<typeof en>;
