/**
 * Turns typed message keys into text. Messages are ICU strings, or the same already parsed at build time; each is
 * compiled once, when it is first shown. A broken message is reported and never thrown at a person.
 */

import { compileMessage, type CompiledMessage } from './compile-message.ts';
import { baseLocale, type Locale } from './locales.ts';
import type { MessageParams, MessageValue } from './message-params.ts';

/** One namespace in one locale: key to ICU message. */
export type MessageTable = Readonly<Record<string, string>>;

/** What a translation of the table `M` must be: the same keys, no more and no fewer. */
export type Messages<M extends MessageTable> = { readonly [Key in keyof M]: string };

/**
 * Looks a message up and fills it in; its parameters are checked against the base locale's text. It is a method's type,
 * and so compared loosely: the translator of a known table may stand where one for any keys (`Translate`) is asked for.
 */
export type Translate<M extends MessageTable = MessageTable> = {
  translate<Key extends keyof M & string>(key: Key, ...params: TranslateParams<M[Key]>): string;
}['translate'];

type TranslateParams<Message extends string> = string extends Message
  ? [params?: MessageParams<Message>]
  : keyof MessageParams<Message> extends never
    ? []
    : [params: MessageParams<Message>];

/** A defect of the messages or of a call; `params` that do not fit are `MESSAGE_PARAMS_INVALID`. */
export interface MessageProblem {
  readonly code: 'MESSAGE_MISSING' | 'MESSAGE_ILL_FORMED' | 'MESSAGE_PARAMS_INVALID' | 'MESSAGES_NOT_LOADED';
  readonly locale: Locale;
  /** Absent where a whole table could not be loaded. */
  readonly key?: string;
  readonly cause?: unknown;
}

export type OnProblem = (problem: MessageProblem) => void;

/**
 * A translator over one table. What is missing or ill-formed in `messages` is taken from `fallback`, and from neither
 * the key itself is shown. Each defect is reported once.
 */
export function createTranslator<M extends MessageTable>(
  locale: Locale,
  messages: Partial<Messages<M>>,
  fallback?: Partial<Messages<M>>,
  onProblem: OnProblem = () => undefined,
): Translate<M> {
  const reported = new Set<string>();
  const report = (problem: MessageProblem) => {
    const identity = `${problem.code} ${problem.locale} ${problem.key}`;
    if (reported.has(identity)) return;
    reported.add(identity);
    onProblem(problem);
  };
  const own = createTable(locale, messages, report);
  const base = fallback && createTable(baseLocale, fallback, report);

  return (key, ...params) => {
    const values = (params[0] ?? {}) as Record<string, MessageValue>;
    return own(key, values) ?? base?.(key, values) ?? key;
  };
}

/** The messages of one locale; the look-up answers `undefined` where it has no usable text. */
function createTable(locale: Locale, messages: Partial<MessageTable>, report: OnProblem) {
  const compiled = new Map<string, CompiledMessage | undefined>();

  function compile(key: string): CompiledMessage | undefined {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message === undefined) {
      report({ code: 'MESSAGE_MISSING', locale, key });
      return undefined;
    }
    try {
      return compileMessage(message, locale);
    } catch (cause) {
      report({ code: 'MESSAGE_ILL_FORMED', locale, key, cause });
      return undefined;
    }
  }

  return (key: string, values: Record<string, MessageValue>): string | undefined => {
    if (!compiled.has(key)) compiled.set(key, compile(key));
    try {
      return compiled.get(key)?.(values);
    } catch (cause) {
      report({ code: 'MESSAGE_PARAMS_INVALID', locale, key, cause });
      return undefined;
    }
  };
}
