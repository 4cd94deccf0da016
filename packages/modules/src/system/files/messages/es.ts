// The texts of files in Spanish.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  title: 'Archivos',
  add: 'Añadir archivos',
  addHint: 'o suéltalos o pégalos aquí',
  dropHere: 'Suelta para añadir los archivos',
  listFailed: 'Los archivos no se pueden mostrar ahora. Están a salvo en este dispositivo.',

  image: 'Imagen',
  pdf: 'PDF',
  text: 'Texto',
  audio: 'Audio',
  video: 'Vídeo',
  other: 'Archivo',
  kindAndSize: '{kind} · {size}',
  notHere: 'No está en este dispositivo',
  locked: 'Archivo bloqueado',
  lockedText: 'No se puede abrir en este dispositivo',

  open: 'Abrir',
  save: 'Guardar en el dispositivo',
  rename: 'Cambiar el nombre',
  remove: 'Quitar',
  actionsFor: 'Acciones para {name}',
  renameField: 'Nuevo nombre de {name}',

  storing: 'Guardando {name}',
  storedOf: '{done} de {total}',
  cancel: 'No guardar {name}',
  added: '{count, plural, one {Archivo añadido} other {# archivos añadidos}}',
  removed: 'Quitado: {name}',
  tooLarge: 'Aquí un archivo puede tener como máximo {limit}.',
  unreadable: 'No se pudo leer. Una carpeta tiene que ser antes un archivo ZIP.',
  full: 'No queda sitio en este dispositivo. Haz sitio y vuelve a intentarlo.',
  notStored: 'No se pudo guardar. No ha cambiado nada más. Código: {code}',
  retry: 'Intentar otra vez',
  dismiss: 'Apartar {name}',

  missing: '{name} no está en este dispositivo.',
  unopened: '{name} no se abre: fue alterado, o su clave no está en este dispositivo. Sigue sellado tal como está.',
  notRead: 'No se pudo leer {name}. Sigue tal como está. Código: {code}',
  opening: 'Abriendo {name}',
  close: 'Cerrar',
  notShown: 'Este navegador no puede mostrarlo. Guárdalo y ábrelo con otro programa.',
  onlyBeginning: 'Este es el principio. Guarda el archivo para leerlo entero.',
} satisfies Messages<typeof en>;
