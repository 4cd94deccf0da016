// Les textes de la palette de commandes en français.
import type { Messages } from '@mana/shared-i18n';

import type en from './en.ts';

export default {
  label: 'Commandes',
  placeholder: 'Que veux-tu faire ?',
  'placeholder.choose': 'Choisis ou écris',
  none: 'Rien ne correspond. Essaie d’autres mots ou moins de lettres.',
  count: '{count, plural, one {# commande} other {# commandes}}',
  on: 'sur {name}',
  'group.record': 'Cet élément',
  'group.recent': 'Utilisé récemment',
  'group.do': 'Faire et aller',
  'group.found': 'Trouvé',
  create: '{what} « {text} »',
  searchAll: 'Chercher « {text} » partout',
  mode: 'Mode : {mode}',
  'scene.new': 'Nouvelle scène',
  'scene.go': 'Aller à une scène',
  'space.open': 'Ouvrir un espace',
  backup: 'Sauvegarder ou exporter',
  import: 'Importer des fichiers',
  'language.device': 'Comme cet appareil',
  'letters.on': 'Activer les raccourcis d’une lettre',
  'letters.off': 'Désactiver les raccourcis d’une lettre',
  'words.mode': 'apparence thème nuit jour',
  'words.data': 'archive fichier télécharger restaurer',
  'words.help': 'touches raccourcis aide',
  'hint.move': 'bouger',
  'hint.do': 'faire',
  'hint.choose': 'choisir une valeur',
  'hint.all': 'toutes les actions',
  'hint.back': 'retour',
  'hint.local': 'sur cet appareil',
} satisfies Messages<typeof en>;
