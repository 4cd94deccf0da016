/**
 * From ICU text to something that can be shown. Parsing is the heavy half of the library (7 kB gzipped of 10), so a
 * build may do it beforehand (see `precompile-messages.mjs`) and put the parsed form in place of the text.
 */

import { IntlMessageFormat, type Options } from 'intl-messageformat';
import { dateTimeFormat, numberFormat, pluralRules } from './intl-cache.ts';
import type { MessageValue } from './message-params.ts';

export type ParsedMessage = ReturnType<IntlMessageFormat['getAst']>;

export type CompiledMessage = (values: Readonly<Record<string, MessageValue>>) => string;

/** Braces make arguments, and only an apostrophe before one of these quotes; all other text is shown as it stands. */
const syntax = /[{}]|'['<>]/;

/** Whether a message is more than plain text. */
export const needsParsing = (message: string): boolean => syntax.test(message);

/** Throws the library's `SyntaxError` where the text is ill-formed. */
export const parseMessage = (message: string): ParsedMessage =>
  new IntlMessageFormat(message, 'en', undefined, options).getAst();

/** Throws as `parseMessage` does; what it gives throws where a value is missing. */
export function compileMessage(message: string | ParsedMessage, locale: string): CompiledMessage {
  if (typeof message === 'string' && !needsParsing(message)) return () => message;
  const compiled = new IntlMessageFormat(message, locale, undefined, options);
  return (values) => String(compiled.format(values));
}

/** Tags such as `<b>` are text, because markup belongs to components; the library's factories use our shared cache. */
const options: Options = {
  ignoreTag: true,
  formatters: {
    getNumberFormat: (tags, style) => numberFormat(String(tags), (style ?? {}) as Intl.NumberFormatOptions),
    getDateTimeFormat: (tags, style) => dateTimeFormat(String(tags), style ?? {}),
    getPluralRules: (tags, style) => pluralRules(String(tags), style ?? {}),
  },
};
