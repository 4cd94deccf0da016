// Ce que dit `mana` sur la ligne de commande.
import type { Messages } from '@mana/shared-i18n';
import type en from './en.ts';

export default {
  usage: `Utilisation :
  mana verify FICHIER        vérifie toute une archive : conteneur, empreintes, fiches, liens, pièces jointes
  mana inspect FICHIER       montre ce que contient une archive
  mana export-open FICHIER   écrit une archive en fichiers que d’autres programmes lisent

Options :
  --passphrase-file F        la première ligne de F est la phrase secrète ; sinon le terminal la demande
  --json                     répond par un objet JSON
  --table T [--limit N]      inspect : affiche les lignes d’une table en JSON Lines
  --to DOSSIER [--force]     export-open : le dossier à écrire ; --force : même s’il n’est pas vide
  --help, --version
`,
  passphrase: 'Phrase secrète : ',
  passphraseOrOutside: 'Phrase secrète (laisser vide pour ne voir que l’extérieur) : ',
  whole: '{file} est intacte et tout son contenu est lisible.',
  wholeBut: '{file} est intacte, mais tout son contenu ne pourrait pas être restauré :',
  sealedOutside: '{file} est scellée ; sans la phrase secrète, on n’en voit que l’extérieur.',
  exported: '{files, plural, one {# fichier écrit} other {# fichiers écrits}} dans {folder}',
  yes: 'oui',
  no: 'non',
  none: 'aucune',
  'label.sealed': 'Scellée',
  'label.made': 'Créée',
  'label.by': 'Créée avec',
  'label.format': 'Format',
  'label.schema': 'Schéma',
  'label.size': 'Taille',
  'label.scope': 'Modules',
  'label.space': 'Espace',
  'label.records': 'Fiches',
  'label.history': 'Historique',
  'label.attachments': 'Pièces jointes',
  'label.links': 'Liens',
  scopeFull: 'tous',
  sealedIn: 'oui, en {chunks, plural, one {# morceau} other {# morceaux}}',
  counted: '{count, number} ({size})',
  entries: '{count, plural, one {# entrée} other {# entrées}}',
  working: 'vérification {share}',
  writing: 'écriture de {name}',
  'warning.INVALID_ROWS':
    '{count, plural, one {# fiche n’est pas valide et serait laissée} other {# fiches ne sont pas valides et seraient laissées}} de côté à l’importation',
  'warning.MISSING_ATTACHMENTS':
    '{count, plural, one {# pièce jointe n’est pas} other {# pièces jointes ne sont pas}} dans l’archive',
  'warning.UNKNOWN_TABLES':
    '{count, plural, one {# table est inconnue} other {# tables sont inconnues}} de cette version',
  'warning.DANGLING_LINKS':
    '{count, plural, one {# lien mène} other {# liens mènent}} à une fiche qui n’est pas dans l’archive',
  'warning.FORMATS_FAILED': 'Ces formats n’ont pas pu être écrits, les tables contiennent les mêmes fiches : {names}',
  'warning.UNREADABLE_LINES':
    '{count, plural, one {# ligne n’est pas une fiche et a été laissée} other {# lignes ne sont pas des fiches et ont été laissées}} de côté',
  more: '… et {count, number} de plus',
  failed: '{text} ({code})',
  'error.NOT_AN_ARCHIVE': 'Ce fichier n’est pas une archive de Mana.',
  'error.NO_MANIFEST': 'Cette archive n’a pas de table des matières ; elle ne vient pas de Mana ou n’est pas complète.',
  'error.MANIFEST_INVALID': 'La table des matières de l’archive est incompréhensible.',
  'error.FORMAT_TOO_NEW': 'Cette archive a un format plus récent. Mettez Mana à jour pour la lire.',
  'error.SCHEMA_TOO_NEW': 'Cette archive vient d’un Mana plus récent. Mettez Mana à jour pour la lire.',
  'error.NEEDS_PASSPHRASE':
    'Cette archive est scellée. Donnez la phrase secrète avec --passphrase-file ou lancez la commande dans un terminal.',
  'error.WRONG_PASSPHRASE':
    'Ce n’est pas la phrase secrète de cette archive. L’archive elle-même est peut-être en bon état.',
  'error.KDF_OUT_OF_RANGE': 'Le scellement de l’archive utilise un réglage que Mana n’accepte pas.',
  'error.TRUNCATED': 'La fin de l’archive manque. Elle n’a peut-être pas été copiée entièrement.',
  'error.DAMAGED': 'L’archive est endommagée : son contenu n’est pas ce qui avait été écrit.',
  'error.UNSAFE_ENTRY': 'L’archive contient une entrée qu’aucune archive de Mana n’a. Elle n’a pas été lue.',
  'error.TOO_LARGE': 'Quelque chose dans l’archive est plus grand que ce que Mana lit.',
  'error.ARCHIVE_TOO_LARGE': 'L’archive dépasserait 4 Gio.',
  'error.LOCKED': 'Les données sont verrouillées.',
  'error.CANCELLED': 'Arrêté. Rien n’est resté à moitié fait.',
  'error.FILE_UNREADABLE': 'Le fichier ne peut pas être lu.',
  'error.PASSPHRASE_UNREADABLE': 'Le fichier de la phrase secrète ne peut pas être lu.',
  'error.TABLE_UNKNOWN': 'L’archive n’a pas cette table.',
  'error.FOLDER_NOT_EMPTY': 'Le dossier n’est pas vide. Choisissez-en un autre ou écrivez-y quand même avec --force.',
  'error.FOLDER_UNWRITABLE': 'Le dossier ne peut pas être écrit.',
  'error.OUTPUT_UNWRITABLE': 'La réponse n’a pas pu être écrite là où elle devait aller.',
  'error.USAGE': 'Cette commande est incompréhensible.',
  'error.UNKNOWN': 'Un incident s’est produit qui n’aurait pas dû. L’archive n’a pas été modifiée.',
} satisfies Messages<typeof en>;
