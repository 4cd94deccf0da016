// The words of a todo.txt line that mean something, and how text of ours that only looks like them is written.
// Two small additions to the rules keep a round trip whole; other programs show them as plain text:
// - a blank, control character or ambiguous percent sign inside a project, context or note is written as `%20`;
// - a word of a title that would be read as something else (`+milk`, `due:soon`, a leading `x`) gets a backslash in front.

/** Keys that todo.txt programs write for themselves; any other `key:value` is taken as part of the title. */
const pairPattern =
  /^(due|t|rec|h|pri|pm|created|completed|note|id|uid|uuid|sub|sup|p|ord|after|until|wait|scheduled):([^]+)$/;

export const datePattern = /^\d{4}-\d{2}-\d{2}$/;
export const priorityPattern = /^\(([A-Z])\)$/;

export const pairOf = (word: string): { key: string; value: string } | null => {
  const match = pairPattern.exec(word);
  return match && !match[2]?.startsWith('//') ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
};

/** The name of `+project` or `@context`; null for a bare sign and for any other word. */
export const tagOf = (word: string, sign: '+' | '@'): string | null =>
  word.startsWith(sign) && word.length > 1 ? decodeValue(word.slice(1)) : null;

const isSpecial = (word: string, isFirst: boolean): boolean =>
  /^[+@][^]/u.test(word) ||
  pairOf(word) !== null ||
  (isFirst && (word === 'x' || datePattern.test(word) || priorityPattern.test(word))) ||
  (word.startsWith('\\') && isSpecial(word.slice(1), isFirst));

export const protectWord = (word: string, isFirst: boolean): string => (isSpecial(word, isFirst) ? `\\${word}` : word);

export const plainWord = (word: string, isFirst: boolean): string =>
  word.startsWith('\\') && isSpecial(word.slice(1), isFirst) ? word.slice(1) : word;

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

export const encodeValue = (text: string): string =>
  text.replace(/%(?=[0-9A-F]{2})| |(?![\u0080-\u009f])\p{Cc}/gu, percent);

export const decodeValue = (text: string): string =>
  text.replace(/%([01][0-9A-F]|20|25|7F)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
