// The texts of files. Their components stand in the pages of other modules, so they bring their own.
import { defineMessages, type Translate } from '@mana/shared-i18n';
import type en from '../messages/en.ts';

export type FilesText = Translate<typeof en>;

export const filesMessages = defineMessages({
  en: () => import('../messages/en.ts'),
  de: () => import('../messages/de.ts'),
  it: () => import('../messages/it.ts'),
  fr: () => import('../messages/fr.ts'),
  es: () => import('../messages/es.ts'),
});
