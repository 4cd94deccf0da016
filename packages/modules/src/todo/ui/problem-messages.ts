// What readers of task files have to say, as texts; loaded with the import page only.
import { defineMessages } from '@mana/shared-i18n';

export const problemMessages = defineMessages({
  en: () => import('../formats/messages/en.ts'),
  de: () => import('../formats/messages/de.ts'),
  it: () => import('../formats/messages/it.ts'),
  fr: () => import('../formats/messages/fr.ts'),
  es: () => import('../formats/messages/es.ts'),
});
