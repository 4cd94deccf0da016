// Files that were damaged by chance or by hand: from one seed always the same ones.

/** 32 random bits, repeatable (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const copy = (bytes: Buffer, change: (copied: Buffer) => void): Buffer => {
  const copied = Buffer.from(bytes);
  change(copied);
  return copied;
};
const without = (bytes: Buffer, start: number, length: number) =>
  Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
const inserted = (bytes: Buffer, start: number, piece: Buffer) =>
  Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(start)]);
const noise = (random: Random, length: number) => Buffer.from(Array.from({ length }, () => random(256)));

const magic = [
  '504b0304',
  '504b0102',
  '504b0506',
  '504b0708',
  'ffffffff',
  '00000000',
  '7fffffff',
  '0a',
  '7b7d0a',
  '2e2e2f',
];

const mutations: readonly Mutation[] = [
  (bytes, random) => copy(bytes, (file) => void (file[random(file.length)]! ^= 1 << random(8))),
  (bytes, random) => copy(bytes, (file) => void (file[random(file.length)] = random(256))),
  (bytes, random) => copy(bytes, (file) => void noise(random, 1 + random(16)).copy(file, random(file.length))),
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => without(bytes, random(bytes.length), 1 + random(32)),
  (bytes, random) => inserted(bytes, random(bytes.length), noise(random, 1 + random(16))),
  (bytes, random) =>
    copy(bytes, (file) => void Buffer.from(magic[random(magic.length)]!, 'hex').copy(file, random(file.length))),
  (bytes, random) => {
    const start = random(bytes.length);
    const piece = bytes.subarray(start, start + 1 + random(64));
    return copy(bytes, (file) => void piece.copy(file, random(file.length)));
  },
  (bytes, random) => {
    const start = random(bytes.length);
    return inserted(bytes, random(bytes.length), bytes.subarray(start, start + 1 + random(200)));
  },
];

/** One to three mutations, one after the other. */
export function mutate(bytes: Uint8Array, random: Random): Buffer {
  let mutant: Buffer = Buffer.from(bytes);
  for (let times = 1 + (random(4) === 0 ? random(3) : 0); times > 0; times -= 1) {
    if (mutant.length > 0) mutant = mutations[random(mutations.length)]!(mutant, random);
  }
  return mutant;
}
