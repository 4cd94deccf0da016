// The YAML at the head of a Markdown file. It is kept as it was written, comments and unknown keys included; only what a note has a place
// for is read from it and, when a note leaves, written back into it.
import { isDay } from '@mana/shared-core';
import { isMap, parseDocument, type Document } from 'yaml';

export interface SplitText {
  /** Without its fences; undefined where the file has none. */
  readonly yaml: string | undefined;
  readonly body: string;
}

const fenced = /^---[ \t]*\n(?:([^]*?)\n)?---[ \t]*(?:\n|$)/;

/** @param text with `\n` as line breaks and no BOM */
export const splitFrontMatter = (text: string): SplitText => {
  const match = fenced.exec(text);
  return match ? { yaml: match[1] ?? '', body: text.slice(match[0].length) } : { yaml: undefined, body: text };
};

export interface Properties {
  readonly title?: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly begunAt?: string;
  /** A date that could not be understood, as written. */
  readonly wrongDate?: string;
  readonly pinned: boolean;
  /** When it was archived, or true where the file does not say when. */
  readonly archived: string | boolean;
  readonly daily?: string;
  readonly template?: 'template' | 'dailyTemplate';
}

const parse = (yaml: string): Document =>
  parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent', stringKeys: false });

const asTexts = (value: unknown, separator: RegExp): string[] => {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(separator) : [value];
  return list.flatMap((each) => {
    const text = typeof each === 'string' || typeof each === 'number' ? String(each).trim() : '';
    return text === '' ? [] : [text];
  });
};

/** `2026-11-20`, `2026-11-20 11:09:36Z`, `2026-11-20T11:09`; a time without a zone is taken as UTC. */
const instantFrom = (value: unknown): string | undefined => {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value.trim() : '';
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (!match || !isDay(match[1])) return undefined;
  const time = Date.parse(`${match[1]}T${(match[2] ?? '00:00').padStart(5, '0')}${match[3] ?? 'Z'}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

const createdKeys = ['created', 'date created', 'created_at', 'createdat', 'date'];

/** Undefined where it is no YAML, or not a list of keys. */
export const readProperties = (yaml: string): Properties | undefined => {
  const document = parse(yaml);
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return { aliases: [], tags: [], pinned: false, archived: false };
  if (!isMap(document.contents)) return undefined;
  let values: Record<string, unknown>;
  try {
    values = Object.fromEntries(
      Object.entries(document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>).map(([key, value]) => [
        key.trim().toLowerCase(),
        value,
      ]),
    );
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
    throw error;
  }
  const [title] = asTexts(values.title, /$^/);
  const written = createdKeys
    .map((key) => values[key])
    .find((value) => value !== undefined && value !== null && value !== '');
  const begunAt = instantFrom(written);
  const daily = typeof values.daily === 'string' && isDay(values.daily) ? values.daily : undefined;
  return {
    ...(title === undefined ? {} : { title }),
    aliases: asTexts(values.aliases ?? values.alias, /,/),
    tags: asTexts(values.tags ?? values.tag, /[,\s]+/).map((tag) => tag.replace(/^#/, '')),
    ...(begunAt === undefined ? {} : { begunAt }),
    ...(written !== undefined && begunAt === undefined ? { wrongDate: String(written).slice(0, 60) } : {}),
    pinned: values.pinned === true,
    archived: instantFrom(values.archived) ?? values.archived === true,
    ...(daily === undefined ? {} : { daily }),
    ...(values.template === 'daily'
      ? { template: 'dailyTemplate' as const }
      : values.template === 'note'
        ? { template: 'template' as const }
        : {}),
  };
};

/** The YAML with these keys set; a key without a value is taken out. Empty where nothing is left. */
export const writeProperties = (yaml: string, values: Readonly<Record<string, unknown>>): string => {
  const parsed = parse(yaml);
  const document =
    parsed.errors.length === 0 && (parsed.contents === null || isMap(parsed.contents)) ? parsed : parse('');
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      if (document.contents !== null) document.delete(key);
    } else document.set(key, value);
  }
  const isEmpty = document.contents === null || (isMap(document.contents) && document.contents.items.length === 0);
  return isEmpty && document.commentBefore == null ? '' : document.toString({ lineWidth: 0 }).trimEnd();
};
