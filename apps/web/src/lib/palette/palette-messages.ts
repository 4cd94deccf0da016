// The texts of the command palette, apart from the shell's: they are fetched with it and not at the start.
import { defineMessages, type Translate } from '@mana/shared-i18n';

import type en from './messages/en.ts';

export const paletteMessages = defineMessages({
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  it: () => import('./messages/it.ts'),
  fr: () => import('./messages/fr.ts'),
  es: () => import('./messages/es.ts'),
});

export type PaletteTranslate = Translate<typeof en>;
