// One line of todo.txt, by the rules of the format: `x` completion, `(A)` priority, completion and creation day, then words, among
// them +project, @context and key:value. Nothing that is not understood stops a line from being a task.
import { isDay, type Day, type FormatProblem } from '@mana/shared-core';
import { cleanLine } from './finish-task.ts';
import { problem, type FormatProblemCode } from './problems.ts';
import { datePattern, decodeValue, pairOf, plainWord, priorityPattern, tagOf } from './todo-txt-words.ts';

export interface TodoLine {
  readonly isDone: boolean;
  readonly completedOn: Day | null;
  readonly createdOn: Day | null;
  /** The day of creation as it is written, even if there is no such day. */
  readonly createdText: string | null;
  /** `A` to `Z`, from `(A)` or from the `pri:` of a done task. */
  readonly letter: string | null;
  readonly title: string;
  readonly projects: readonly string[];
  readonly contexts: readonly string[];
  readonly dueOn: Day | null;
  readonly notes: string;
  /** Words that mean something to other programs and have no field here, as they stand in the line. */
  readonly aside: readonly string[];
  readonly problems: readonly FormatProblem[];
}

interface Head {
  readonly isDone: boolean;
  readonly letter: string | null;
  readonly completedOn: Day | null;
  readonly createdOn: Day | null;
  readonly createdText: string | null;
  readonly impossible: readonly string[];
  /** How many words the head took. */
  readonly length: number;
}

/** What stands before the text. A done line may have its priority before, between or after its two days. */
const readHead = (words: readonly string[]): Head => {
  const isDone = words[0] === 'x' && words.length > 1;
  const dates: string[] = [];
  let letter: string | null = null;
  let datesBeforeLetter = 0;
  let at = isDone ? 1 : 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const priority = priorityPattern.exec(word)?.[1];
    if (priority && letter === null && (isDone || dates.length === 0)) {
      letter = priority;
      datesBeforeLetter = dates.length;
    } else if (datePattern.test(word) && dates.length < (isDone ? 2 : 1)) dates.push(word);
    else break;
  }
  // A single day is that of completion, unless the line is an open one with an x put before its priority.
  const onlyCreated = !isDone || (dates.length === 1 && letter !== null && datesBeforeLetter === 0);
  const [completed, created] = onlyCreated ? [undefined, dates[0]] : dates;
  return {
    isDone,
    letter,
    completedOn: isDay(completed) ? completed : null,
    createdOn: isDay(created) ? created : null,
    createdText: created ?? null,
    impossible: dates.filter((date) => !isDay(date)),
    length: at,
  };
};

interface Body {
  readonly text: string[];
  readonly projects: Set<string>;
  readonly contexts: Set<string>;
  readonly aside: string[];
  dueOn: Day | null;
  letter: string | null;
  notes: string | null;
}

/** Takes a `key:value` into its field; says why when it has none. */
const takePair = (body: Body, key: string, value: string): FormatProblemCode | null => {
  if (key === 'due') {
    if (!isDay(value)) return datePattern.test(value) ? 'DATE_IMPOSSIBLE' : 'DATE_NOT_UNDERSTOOD';
    if (body.dueOn !== null) return 'KEPT_ASIDE';
    body.dueOn = value;
    return null;
  }
  if (key === 'pri' && body.letter === null && /^[A-Z]$/.test(value)) {
    body.letter = value;
    return null;
  }
  if (key === 'note' && body.notes === null) {
    body.notes = decodeValue(value);
    return null;
  }
  return 'KEPT_ASIDE';
};

const readBody = (words: readonly string[], letter: string | null, problems: FormatProblem[], line: number): Body => {
  const body: Body = {
    text: [],
    projects: new Set(),
    contexts: new Set(),
    aside: [],
    dueOn: null,
    letter,
    notes: null,
  };
  words.forEach((word, at) => {
    const project = tagOf(word, '+');
    const context = tagOf(word, '@');
    const pair = pairOf(word);
    if (project !== null) body.projects.add(project);
    else if (context !== null) body.contexts.add(context);
    else if (pair) {
      const code = takePair(body, pair.key, pair.value);
      if (code === null) return;
      body.aside.push(word);
      problems.push(problem(code, line, word));
    } else body.text.push(plainWord(word, at === 0));
  });
  return body;
};

/** What a person who typed by hand may have meant otherwise. */
const doubts = (head: Head, text: string, line: number): FormatProblem[] => {
  const problems = head.impossible.map((date) => problem('DATE_IMPOSSIBLE', line, date));
  if (head.letter === null && /^\(?[A-Za-z]\)/.test(text))
    problems.push(problem('PRIORITY_NOT_UNDERSTOOD', line, text));
  if (/^#+ /.test(text)) problems.push(problem('LOOKS_LIKE_COMMENT', line, text));
  if (head.isDone && head.completedOn === null) problems.push(problem('COMPLETION_DAY_UNKNOWN', line));
  if (head.completedOn && head.createdOn && head.completedOn < head.createdOn)
    problems.push(problem('COMPLETED_BEFORE_CREATED', line, `${head.completedOn} < ${head.createdOn}`));
  return problems;
};

// Only blanks and ASCII's control characters part words, which is what `encodeValue` escapes.
const splitWords = (raw: string): string[] => raw.split(/(?:(?![\u0080-\u009f])[\p{Cc} ])+/u).filter(Boolean);

/** Reads a line that is not blank. */
export const readTodoLine = (raw: string, line: number): TodoLine => {
  const words = splitWords(raw);
  const head = readHead(words);
  const problems: FormatProblem[] = [];
  const body = readBody(words.slice(head.length), head.letter, problems, line);
  const title = cleanLine(body.text.join(' '));
  problems.unshift(...doubts(head, title, line));
  if (title === '') problems.push(problem('TITLE_MISSING', line));
  const [, ...further] = body.projects;
  for (const project of further) problems.push(problem('KEPT_ASIDE', line, `+${project}`));
  return {
    isDone: head.isDone,
    completedOn: head.completedOn,
    createdOn: head.createdOn,
    createdText: head.createdText,
    letter: body.letter,
    title: title || cleanLine(raw),
    projects: [...body.projects],
    contexts: [...body.contexts],
    dueOn: body.dueOn,
    notes: body.notes ?? '',
    aside: body.aside,
    problems,
  };
};
