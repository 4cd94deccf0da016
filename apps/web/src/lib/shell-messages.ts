// The shell's own texts: one chunk per language, of which only the one that is read is loaded.
import { defineMessages, type Translate } from '@mana/shared-i18n';

import type en from '#messages/en.ts';

export const shellMessages = defineMessages({
  en: () => import('#messages/en.ts'),
  de: () => import('#messages/de.ts'),
  it: () => import('#messages/it.ts'),
  fr: () => import('#messages/fr.ts'),
  es: () => import('#messages/es.ts'),
});

export type ShellTranslate = Translate<typeof en>;
export type ShellKey = keyof typeof en;
