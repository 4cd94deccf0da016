// What readers of task files have to say, as texts; loaded with the import page only.
import { defineMessages } from '@mana/shared-i18n';

export const problemMessages = defineMessages({
  en: () => import('../formats/problem-texts/en.ts'),
  de: () => import('../formats/problem-texts/de.ts'),
  it: () => import('../formats/problem-texts/it.ts'),
  fr: () => import('../formats/problem-texts/fr.ts'),
  es: () => import('../formats/problem-texts/es.ts'),
});
