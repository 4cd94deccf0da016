// What readers of task files have to say, in French.
import type en from './en.ts';

export default {
  'problem.FILE_EMPTY': 'Ce fichier ne contient rien.',
  'problem.FILE_TOO_LARGE': 'Ce fichier dépasse 20 Mo. Divisez-le et importez les parties l’une après l’autre.',
  'problem.FILE_BINARY':
    'Ce n’est pas un fichier texte. Exportez vos tâches en CSV ou todo.txt et choisissez ce fichier.',
  'problem.ROWS_TOO_MANY': 'Ce fichier a {detail} lignes ; on peut en importer 50 000 à la fois. Divisez-le.',
  'problem.TABLE_BROKEN': 'Un guillemet n’est pas fermé ici. La ligne a été lue sans lui ; vérifiez-la.',
  'problem.TITLE_COLUMN_MISSING':
    'Aucune colonne ne ressemble à des titres de tâches. Choisissez celle qui les contient.',
  'problem.ENCODING_GUESSED':
    'Le fichier ne dit pas comment ses lettres sont codées ; elles ont été lues en {detail}. Vérifiez les accents.',
  'problem.LINES_BEFORE_HEADER': 'Ignoré au-dessus des noms de colonnes : {detail}',
  'problem.HEADER_MISSING': 'Les colonnes n’ont pas de nom ; leur sens a été déduit de leur contenu.',
  'problem.COLUMN_KEPT_ASIDE':
    'Les tâches n’ont pas de champ pour la colonne « {detail} ». Son contenu reste avec la tâche sans être affiché.',
  'problem.DATE_ORDER_AMBIGUOUS':
    'Dans « {detail} », 3/4 peut être le 3 avril ou le 4 mars. Choisissez l’ordre du jour et du mois.',
  'problem.TITLE_MISSING': 'Il n’y a pas de titre ici ; le premier texte de la ligne en tient lieu.',
  'problem.TITLE_CUT': 'Le titre dépasse 500 caractères et a été coupé. Le texte entier est dans les notes.',
  'problem.NOTES_TOO_LONG':
    'Ce texte dépasse 100 000 caractères : la ligne n’est pas importée. Raccourcissez-le dans le fichier.',
  'problem.LIST_NAME_CUT': 'Le nom de la liste dépasse 100 caractères et a été coupé : {detail}',
  'problem.LABELS_CUT': 'Il y a plus de 100 étiquettes, ou certaines dépassent 100 caractères. Toutes ne tiennent pas.',
  'problem.DATE_IMPOSSIBLE': 'Ce jour n’existe pas : {detail}',
  'problem.DATE_NOT_UNDERSTOOD': 'Date non reconnue : {detail}',
  'problem.COMPLETED_BEFORE_CREATED': 'Terminée avant d’être créée : {detail}',
  'problem.COMPLETION_DAY_UNKNOWN': 'Terminée, mais le fichier ne dit pas quand. Le jour de l’import fait foi.',
  'problem.STATE_NOT_UNDERSTOOD': 'Ni terminée ni ouverte : {detail}. La tâche reste ouverte.',
  'problem.PRIORITY_NOT_UNDERSTOOD': 'Priorité non reconnue : {detail}',
  'problem.KEPT_ASIDE': 'Il n’y a pas de champ pour « {detail} » ici. Cela reste avec la tâche et revient à l’export.',
  'problem.LOOKS_LIKE_COMMENT': 'Cette ligne ressemble à un titre ou à une remarque, pas à une tâche.',
  'problem.CELLS_WITHOUT_COLUMN': 'La ligne a plus de cellules que de colonnes : {detail}',
  'problem.SUBTASK_FLATTENED': 'C’était une sous-tâche ; elle devient une tâche à part ({detail}).',
  'problem.SECTION_KEPT_ASIDE': 'Il n’y a pas de sections ici. Les tâches de « {detail} » arrivent sans elle.',
  'problem.ROW_NOT_A_TASK': 'Pas une tâche, laissée de côté : {detail}',
  'problem.ALREADY_IMPORTED': 'Déjà importée, et inchangée dans le fichier depuis.',
  'problem.SAME_AS_EXISTING': 'Une tâche identique existe déjà.',
  'problem.IN_TRASH': 'Déjà importée puis supprimée ; elle est dans la corbeille.',
  'problem.CHANGED_HERE_SINCE': 'Modifiée ici après l’écriture du fichier ; ce qui est ici reste.',
  'column.ignored': 'Non utilisée',
  'column.title': 'Titre',
  'column.notes': 'Notes',
  'column.due': 'Échéance',
  'column.done': 'Faite',
  'column.priority': 'Priorité',
  'column.labels': 'Étiquettes',
  'column.list': 'Liste',
  dateOrder: 'Ordre du jour et du mois',
  'dateOrder.dmy': '3/4 est le 3 avril',
  'dateOrder.mdy': '3/4 est le 4 mars',
  firstRow: 'La première ligne contient',
  'firstRow.names': 'les noms des colonnes',
  'firstRow.task': 'une tâche',
} as const satisfies Record<keyof typeof en, string>;
