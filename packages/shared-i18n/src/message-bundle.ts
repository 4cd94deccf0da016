/**
 * A namespace of messages, one lazy chunk per locale: only the language a person reads is fetched. TypeScript has
 * proved that each table is complete, so the base table is fetched only where another cannot be loaded.
 */

import { baseLocale, type Locale } from './locales.ts';
import { createTranslator, type Messages, type MessageTable, type OnProblem, type Translate } from './translator.ts';

type LoadTable<Table> = () => Promise<{ readonly default: Table }>;

/** One loader per locale, each a dynamic import of a file under `messages/`; the base locale's types the bundle. */
export type MessageLoaders<M extends MessageTable> = { readonly en: LoadTable<M> } & {
  readonly [L in Exclude<Locale, 'en'>]: LoadTable<Messages<M>>;
};

export interface MessageBundle<M extends MessageTable = MessageTable> {
  /**
   * The translator of one locale, loaded once. Where its chunk cannot be had (say, offline on a first visit) the base
   * locale's is given and the problem reported; the promise rejects only where that cannot be had either.
   */
  load(locale: Locale, onProblem?: OnProblem): Promise<Translate<M>>;
}

/** Declares a namespace: `defineMessages({ en: () => import('./messages/en.ts'), de: … })`. */
export function defineMessages<const M extends MessageTable>(loaders: MessageLoaders<M>): MessageBundle<M> {
  const translators = new Map<Locale, Promise<Translate<M>>>();

  async function loadTranslator(locale: Locale, onProblem?: OnProblem): Promise<Translate<M>> {
    const { default: messages } = await loaders[locale]();
    return createTranslator<M>(locale, messages, undefined, onProblem);
  }

  async function load(locale: Locale, onProblem?: OnProblem): Promise<Translate<M>> {
    let translator = translators.get(locale);
    if (!translator) {
      translator = loadTranslator(locale, onProblem);
      translators.set(locale, translator);
    }
    try {
      return await translator;
    } catch (cause) {
      translators.delete(locale);
      if (locale === baseLocale) throw cause;
      onProblem?.({ code: 'MESSAGES_NOT_LOADED', locale, cause });
      return load(baseLocale, onProblem);
    }
  }

  return { load };
}
