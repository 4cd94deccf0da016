// The texts of files in French.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  title: 'Fichiers',
  add: 'Ajouter des fichiers',
  addHint: 'ou les déposer ou les coller ici',
  dropHere: 'Relâchez pour ajouter les fichiers',
  listFailed: 'Les fichiers ne peuvent pas être affichés pour l’instant. Ils sont en sûreté sur cet appareil.',

  image: 'Image',
  pdf: 'PDF',
  text: 'Texte',
  audio: 'Audio',
  video: 'Vidéo',
  other: 'Fichier',
  kindAndSize: '{kind} · {size}',
  notHere: 'Pas sur cet appareil',
  locked: 'Fichier verrouillé',
  lockedText: 'Impossible à ouvrir sur cet appareil',

  open: 'Ouvrir',
  save: 'Enregistrer sur l’appareil',
  rename: 'Renommer',
  remove: 'Retirer',
  actionsFor: 'Actions pour {name}',
  renameField: 'Nouveau nom de {name}',

  storing: 'Enregistrement de {name}',
  storedOf: '{done} sur {total}',
  cancel: 'Arrêter l’enregistrement de {name}',
  added: '{count, plural, one {Fichier ajouté} other {# fichiers ajoutés}}',
  removed: 'Retiré : {name}',
  tooLarge: 'Un fichier peut avoir ici au plus {limit}.',
  unreadable: 'Il n’a pas pu être lu. Un dossier doit d’abord devenir un fichier ZIP.',
  full: 'Il n’y a plus de place sur cet appareil. Libérez-en, puis réessayez.',
  notStored: 'Il n’a pas pu être enregistré. Rien d’autre n’a changé. Code : {code}',
  retry: 'Réessayer',
  dismiss: 'Mettre {name} de côté',

  missing: '{name} n’est pas sur cet appareil.',
  unopened:
    '{name} ne s’ouvre pas : il a été altéré, ou sa clé n’est pas sur cet appareil. Il reste scellé tel qu’il est.',
  notRead: '{name} n’a pas pu être lu. Il reste tel qu’il est. Code : {code}',
  opening: 'Ouverture de {name}',
  close: 'Fermer',
  notShown: 'Ce navigateur ne peut pas l’afficher. Enregistrez-le et ouvrez-le avec un autre programme.',
  onlyBeginning: 'Ceci est le début. Enregistrez le fichier pour le lire en entier.',
} satisfies Messages<typeof en>;
