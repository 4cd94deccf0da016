// What the compiler cannot see in a translation: ill-formed ICU text, and arguments that are not those of the base.

import { parseMessage, type ParsedMessage } from './compile-message.ts';
import type { MessageTable } from './translator.ts';

export interface MessageDefect {
  readonly key: string;
  readonly code: 'KEY_MISSING' | 'KEY_UNKNOWN' | 'TEXT_EMPTY' | 'TEXT_ILL_FORMED' | 'ARGUMENTS_DIFFER';
}

/** Every defect of a translation against its base table; for tests. Give the base twice to check the base itself. */
export function findMessageDefects(base: MessageTable, translation: MessageTable): MessageDefect[] {
  const keys = new Set([...Object.keys(base), ...Object.keys(translation)]);
  return [...keys].flatMap((key) => {
    const code = defectOf(base[key], translation[key]);
    return code ? [{ key, code }] : [];
  });
}

function defectOf(base: string | undefined, translation: string | undefined): MessageDefect['code'] | undefined {
  if (translation === undefined) return 'KEY_MISSING';
  if (base === undefined) return 'KEY_UNKNOWN';
  if (translation.trim() === '') return 'TEXT_EMPTY';
  const names = argumentsOf(translation);
  if (!names) return 'TEXT_ILL_FORMED';
  const expected = argumentsOf(base) ?? names;
  return names.size === expected.size && [...names].every((name) => expected.has(name))
    ? undefined
    : 'ARGUMENTS_DIFFER';
}

/** The names of a message's arguments; undefined where it is ill-formed. */
function argumentsOf(message: string): Set<string> | undefined {
  try {
    return new Set(namesIn(parseMessage(message)));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The library's number for literal text, the one element with a value that is no name. */
const literal = 0;

const namesIn = (elements: ParsedMessage): string[] =>
  elements.flatMap((element) => {
    const own = 'value' in element && element.type !== literal ? [element.value] : [];
    const options = 'options' in element ? Object.values(element.options) : [];
    return [...own, ...options.flatMap((option) => namesIn(option.value))];
  });
