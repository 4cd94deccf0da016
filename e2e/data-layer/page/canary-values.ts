// Makes a valid value for any field that carries a text which can be found again: a canary.
import type { z } from 'zod';

/** The parts of zod's definitions that are walked here. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
}

type Schema = z.ZodType & { readonly def: unknown };

const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { def: Definition }).def;

/** An instant nobody would choose, the same for the same text. */
const instantFor = (canary: string): string => {
  const number = [...canary].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000_007, 7);
  return new Date(Date.UTC(2071, 0, 1) + number * 997).toISOString();
};

const firstFitting = (schema: z.ZodType, candidates: readonly unknown[]): unknown =>
  candidates.find((candidate) => candidate !== undefined && schema.safeParse(candidate).success);

const marked = (schema: z.ZodType, canary: string): unknown => {
  const { type, innerType, element, keyType, valueType, shape } = definitionOf(schema);
  if (innerType) return marked(innerType, canary);
  if (type === 'string') return firstFitting(schema, [canary, instantFor(canary)]);
  if (element) return [marked(element, canary) ?? sampleOf(element)];
  if (keyType && valueType)
    return { [String(marked(keyType, canary))]: marked(valueType, canary) ?? sampleOf(valueType) };
  if (!shape) return undefined;
  return Object.fromEntries(
    Object.entries(shape).map(([name, part]) => [name, marked(part, canary) ?? sampleOf(part)]),
  );
};

/** The texts to look for; none where a field's type has no room for a text, as a number or a choice of a few words. */
export const canaryFor = (
  schema: z.ZodType,
  canary: string,
): { readonly value: unknown; readonly texts: readonly string[] } | undefined => {
  const value = marked(schema, canary);
  if (value === undefined || !schema.safeParse(value).success) return undefined;
  const written = JSON.stringify(value);
  const texts = [canary, instantFor(canary)].filter((text) => written.includes(text));
  return texts.length > 0 ? { value, texts } : undefined;
};

const choicesOf = (schema: z.ZodType): unknown[] => {
  const { innerType, entries, options, values } = definitionOf(schema);
  if (innerType) return choicesOf(innerType);
  return [...Object.values(entries ?? {}), ...(values ?? []), ...(options ?? []).flatMap(choicesOf)];
};

/** Hashes, links, days and wall times, for fields that take nothing else. */
const shaped = [
  ...['0', '1', '2'].map((digit) => digit.repeat(64)),
  'things/1',
  ...['20', '21', '22'].flatMap((day) => [`2026-11-${day}`, `2026-11-${day}T10:00:00`]),
];

/** Some valid value; another one for another turn, where the type has more than one. */
export const sampleOf = (schema: z.ZodType, turn = 0): unknown => {
  const candidates = [...choicesOf(schema), 1, 2, 3, true, false, 'a0', 'a1', 'a2', ...shaped, [], {}, null];
  const fitting = candidates.filter((candidate) => schema.safeParse(candidate).success);
  return fitting[turn % Math.max(1, fitting.length)];
};
