// What the reader of Markdown has to say, in Spanish.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  'problem.NOTHING_FOUND':
    'Aquí no hay ningún archivo Markdown. Elige archivos .md, una carpeta o un archivo comprimido de ella.',
  'problem.TEXT_TOO_LONG': 'Este texto supera el millón de caracteres y no se importa. Divídelo en partes.',
  'problem.FILE_BINARY': 'Esto no es un texto, diga lo que diga su nombre.',
  'problem.ENCODING_GUESSED':
    'Las letras no estaban en UTF-8; se leyeron como Windows-1252. Revisa las que llevan acento.',
  'problem.FRONT_MATTER_BROKEN':
    'Las propiedades del principio no se pudieron leer; siguen en el texto tal como están escritas.',
  'problem.DATE_UNREADABLE': '«{detail}» no es una fecha; la nota se queda sin ella. Sigue entre las propiedades.',
  'problem.TITLE_CUT': 'El título supera los 500 caracteres y se cortó.',
  'problem.ATTACHMENT_MISSING': 'El texto muestra «{detail}», que no está entre los archivos.',
  'problem.ATTACHMENT_UNUSED': 'Ninguna nota muestra «{detail}»; se queda fuera.',
  'problem.FOREIGN_FILE': '«{detail}» es de otro programa y se queda fuera.',
  'problem.FILES_HIDDEN': 'Los ajustes y la papelera de otro programa se quedan fuera: {detail} archivos.',
  'problem.ALREADY_HERE': 'Esta nota ya está aquí.',
  'problem.CHANGED_BOTH': 'Esta nota cambió aquí y en el archivo; se queda como está aquí.',
} satisfies Messages<typeof en>;
