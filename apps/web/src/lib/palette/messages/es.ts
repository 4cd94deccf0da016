// Los textos de la paleta de comandos en español.
import type { Messages } from '@mana/shared-i18n';

import type en from './en.ts';

export default {
  label: 'Comandos',
  placeholder: '¿Qué quieres hacer?',
  'placeholder.choose': 'Elige o escribe',
  none: 'Nada coincide. Prueba otras palabras o menos letras.',
  count: '{count, plural, one {# comando} other {# comandos}}',
  on: 'en {name}',
  'group.record': 'Este elemento',
  'group.recent': 'Usado hace poco',
  'group.do': 'Hacer e ir',
  'group.found': 'Encontrado',
  create: '{what} «{text}»',
  searchAll: 'Buscar «{text}» en todo',
  mode: 'Modo: {mode}',
  'scene.new': 'Escena nueva',
  'scene.go': 'Ir a una escena',
  'space.open': 'Abrir un espacio',
  backup: 'Hacer copia o exportar',
  import: 'Importar archivos',
  'language.device': 'Como este dispositivo',
  'letters.on': 'Activar atajos de una letra',
  'letters.off': 'Desactivar atajos de una letra',
  'words.mode': 'aspecto tema noche día',
  'words.data': 'archivo fichero descargar restaurar',
  'words.help': 'teclas atajos ayuda',
  'hint.move': 'mover',
  'hint.do': 'hacer',
  'hint.choose': 'elegir un valor',
  'hint.all': 'todas las acciones',
  'hint.back': 'atrás',
  'hint.local': 'en este dispositivo',
} satisfies Messages<typeof en>;
