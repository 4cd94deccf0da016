// Lo que dice `mana` en la línea de órdenes.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  usage: `Uso:
  mana verify ARCHIVO        comprueba una copia entera: contenedor, huellas, registros, enlaces, adjuntos
  mana inspect ARCHIVO       muestra lo que hay en una copia
  mana export-open ARCHIVO   escribe una copia como archivos que otros programas leen

Opciones:
  --passphrase-file F        la primera línea de F es la frase de contraseña; si falta, la pide el terminal
  --json                     responde con un objeto JSON
  --table T [--limit N]      inspect: muestra las filas de una tabla como JSON Lines
  --to CARPETA [--force]     export-open: la carpeta que se escribe; --force: aunque no esté vacía
  --help, --version
`,
  passphrase: 'Frase de contraseña: ',
  passphraseOrOutside: 'Frase de contraseña (vacía para ver solo el exterior): ',
  whole: '{file} está íntegra y todo su contenido se puede leer.',
  wholeBut: '{file} está íntegra, pero no todo su contenido se podría restaurar:',
  sealedOutside: '{file} está sellada; sin la frase de contraseña solo se ve el exterior.',
  exported: '{files, plural, one {# archivo escrito} other {# archivos escritos}} en {folder}',
  yes: 'sí',
  no: 'no',
  none: 'ninguno',
  'label.sealed': 'Sellada',
  'label.made': 'Creada',
  'label.by': 'Creada con',
  'label.format': 'Formato',
  'label.schema': 'Esquema',
  'label.size': 'Tamaño',
  'label.scope': 'Módulos',
  'label.space': 'Espacio',
  'label.records': 'Registros',
  'label.history': 'Historial',
  'label.attachments': 'Adjuntos',
  'label.links': 'Enlaces',
  scopeFull: 'todos',
  sealedIn: 'sí, en {chunks, plural, one {# bloque} other {# bloques}}',
  counted: '{count, number} ({size})',
  entries: '{count, plural, one {# entrada} other {# entradas}}',
  working: 'comprobando {share}',
  writing: 'escribiendo {name}',
  'warning.INVALID_ROWS':
    '{count, plural, one {# registro no es válido y quedaría} other {# registros no son válidos y quedarían}} fuera de una importación',
  'warning.MISSING_ATTACHMENTS': '{count, plural, one {# adjunto no está} other {# adjuntos no están}} en la copia',
  'warning.UNKNOWN_TABLES':
    '{count, plural, one {# tabla es desconocida} other {# tablas son desconocidas}} para esta versión',
  'warning.DANGLING_LINKS':
    '{count, plural, one {# enlace lleva} other {# enlaces llevan}} a un registro que no está en la copia',
  'warning.FORMATS_FAILED':
    'Estos formatos no se pudieron escribir; las tablas contienen los mismos registros: {names}',
  'warning.UNREADABLE_LINES':
    '{count, plural, one {# línea no es un registro y quedó} other {# líneas no son registros y quedaron}} fuera',
  more: '… y {count, number} más',
  failed: '{text} ({code})',
  'error.NOT_AN_ARCHIVE': 'Este archivo no es una copia de Mana.',
  'error.NO_MANIFEST': 'Esta copia no tiene índice; no la hizo Mana o no está completa.',
  'error.MANIFEST_INVALID': 'El índice de la copia no se entiende.',
  'error.FORMAT_TOO_NEW': 'Esta copia tiene un formato más nuevo. Actualiza Mana para leerla.',
  'error.SCHEMA_TOO_NEW': 'Esta copia la hizo un Mana más nuevo. Actualiza Mana para leerla.',
  'error.NEEDS_PASSPHRASE':
    'Esta copia está sellada. Indica la frase de contraseña con --passphrase-file o usa la orden en un terminal.',
  'error.WRONG_PASSPHRASE': 'No es la frase de contraseña de esta copia. La copia en sí puede estar bien.',
  'error.KDF_OUT_OF_RANGE': 'El sello de la copia usa un ajuste que Mana no acepta.',
  'error.TRUNCATED': 'Falta el final de la copia. Quizá no se copió entera.',
  'error.DAMAGED': 'La copia está dañada: su contenido no es el que se escribió.',
  'error.UNSAFE_ENTRY': 'La copia contiene una entrada que ninguna copia de Mana tiene. No se ha leído.',
  'error.TOO_LARGE': 'Algo en la copia es más grande de lo que Mana lee.',
  'error.ARCHIVE_TOO_LARGE': 'La copia superaría los 4 GiB.',
  'error.LOCKED': 'Los datos están bloqueados.',
  'error.CANCELLED': 'Detenido. Nada ha quedado a medias.',
  'error.FILE_UNREADABLE': 'El archivo no se puede leer.',
  'error.PASSPHRASE_UNREADABLE': 'El archivo con la frase de contraseña no se puede leer.',
  'error.TABLE_UNKNOWN': 'La copia no tiene esa tabla.',
  'error.FOLDER_NOT_EMPTY': 'La carpeta no está vacía. Elige otra o escribe en ella con --force.',
  'error.FOLDER_UNWRITABLE': 'No se puede escribir en la carpeta.',
  'error.OUTPUT_UNWRITABLE': 'La respuesta no se pudo escribir donde debía.',
  'error.USAGE': 'Esta orden no se entiende.',
  'error.UNKNOWN': 'Algo salió mal que no debería. La copia no se ha modificado.',
} satisfies Messages<typeof en>;
