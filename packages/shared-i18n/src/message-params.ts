/**
 * Reads the parameters of an ICU message from its text at compile time, so that `t('done', { count: 3 })` is checked.
 * The reader walks from brace to brace with a stack of where it is: in text (`t`) or among the options of a plural or
 * select (`o`). It understands the ICU that our messages use: `{name}`, `{name, type, …}`, nesting, and quoted braces.
 */

/** What a message takes: an object type with one property per parameter, `{}` where it takes none. */
export type MessageParams<Message extends string> = string extends Message
  ? Record<string, MessageValue>
  : Flat<InText<WithoutQuotes<Message>, ''>>;

export type MessageValue = string | number;

type Flat<T> = { [K in keyof T]: T[K] };

/** In ICU `''` is an apostrophe, and `'{` or `'}` begins literal text that lasts up to the next apostrophe. */
type WithoutQuotes<S extends string> = WithoutQuoted<WithoutQuoted<WithoutDoubled<S>, '{'>, '}'>;

type WithoutDoubled<S extends string> = S extends `${infer Before}''${infer After}`
  ? WithoutDoubled<`${Before}${After}`>
  : S;

type WithoutQuoted<S extends string, Brace extends string> = S extends `${infer Before}'${Brace}${infer Quoted}`
  ? Quoted extends `${string}'${infer After}`
    ? WithoutQuoted<`${Before}${After}`, Brace>
    : Before
  : S;

/** Splits at the first brace, whichever it is: `[brace, rest]`, or `never` where there is none. */
type FirstBrace<S extends string> = S extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Rest}`
    ? ['}', `${Rest}{${After}`]
    : ['{', After]
  : S extends `${string}}${infer After}`
    ? ['}', After]
    : never;

type InText<S extends string, Stack extends string, Found = unknown> = [FirstBrace<S>] extends [never]
  ? Found
  : FirstBrace<S> extends [infer Brace, infer Rest extends string]
    ? Brace extends '{'
      ? InArgument<Rest, Stack, Found>
      : Stack extends `o${infer Outer}`
        ? InOptions<Rest, Outer, Found>
        : InText<Rest, Stack, Found>
    : Found;

type InOptions<S extends string, Stack extends string, Found> = [FirstBrace<S>] extends [never]
  ? Found
  : FirstBrace<S> extends [infer Brace, infer Rest extends string]
    ? Brace extends '{'
      ? InText<Rest, `o${Stack}`, Found>
      : Stack extends `t${infer Outer}`
        ? InText<Rest, Outer, Found>
        : Found
    : Found;

type InArgument<S extends string, Stack extends string, Found> = S extends `${infer Head}}${infer Rest}`
  ? Head extends `${infer Name},${infer Kind},${string}`
    ? Trim<Kind> extends 'plural' | 'selectordinal' | 'select'
      ? S extends `${string},${string},${infer Options}`
        ? InOptions<Options, `t${Stack}`, Found & Param<Name, Kind>>
        : Found
      : InText<Rest, Stack, Found & Param<Name, Kind>>
    : Head extends `${infer Name},${infer Kind}`
      ? InText<Rest, Stack, Found & Param<Name, Kind>>
      : InText<Rest, Stack, Found & Param<Head, ''>>
  : Found;

type Param<Name extends string, Kind extends string> = Record<Trim<Name>, ParamOf<Trim<Kind>>>;

/** Days and times are not for messages: `Formats` knows the time zone, and its text is passed in as `{day}`. */
type ParamOf<Kind extends string> = Kind extends 'plural' | 'selectordinal' | 'number'
  ? number
  : Kind extends 'date' | 'time'
    ? never
    : Kind extends 'select'
      ? string
      : string | number;

type Space = ' ' | '\n';
type Trim<S extends string> = TrimEnd<TrimStart<S>>;
type TrimStart<S extends string> = S extends `${Space}${infer Rest}` ? TrimStart<Rest> : S;
type TrimEnd<S extends string> = S extends `${infer Rest}${Space}` ? TrimEnd<Rest> : S;
