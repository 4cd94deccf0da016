import { expect, test } from 'vitest';

import { dump, open, readWhole, refusal, write } from './testing/round-trip.ts';
import { sample } from './testing/sample.ts';
import { passphrase } from './testing/test-cipher.ts';

const sealed = Buffer.from(await write(sample, { passphrase }));
const plain = Buffer.from(await write(sample));

interface Change {
  readonly at: number;
  readonly value: number;
}

/** The changes after which a file is still taken. */
async function findUnnoticed(
  file: Buffer,
  changes: readonly Change[],
  read: (file: Buffer) => Promise<unknown>,
): Promise<Change[]> {
  const unnoticed: Change[] = [];
  for (const change of changes) {
    if ((await refusal(read(withByte(file, change.at, change.value)))) === 'accepted') unnoticed.push(change);
  }
  return unnoticed;
}

const withByte = (bytes: Buffer, at: number, value: number) => {
  const changed = Buffer.from(bytes);
  changed[at] = value;
  return changed;
};
/** Where the four contents lie; everything else is structure. */
const contents = ['manifest.json', 'README.md', 'reader.html', 'data.sealed'].map((name) => {
  const start = sealed.indexOf(name) + name.length;
  return { start, end: sealed.indexOf('PK', start) };
});

const inOneBit = (bytes: Buffer): Change[] => Array.from(bytes, (byte, at) => ({ at, value: byte ^ (1 << (at % 8)) }));
const inEveryWay = (bytes: Buffer): Change[] =>
  Array.from(bytes, (byte, at) =>
    Array.from({ length: 255 }, (_, step) => ({ at, value: (byte + step + 1) % 256 })),
  ).flat();

test('every byte of a sealed file is looked at: changed in any bit, it is refused', async () => {
  expect(await findUnnoticed(sealed, inOneBit(sealed), readWhole)).toEqual([]);
});

test('no byte of the container around them can have any other value', async () => {
  const changes = inEveryWay(sealed).filter(({ at }) => !contents.some(({ start, end }) => at >= start && at < end));
  expect(await findUnnoticed(sealed, changes, readWhole)).toEqual([]);
});

test('a reader that does not look at some bytes would be found out', async () => {
  const dates = { start: sealed.indexOf('README.md') - 20, end: sealed.indexOf('README.md') - 16 };
  const careless = (file: Buffer) => {
    sealed.copy(file, dates.start, dates.start, dates.end);
    return readWhole(file);
  };
  const found = await findUnnoticed(sealed, inOneBit(sealed), careless);
  expect(found.map(({ at }) => at)).toEqual([0, 1, 2, 3].map((step) => dates.start + step));
});

test('a file that was cut off anywhere is refused, and told from a damaged one', async () => {
  for (const bytes of [plain, sealed]) {
    for (let length = 0; length < bytes.length; length += 1) {
      const expected = length < 4 ? 'NOT_AN_ARCHIVE' : 'TRUNCATED';
      expect([length, await refusal(open(bytes.subarray(0, length), passphrase))]).toEqual([length, expected]);
    }
  }
});

test('bytes before or after the file are refused', async () => {
  for (const bytes of [plain, sealed]) {
    for (const piece of [Buffer.from([0]), Buffer.alloc(30, 'x'), bytes]) {
      expect(await refusal(open(Buffer.concat([piece, bytes]), passphrase))).toBe('DAMAGED');
      if (piece !== bytes) expect(await refusal(open(Buffer.concat([bytes, piece]), passphrase))).toBe('DAMAGED');
    }
  }
});

test('a plain file with one changed byte is refused or gives what was written', async () => {
  const expected = JSON.stringify(await readWhole(plain));
  for (let at = 0; at < plain.length; at += 1) {
    let restored = expected;
    const reading = readWhole(withByte(plain, at, plain[at]! ^ 0x10)).then((read) => (restored = JSON.stringify(read)));
    await refusal(reading);
    expect([at, restored]).toEqual([at, expected]);
  }
});

test('what is read without checking everything is checked all the same', async () => {
  const at = plain.indexOf('an attachment');
  const archive = await open(withByte(plain, at, 0));
  expect(await refusal(dump(archive))).toBe('DAMAGED');
});
