// The texts of the import lab, apart from the shell's: they are fetched with the page and not at the start.
import { defineMessages, type Translate } from '@mana/shared-i18n';

import type en from './messages/en.ts';

export const labMessages = defineMessages({
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  it: () => import('./messages/it.ts'),
  fr: () => import('./messages/fr.ts'),
  es: () => import('./messages/es.ts'),
});

export type LabTranslate = Translate<typeof en>;
