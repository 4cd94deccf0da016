// What the reader of iCalendar files has to say, in French.
import type en from './en.ts';

export default {
  askCalendar: 'Dans quel calendrier ?',
  'problem.ICS_NOT_A_CALENDAR': 'Ce n’est pas un fichier iCalendar : aucun calendrier n’y commence.',
  'problem.ICS_FILE_TOO_LARGE':
    'Ce fichier dépasse 30 Mo. Exportez des périodes plus courtes et importez-les l’une après l’autre.',
  'problem.ICS_NO_START': 'Cet événement ne dit pas quand il commence.',
  'problem.ICS_NO_EVENTS': 'Il n’y a aucun événement dans ce fichier.',
  'problem.ICS_LINE_UNREADABLE': 'Cette ligne n’a pas pu être lue et a été passée.',
  'problem.ICS_ZONE_UNKNOWN':
    'Le fuseau horaire « {detail} » est inconnu et le fichier ne l’explique pas. Les heures restent telles quelles, sans fuseau.',
  'problem.ICS_DATE_SKIPPED': 'Cette date n’existe pas et a été passée : {detail}',
  'problem.ICS_RANGE_AS_ONE': 'Le fichier modifie cet événement et tous les suivants ; ici, seul celui-ci est modifié.',
  'problem.ICS_PERIOD_SHORTENED':
    'Une date ajoutée a sa propre durée, qui n’a pas de place ici ; elle prend la durée de l’événement : {detail}',
  'problem.ICS_LINE_TOO_LONG':
    'Un élément joint à cet événement est trop volumineux pour être conservé et a été laissé de côté.',
  'problem.ICS_TEXT_SHORTENED': 'Un texte est plus long que la place disponible et a été raccourci : {detail}',
  'problem.ICS_SERIES_MISSING':
    'C’est un jour modifié d’une série absente du fichier. Il est importé comme événement à part.',
  'problem.ICS_TASKS_LEFT':
    'Le fichier contient aussi des tâches, qui ne vont pas dans le calendrier. Importez-le de nouveau comme tâches. {detail}',
  'problem.ICS_KIND_LEFT':
    'Le fichier contient aussi un élément qui n’est pas un événement et qui a été laissé de côté. {detail}',
  'problem.ALREADY_IMPORTED': 'Déjà là, et le fichier ne dit rien de nouveau.',
  'problem.CHANGED_HERE_SINCE': 'Vous avez modifié cet événement depuis son export. Il reste tel quel.',
  'problem.IN_TRASH': 'Cet événement est dans la corbeille et n’est pas réimporté.',
  'problem.EVENT_DATE_UNKNOWN': 'Cette date n’existe pas : {detail}',
  'problem.EVENT_ENDS_BEFORE_START': 'Cet événement finit avant de commencer : {detail}',
  'problem.EVENT_MIXES_DAY_AND_TIME': 'Cet événement commence un jour et finit à une heure, ou l’inverse : {detail}',
  'problem.EVENT_ZONE_UNKNOWN': 'Fuseau horaire inconnu : {detail}',
  'problem.RULE_UNREADABLE':
    'La règle de répétition de cet événement est illisible ; il est importé une seule fois : {detail}',
} as const satisfies Record<keyof typeof en, string>;
