// What the reader of Markdown has to say, in French.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  'problem.NOTHING_FOUND':
    'Il n’y a pas de fichier Markdown ici. Choisissez des fichiers .md, un dossier ou une archive de ce dossier.',
  'problem.TEXT_TOO_LONG': 'Ce texte dépasse un million de caractères et n’est pas importé. Divisez-le.',
  'problem.FILE_BINARY': 'Ce n’est pas un texte, quoi qu’en dise son nom.',
  'problem.ENCODING_GUESSED':
    'Les lettres n’étaient pas en UTF-8 ; elles ont été lues comme Windows-1252. Vérifiez les accents.',
  'problem.FRONT_MATTER_BROKEN':
    'Les propriétés en tête n’ont pas pu être lues ; elles restent dans le texte telles quelles.',
  'problem.DATE_UNREADABLE': '« {detail} » n’est pas une date ; la note n’en a pas. Cela reste parmi les propriétés.',
  'problem.TITLE_CUT': 'Le titre dépasse 500 caractères et a été coupé.',
  'problem.ATTACHMENT_MISSING': 'Le texte montre « {detail} », qui n’est pas parmi les fichiers.',
  'problem.ATTACHMENT_UNUSED': 'Aucune note ne montre « {detail} » ; il est laissé de côté.',
  'problem.FOREIGN_FILE': '« {detail} » appartient à un autre programme et est laissé de côté.',
  'problem.FILES_HIDDEN': 'Réglages et corbeille d’un autre programme sont laissés de côté : {detail} fichiers.',
  'problem.ALREADY_HERE': 'Cette note est déjà là.',
  'problem.CHANGED_BOTH': 'Cette note a changé ici et dans le fichier ; elle reste telle qu’ici.',
} satisfies Messages<typeof en>;
