// The clock at its edges.
import { expect, test } from 'vitest';

import { createClock } from './clock.ts';
import { formatStamp, parseStamp } from './stamp.ts';

const node = 'aaaaaaaaaaaaaaaa';
const other = 'bbbbbbbbbbbbbbbb';
const hour = 3_600_000;
const noon = 1_763_640_000_000;

test('it shows the wall clock while that moves on', () => {
  let now = noon;
  const clock = createClock({ now: () => now, node });
  expect(parseStamp(clock.next())).toEqual({ ms: noon, counter: 0, node });
  now += 5.9;
  expect(parseStamp(clock.next())).toEqual({ ms: noon + 5, counter: 0, node });
});

test('within one millisecond it counts', () => {
  const clock = createClock({ now: () => noon, node });
  clock.next();
  expect(parseStamp(clock.next())).toEqual({ ms: noon, counter: 1, node });
});

test('a wall clock that jumps back an hour does not take the stamps with it', () => {
  let now = noon;
  const clock = createClock({ now: () => now, node });
  const before = clock.next();
  now -= hour;
  expect(clock.next() > before).toBe(true);
});

test('a full counter moves on to the next millisecond', () => {
  const last = formatStamp({ ms: noon, counter: 0xffff, node });
  const clock = createClock({ now: () => noon, node, last });
  expect(parseStamp(clock.next())).toEqual({ ms: noon + 1, counter: 0, node });
});

test('100,000 stamps in one millisecond all grow', () => {
  const clock = createClock({ now: () => noon, node });
  let last = clock.next();
  let grown = 0;
  for (let count = 0; count < 100_000; count += 1) {
    const stamp = clock.next();
    if (stamp > last) grown += 1;
    last = stamp;
  }
  expect(grown).toBe(100_000);
});

test('a stamp from a device whose clock is years ahead is outdone, not refused', () => {
  const ahead = formatStamp({ ms: noon + 10 * 365 * 24 * hour, counter: 7, node: other });
  const clock = createClock({ now: () => noon, node });
  clock.observe(ahead);
  expect(clock.last).toBe(ahead);
  expect(clock.next() > ahead).toBe(true);
});

test('an old stamp changes nothing', () => {
  const clock = createClock({ now: () => noon, node });
  const issued = clock.next();
  clock.observe(formatStamp({ ms: 1, counter: 0, node: other }));
  expect(clock.last).toBe(issued);
});

test('a stamp is greater than the one it replaces, whichever clock wrote that', () => {
  const replaced = formatStamp({ ms: noon + hour, counter: 0xffff, node: other });
  expect(createClock({ now: () => noon, node }).next(replaced) > replaced).toBe(true);
});

test('it goes on from the stored high-water mark', () => {
  const last = formatStamp({ ms: noon + hour, counter: 3, node: other });
  const clock = createClock({ now: () => noon, node, last });
  expect(clock.last).toBe(last);
  expect(parseStamp(clock.next())).toEqual({ ms: noon + hour, counter: 4, node });
});

test('the correction is added to the wall clock', () => {
  const clock = createClock({ now: () => noon, node, correction: -hour });
  expect(parseStamp(clock.next()).ms).toBe(noon - hour);
  clock.setCorrection(hour);
  expect(parseStamp(clock.next()).ms).toBe(noon + hour);
});

test('after a stamp at the end of time there is none greater, and it says so', () => {
  const clock = createClock({ now: () => noon, node });
  clock.observe(formatStamp({ ms: 1e15 - 1, counter: 0xffff, node: other }));
  expect(() => clock.next()).toThrow(expect.objectContaining({ code: 'STAMP_EXHAUSTED' }));
});

test('malformed stamps and nodes are refused', () => {
  const clock = createClock({ now: () => noon, node });
  const malformed = expect.objectContaining({ code: 'STAMP_MALFORMED' });
  expect(() => clock.observe('soon')).toThrow(malformed);
  expect(() => clock.next('zzz')).toThrow(malformed);
  expect(() => createClock({ now: () => noon, node: 'tab' })).toThrow(malformed);
  expect(() => createClock({ now: () => noon, node, last: '' })).toThrow(malformed);
});
