/** Languages: locales, typed messages with lazy loading, and formats. */

export * from './locales.ts';
export { createTranslator } from './translator.ts';
export type { MessageProblem, Messages, MessageTable, OnProblem, Translate } from './translator.ts';
export { findMessageDefects, type MessageDefect } from './check-messages.ts';
export { defineMessages, type MessageBundle, type MessageLoaders } from './message-bundle.ts';
export type { MessageParams, MessageValue } from './message-params.ts';
export { createFormats, type DayStyle, type FormatOptions, type Formats, type InstantStyle } from './formats.ts';
export { parseQuickAdd, unlink, type QuickAdd, type QuickAddContext } from './quick-add/parse-quick-add.ts';
export type { ListName } from './quick-add/read-mark.ts';
export type { Token, TokenKind } from './quick-add/token.ts';
