// What readers of task files have to say, in Spanish.
import type en from './en.ts';

export default {
  'problem.FILE_EMPTY': 'En este archivo no hay nada.',
  'problem.FILE_TOO_LARGE': 'Este archivo supera los 20 MB. Divídelo e importa las partes una tras otra.',
  'problem.FILE_BINARY': 'Esto no es un archivo de texto. Exporta tus tareas como CSV o todo.txt y elige ese archivo.',
  'problem.ROWS_TOO_MANY': 'Este archivo tiene {detail} filas; se pueden importar 50.000 a la vez. Divídelo.',
  'problem.TABLE_BROKEN': 'Aquí no se cierra una comilla. La línea se leyó sin ella; revísala.',
  'problem.TITLE_COLUMN_MISSING': 'Ninguna columna parece contener los títulos de las tareas. Elige la que los tiene.',
  'problem.ENCODING_GUESSED':
    'El archivo no dice cómo están guardadas sus letras; se leyeron como {detail}. Revisa los acentos.',
  'problem.LINES_BEFORE_HEADER': 'Omitido encima de los nombres de las columnas: {detail}',
  'problem.HEADER_MISSING': 'Las columnas no tienen nombre; su significado se dedujo de su contenido.',
  'problem.COLUMN_KEPT_ASIDE':
    'Las tareas no tienen campo para la columna «{detail}». Su contenido queda con la tarea, pero no se muestra.',
  'problem.DATE_ORDER_AMBIGUOUS':
    'En «{detail}», 3/4 puede ser el 3 de abril o el 4 de marzo. Elige el orden de día y mes.',
  'problem.TITLE_MISSING': 'Aquí falta el título; en su lugar está el primer texto de la fila.',
  'problem.TITLE_CUT': 'El título supera los 500 caracteres y se ha cortado. El texto entero está en las notas.',
  'problem.NOTES_TOO_LONG':
    'Este texto supera los 100.000 caracteres, así que la fila no se importa. Acórtalo en el archivo.',
  'problem.LIST_NAME_CUT': 'El nombre de la lista supera los 100 caracteres y se ha cortado: {detail}',
  'problem.LABELS_CUT': 'Hay más de 100 etiquetas, o algunas superan los 100 caracteres. No caben todas.',
  'problem.DATE_IMPOSSIBLE': 'Ese día no existe: {detail}',
  'problem.DATE_NOT_UNDERSTOOD': 'No se entiende como fecha: {detail}',
  'problem.COMPLETED_BEFORE_CREATED': 'Hecha antes de crearse: {detail}',
  'problem.COMPLETION_DAY_UNKNOWN': 'Hecha, pero el archivo no dice cuándo. Vale el día de la importación.',
  'problem.STATE_NOT_UNDERSTOOD': 'Ni hecha ni abierta: {detail}. La tarea queda abierta.',
  'problem.PRIORITY_NOT_UNDERSTOOD': 'No se entiende como prioridad: {detail}',
  'problem.KEPT_ASIDE': 'Aquí no hay campo para «{detail}». Queda con la tarea y se vuelve a escribir al exportar.',
  'problem.LOOKS_LIKE_COMMENT': 'Esta línea parece un título o un comentario, no una tarea.',
  'problem.CELLS_WITHOUT_COLUMN': 'La fila tiene más celdas que columnas: {detail}',
  'problem.SUBTASK_FLATTENED': 'Era una subtarea; pasa a ser una tarea propia ({detail}).',
  'problem.SECTION_KEPT_ASIDE': 'Aquí no hay secciones. Las tareas de «{detail}» llegan sin ella.',
  'problem.ROW_NOT_A_TASK': 'No es una tarea, se omite: {detail}',
  'problem.ALREADY_IMPORTED': 'Ya importada, y sin cambios en el archivo desde entonces.',
  'problem.SAME_AS_EXISTING': 'Ya hay una tarea igual.',
  'problem.IN_TRASH': 'Ya importada y eliminada después; está en la papelera.',
  'problem.CHANGED_HERE_SINCE': 'Cambiada aquí después de escribirse el archivo; queda lo que hay aquí.',
} as const satisfies Record<keyof typeof en, string>;
