import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';
import { appendEntries, journalOf, readEntries, type JournalEnd } from './journal-file.ts';

/** C-06. The long form runs the same code: `JOURNAL_RUNS=1000000`. */
const numRuns = Number(process.env.JOURNAL_RUNS ?? 10_000);

const payloads = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

type Mutation = (bytes: Uint8Array) => Uint8Array;
const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  position.map(
    (at): Mutation =>
      (bytes) =>
        bytes.slice(0, at * bytes.length),
  ),
  fc.tuple(position, fc.integer({ min: 0, max: 7 })).map(([at, bit]): Mutation => (bytes) => {
    const flipped = bytes.slice();
    const index = Math.floor(at * bytes.length);
    if (index < flipped.length) flipped[index] = (flipped[index] as number) ^ (1 << bit);
    return flipped;
  }),
  fc.tuple(position, position, position).map(([a, b, c]): Mutation => (bytes) => {
    const [from, to] = [a, b].sort().map((at) => Math.floor(at * bytes.length));
    const into = Math.floor(c * bytes.length);
    return join(bytes.slice(0, into), bytes.slice(from, to), bytes.slice(into));
  }),
  fc.tuple(position, position).map(([a, b]): Mutation => (bytes) => {
    const [from, to] = [a, b].sort().map((at) => Math.floor(at * bytes.length));
    return join(bytes.slice(0, from), bytes.slice(to));
  }),
  fc.uint8Array({ minLength: 1, maxLength: 64 }).map(
    (garbage): Mutation =>
      (bytes) =>
        join(bytes, garbage),
  ),
  fc.integer({ min: 1, max: 64 }).map(
    (count): Mutation =>
      (bytes) =>
        join(bytes, new Uint8Array(count)),
  ),
);

test('what was written is what is read, however it was appended', () => {
  fc.assert(
    fc.property(fc.array(payloads, { maxLength: 5 }), (groups) => {
      let { bytes, end }: { bytes: Uint8Array; end: JournalEnd } = journalOf([]);
      for (const group of groups) {
        const appended = appendEntries(end, group);
        bytes = join(bytes, appended.bytes);
        ({ end } = appended);
      }
      expect(readEntries(bytes)).toEqual({ entries: groups.flat(), torn: false, ...end });
      expect(bytes).toEqual(journalOf(groups.flat()).bytes);
    }),
    { numRuns: 500 },
  );
});

test('of a mutated journal exactly a prefix is read, and nothing is thrown', () => {
  fc.assert(
    fc.property(payloads, fc.array(mutation, { minLength: 1, maxLength: 3 }), (entries, mutations) => {
      const whole = journalOf(entries).bytes;
      const mutated = mutations.reduce<Uint8Array>((bytes, mutate) => mutate(bytes), whole);
      const read = readEntries(mutated);
      expect(read.entries).toEqual(entries.slice(0, read.entries.length));
      expect(read.torn).toBe(read.validBytes < mutated.length);
      expect(mutated.slice(0, read.validBytes)).toEqual(whole.slice(0, read.validBytes));
    }),
    { numRuns },
  );
});

test('a journal cut anywhere keeps every entry that is whole, and can be continued there', () => {
  fc.assert(
    fc.property(payloads, position, fc.uint8Array(), (entries, at, next) => {
      const whole = journalOf(entries).bytes;
      const cut = whole.slice(0, Math.floor(at * (whole.length + 1)));
      const read = readEntries(cut);
      const ends = entries.map((_, index) => journalOf(entries.slice(0, index + 1)).end.validBytes);
      expect(read.entries).toHaveLength(ends.filter((end) => end <= cut.length).length);
      if (read.validBytes === 0) return;
      const continued = join(cut.slice(0, read.validBytes), appendEntries(read, [next]).bytes);
      expect(readEntries(continued).entries).toEqual([...read.entries, next]);
    }),
    { numRuns: 500 },
  );
});

test('a length that points beyond the file does not allocate or throw', () => {
  expect(readEntries(join(journalOf([]).bytes, new Uint8Array(8).fill(0xff)))).toMatchObject({
    entries: [],
    torn: true,
  });
});

test('another file, another version and an empty file hold no entries', () => {
  const newer = journalOf([]).bytes;
  newer[newer.length - 1] = 2;
  expect(readEntries(newer)).toMatchObject({ entries: [], torn: true, validBytes: 0 });
  expect(readEntries(new TextEncoder().encode('{"some":"json"}'))).toMatchObject({ entries: [], torn: true });
  expect(readEntries(new Uint8Array())).toMatchObject({ entries: [], torn: false, validBytes: 0 });
});

test('the checksum is CRC-32 as others compute it', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode('6789'), crc32(new TextEncoder().encode('12345')))).toBe(0xcbf43926);
});
