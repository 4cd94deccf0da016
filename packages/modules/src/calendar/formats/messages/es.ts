// What the reader of iCalendar files has to say, in Spanish.
import type en from './en.ts';

export default {
  askCalendar: '¿En qué calendario?',
  'problem.ICS_NOT_A_CALENDAR': 'Esto no es un archivo iCalendar: en él no empieza ningún calendario.',
  'problem.ICS_FILE_TOO_LARGE':
    'Este archivo supera los 30 MB. Exporta periodos más cortos e impórtalos uno tras otro.',
  'problem.ICS_NO_START': 'Este evento no dice cuándo empieza.',
  'problem.ICS_NO_EVENTS': 'En este archivo no hay eventos.',
  'problem.ICS_LINE_UNREADABLE': 'Esta línea no se pudo leer y se pasó por alto.',
  'problem.ICS_ZONE_UNKNOWN':
    'La zona horaria «{detail}» es desconocida y el archivo no la explica. Las horas quedan como están, sin zona.',
  'problem.ICS_DATE_SKIPPED': 'Esta fecha no existe y se pasó por alto: {detail}',
  'problem.ICS_RANGE_AS_ONE': 'El archivo cambia este evento y todos los siguientes; aquí solo cambia este.',
  'problem.ICS_PERIOD_SHORTENED':
    'Una fecha añadida tiene su propia duración, que aquí no tiene lugar; toma la del evento: {detail}',
  'problem.ICS_LINE_TOO_LONG': 'Algo adjunto a este evento es demasiado grande para guardarlo y se dejó atrás.',
  'problem.ICS_TEXT_SHORTENED': 'Un texto es más largo que el espacio disponible y se acortó: {detail}',
  'problem.ICS_SERIES_MISSING':
    'Es un día cambiado de una serie que no está en el archivo. Se importa como evento propio.',
  'problem.ICS_TASKS_LEFT':
    'El archivo también contiene tareas, que no van en el calendario. Impórtalo otra vez como tareas. {detail}',
  'problem.ICS_KIND_LEFT': 'El archivo también contiene algo que no es un evento y se dejó atrás. {detail}',
  'problem.ALREADY_IMPORTED': 'Ya está aquí, y el archivo no dice nada nuevo.',
  'problem.CHANGED_HERE_SINCE': 'Has cambiado este evento desde que se exportó. Se queda como está.',
  'problem.IN_TRASH': 'Este evento está en la papelera y no se vuelve a importar.',
  'problem.EVENT_DATE_UNKNOWN': 'Esta fecha no existe: {detail}',
  'problem.EVENT_ENDS_BEFORE_START': 'Este evento termina antes de empezar: {detail}',
  'problem.EVENT_MIXES_DAY_AND_TIME': 'Este evento empieza en un día y termina a una hora, o al revés: {detail}',
  'problem.EVENT_ZONE_UNKNOWN': 'Zona horaria desconocida: {detail}',
  'problem.RULE_UNREADABLE':
    'La regla con la que se repite este evento no se puede leer; se importa una sola vez: {detail}',
} as const satisfies Record<keyof typeof en, string>;
