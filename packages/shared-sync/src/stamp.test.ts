// The written form of a stamp.
import { expect, test } from 'vitest';

import { StampError, ZERO_STAMP, compareStamps, formatStamp, isStamp, parseStamp, stampToIso } from './stamp.ts';

const node = '00112233aabbccdd';
const parts = { ms: 1_763_640_000_123, counter: 10, node };
const stamp = '001763640000123000a00112233aabbccdd';

test('a stamp is 15 digits of milliseconds, 4 hex digits of counter and 16 of node', () => {
  expect(formatStamp(parts)).toBe(stamp);
  expect(parseStamp(stamp)).toEqual(parts);
});

test('the zero stamp is older than the first stamp a clock can issue', () => {
  expect(parseStamp(ZERO_STAMP)).toEqual({ ms: 0, counter: 0, node: '0'.repeat(16) });
  expect(compareStamps(ZERO_STAMP, formatStamp({ ms: 0, counter: 1, node: '0'.repeat(16) }))).toBe(-1);
});

test('a stamp reads as an ISO instant', () => {
  expect(stampToIso(stamp)).toBe('2025-11-20T12:00:00.123Z');
});

test.each([
  '',
  stamp.slice(1),
  `${stamp}0`,
  `${stamp}\n`,
  ` ${stamp.slice(1)}`,
  stamp.toUpperCase(),
  stamp.replace('0', '-'),
  stamp.replace('0', '٠'),
  '2025-11-20T12:00:00.123Z',
])('malformed text is refused: %j', (text) => {
  expect(isStamp(text)).toBe(false);
  expect(() => parseStamp(text)).toThrow(expect.objectContaining({ code: 'STAMP_MALFORMED' }));
  expect(() => stampToIso(text)).toThrow(StampError);
});

test.each([undefined, null, 0, {}, [stamp]])('what is no text is no stamp: %j', (value) => {
  expect(isStamp(value)).toBe(false);
});

test.each([
  { ...parts, ms: -1 },
  { ...parts, ms: 1.5 },
  { ...parts, ms: Number.NaN },
  { ...parts, ms: 1e15 },
  { ...parts, counter: 65_536 },
  { ...parts, node: 'tab-1' },
])('parts out of range make no stamp: %j', (bad) => {
  expect(() => formatStamp(bad)).toThrow(expect.objectContaining({ code: 'STAMP_MALFORMED' }));
});
