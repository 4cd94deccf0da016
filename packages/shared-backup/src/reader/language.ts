// The page speaks the browser's language where it knows it, else English. Texts have no parameters but `{name}`; counts stand after a
// colon or before a sign, so that no language needs a plural.
import de from './messages/de.ts';
import en from './messages/en.ts';
import es from './messages/es.ts';
import fr from './messages/fr.ts';
import it from './messages/it.ts';

export type MessageKey = keyof typeof en;
const languages: Readonly<Record<string, Readonly<Record<MessageKey, string>>>> = { de, en, es, fr, it };

/** The first of the person's languages that the page has. */
export const chooseLanguage = (wanted: readonly string[]): string =>
  wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((language) => Object.hasOwn(languages, language)) ?? 'en';

export type Speak = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

export const createSpeak =
  (language: string): Speak =>
  (key, values = {}) =>
    (languages[language] ?? en)[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
