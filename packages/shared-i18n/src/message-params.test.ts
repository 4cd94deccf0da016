// What the compiler reads from a message; `npm test` type-checks this file.
import { expectTypeOf, test } from 'vitest';
import en from './fixture/messages/en.ts';
import type { MessageParams } from './message-params.ts';
import { createTranslator, type Messages } from './translator.ts';

test('a message without parameters takes none', () => {
  expectTypeOf<MessageParams<'Nothing to do.'>>().toEqualTypeOf<Record<never, never>>();
  expectTypeOf<MessageParams<"Don't panic">>().toEqualTypeOf<Record<never, never>>();
  expectTypeOf<MessageParams<''>>().toEqualTypeOf<Record<never, never>>();
});

test('a plain argument takes text or a number', () => {
  expectTypeOf<MessageParams<'{a} and { b }'>>().toEqualTypeOf<{ a: string | number; b: string | number }>();
});

test('plural and number arguments take numbers, select takes text', () => {
  expectTypeOf<MessageParams<'{n, plural, one {#} other {#}}'>>().toEqualTypeOf<{ n: number }>();
  expectTypeOf<MessageParams<'{n, selectordinal, one {#st} other {#th}}.'>>().toEqualTypeOf<{ n: number }>();
  expectTypeOf<MessageParams<'{n, number} {p, number, ::percent}'>>().toEqualTypeOf<{ n: number; p: number }>();
  expectTypeOf<MessageParams<'{k, select, a {A} other {B}}'>>().toEqualTypeOf<{ k: string }>();
});

test('arguments inside and after the options of a plural are found, its words are not', () => {
  type Nested = '{n, plural, one {Done: {title}} other {{k, select, a {{deep}} other {none}} left}} by {who}';
  expectTypeOf<MessageParams<Nested>>().toEqualTypeOf<{
    n: number;
    title: string | number;
    k: string;
    deep: string | number;
    who: string | number;
  }>();
});

test('an argument used twice takes what fits both uses', () => {
  expectTypeOf<MessageParams<'{n} {n, plural, other {x}}'>>().toEqualTypeOf<{ n: number }>();
});

test('a message may span lines', () => {
  expectTypeOf<MessageParams<'{n, plural,\n  one {#}\n  other {{list}}\n}'>>().toEqualTypeOf<{
    n: number;
    list: string | number;
  }>();
});

test('braces in apostrophes are text', () => {
  expectTypeOf<MessageParams<"Write '{name}' or '{' and {real}">>().toEqualTypeOf<{ real: string | number }>();
});

test('days and times are formatted before they reach a message', () => {
  expectTypeOf<MessageParams<'{day, date, short}'>>().toEqualTypeOf<{ day: never }>();
});

test('a translator knows its keys and what each needs', () => {
  const t = createTranslator<typeof en>('en', en);
  t('list.empty.title');
  t('done.count', { count: 3, list: 'Home' });
  // @ts-expect-error: no such key
  t('list.empty.titel');
  // @ts-expect-error: a parameter is missing
  t('done.count', { count: 3 });
  // @ts-expect-error: a plural counts with numbers
  t('done.count', { count: '3', list: 'Home' });
  // @ts-expect-error: a parameter too many
  t('greeting', { name: 'Ada', title: 'Dr' });
  // @ts-expect-error: it takes no parameters
  t('list.empty.title', { name: 'Ada' });
  expectTypeOf(t).returns.toBeString();
});

test('a translation with a missing or an extra key does not compile', () => {
  const whole = { a: 'eins', b: 'zwei' } satisfies Messages<{ a: 'one'; b: 'two' }>;
  // @ts-expect-error: b is missing
  const missing = { a: 'eins' } satisfies Messages<{ a: 'one'; b: 'two' }>;
  // @ts-expect-error: c is not in the base
  const extra = { a: 'eins', b: 'zwei', c: 'drei' } satisfies Messages<{ a: 'one'; b: 'two' }>;
  expectTypeOf([whole, missing, extra]).toBeArray();
});
