// Brings two changed versions of one text together, so that two tabs can write in the same note. Each side's change is the span between
// what its version still shares with the base at the beginning and at the end. Nothing that was typed on either side is lost: where the
// spans touch, both texts stay.

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The one span in which `after` differs from `before`; undefined where they are equal. */
export const changedSpan = (before: string, after: string): Span | undefined => {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
};

const apply = (text: string, { from, to, text: inserted }: Span): string =>
  text.slice(0, from) + inserted + text.slice(to);

export const mergeTexts = (base: string, mine: string, theirs: string): string => {
  const my = changedSpan(base, mine);
  const their = changedSpan(base, theirs);
  if (!my || mine === theirs) return theirs;
  if (!their) return mine;
  if (my.to <= their.from) return apply(apply(base, their), my);
  if (their.to <= my.from) return apply(apply(base, my), their);
  const from = Math.min(my.from, their.from);
  const to = Math.max(my.to, their.to);
  const whole = (span: Span) => base.slice(from, span.from) + span.text + base.slice(span.to, to);
  const [a, b] = [whole(their), whole(my)];
  if (a.includes(b) || b.includes(a)) return apply(base, { from, to, text: a.length > b.length ? a : b });
  return apply(base, { from, to, text: `${a}${a === '' || b === '' || a.endsWith('\n') ? '' : '\n'}${b}` });
};
