// ZIPs that are none, end early, lie about their parts or try to leave their folder.
import { deflateRawSync } from 'node:zlib';

import { goldenContents } from './golden-contents-fixture.ts';
import { addEntry, changeEntry, flip, rawVector, vector, type Vector } from './vector-fixture.ts';
import { writeGolden } from './write-golden-fixture.ts';
import { writeZip, type ZipEnd, type ZipEntry } from './zip-fixture.ts';

const tasks = 'data/tasks.jsonl';
const whole = () => writeGolden(goldenContents, { stored: true });
const cut = (share: number) => () => whole().subarray(0, Math.floor(whole().length * share));
const text = (words: string) => () => Buffer.from(words);
const zeros = (length: number) => deflateRawSync(Buffer.alloc(length));

const noArchives: readonly Vector[] = [
  rawVector('an empty file', 'NOT_AN_ARCHIVE', text('')),
  rawVector('one byte', 'NOT_AN_ARCHIVE', text('P')),
  rawVector('a text', 'NOT_AN_ARCHIVE', text('Hello, this is no archive at all.\n')),
  rawVector('JSON', 'NOT_AN_ARCHIVE', text('{"formatVersion":2}')),
  rawVector('zeros', 'NOT_AN_ARCHIVE', () => Buffer.alloc(4096)),
  rawVector('a picture', 'NOT_AN_ARCHIVE', () => goldenContents.blobs[0] ?? Buffer.alloc(0)),
  rawVector('something gzipped', 'NOT_AN_ARCHIVE', () => Buffer.from('1f8b0800000000000003030000000000', 'hex')),
  rawVector('a ZIP of nothing', 'NO_MANIFEST', () => writeZip([])),
  rawVector('a ZIP of something else', 'NO_MANIFEST', () => writeZip([{ name: 'a.txt', bytes: Buffer.from('a') }])),
  vector('an archive without manifest', 'NO_MANIFEST', { editEntries: (entries) => entries.slice(1) }),
  vector('a manifest of another name', 'NO_MANIFEST', {
    editEntries: changeEntry('manifest.json', (entry) => ({ ...entry, name: 'manifest.txt' })),
  }),
];

const cuts: readonly Vector[] = [
  ...[0.1, 0.5, 0.9].map((share) => rawVector(`cut at ${share * 100} %`, 'TRUNCATED', cut(share))),
  ...[1, 21, 22, 23, 100].map((missing) =>
    rawVector(`${missing} bytes missing at the end`, 'TRUNCATED', () => whole().subarray(0, -missing)),
  ),
];

const ends: readonly (readonly [string, ZipEnd])[] = [
  ['something in front', { before: Buffer.from('#!/bin/sh\n') }],
  ['something behind', { after: Buffer.from('\n') }],
  ['a second ZIP behind', { after: writeZip([{ name: 'manifest.json', bytes: Buffer.from('{}') }]) }],
  ['a gap before the directory', { gap: Buffer.from('hidden') }],
  ['one entry fewer in the directory than it says', { entries: 99 }],
  ['one entry more in the directory than it says', { entries: 1 }],
  ['a directory shorter than it is', { directoryBytes: 46 }],
  ['a directory at another place', { directoryOffset: 30 }],
];

const lie = (entry: Partial<ZipEntry>) => ({ editEntries: changeEntry(tasks, (sound) => ({ ...sound, ...entry })) });
const lies: readonly Vector[] = [
  vector('a false CRC in both headers', 'DAMAGED', lie({ local: { crc: 1 }, central: { crc: 1 } })),
  vector('a false CRC in the directory', 'DAMAGED', lie({ central: { crc: 1 } })),
  vector('a false CRC at the entry', 'DAMAGED', lie({ local: { crc: 1 } })),
  vector('a false CRC of an attachment', 'DAMAGED', {
    editEntries: (entries) =>
      entries.map((entry) =>
        String(entry.name).startsWith('blobs/') ? { ...entry, local: { crc: 1 }, central: { crc: 1 } } : entry,
      ),
  }),
  vector('a length too short', 'DAMAGED', lie({ local: { size: 10 }, central: { size: 10 } })),
  vector('a length too long', 'DAMAGED', lie({ local: { size: 9999 }, central: { size: 9999 } })),
  vector('lengths that differ between the headers', 'DAMAGED', lie({ central: { size: 10 } })),
  vector('another method at the entry', 'DAMAGED', lie({ local: { method: 0 } })),
  vector('a method nobody knows', 'UNSAFE_ENTRY', lie({ local: { method: 99 }, central: { method: 99 } })),
  vector('deflated bytes that make no sense', 'DAMAGED', lie({ packed: Buffer.alloc(50, 0xff) })),
  vector('deflated bytes that end early', 'DAMAGED', {
    editEntries: changeEntry(tasks, (entry) => ({ ...entry, packed: deflateRawSync(entry.bytes).subarray(0, -20) })),
  }),
  vector('bytes behind the deflated ones', 'DAMAGED', {
    editEntries: changeEntry(tasks, (entry) => ({
      ...entry,
      packed: Buffer.concat([deflateRawSync(entry.bytes), Buffer.from('hidden')]),
    })),
  }),
  vector('an entry that begins within another', 'DAMAGED', {
    editEntries: addEntry({ name: 'data/notes.jsonl', bytes: Buffer.alloc(0), stored: true, sharesDataOf: 1 }),
  }),
  rawVector('a flipped bit in a stored row', 'DAMAGED', () => flip(whole(), whole().indexOf('Heizungswartung'))),
  rawVector('a flipped bit in the manifest', 'DAMAGED', () => flip(whole(), whole().indexOf('golden/1.0.0'))),
];

const bombs: readonly Vector[] = [
  vector('ten thousand and one entries', 'TOO_LARGE', {
    editEntries: (entries) => [
      ...entries,
      ...Array.from({ length: 10_001 }, (_, index) => ({ name: `x/${index}`, bytes: Buffer.alloc(0), stored: true })),
    ],
  }),
  vector(
    'an entry that grows more than a thousand times',
    'TOO_LARGE',
    lie({ bytes: Buffer.alloc(8 << 20), packed: zeros(8 << 20) }),
  ),
  vector(
    'an entry of 4 GiB in words',
    'TOO_LARGE',
    lie({ local: { size: 0xfffffffe }, central: { size: 0xfffffffe } }),
  ),
  vector('an entry that says less than it grows to', 'DAMAGED', lie({ packed: zeros(8 << 20) })),
];

const evilNames: readonly (readonly [string, string | Buffer])[] = [
  ['a step up', '../evil'],
  ['a step up in the middle', 'data/../manifest.json'],
  ['steps up at the end', 'data/..'],
  ['an absolute name', '/etc/passwd'],
  ['a backslash', 'data\\tasks.jsonl'],
  ['backslashes upwards', '..\\evil'],
  ['a drive letter', 'C:/evil'],
  ['a drive letter and no folder', 'C:evil'],
  ['a NUL', 'data/tasks\0.jsonl'],
  ['a share', '//server/evil'],
  ['no UTF-8', Buffer.from([0xff, 0xfe, 0x2e, 0x6a])],
  ['the same name twice', tasks],
  ['the manifest twice', 'manifest.json'],
  ['the same name in capitals', 'DATA/Tasks.JSONL'],
];
const accented = (name: string) => ({ name, bytes: Buffer.from('x') });

const names: readonly Vector[] = [
  ...evilNames.map(([what, name]) => vector(`a name: ${what}`, 'UNSAFE_ENTRY', { editEntries: addEntry({ name }) })),
  vector('a name: the same in another Unicode form', 'UNSAFE_ENTRY', {
    editEntries: (entries) => [...entries, accented('caf\u00e9'), accented('cafe\u0301')],
  }),
  vector('a symbolic link', 'UNSAFE_ENTRY', {
    editEntries: addEntry({ name: 'link', central: { madeBy: 0x031e, attributes: (0o120777 << 16) >>> 0 } }),
  }),
  vector(
    'another name at the entry than in the directory',
    'DAMAGED',
    lie({ local: { name: Buffer.from('data/taskz.jsonl') } }),
  ),
  vector('an entry encrypted by ZIP', 'UNSAFE_ENTRY', lie({ local: { flags: 0x0801 }, central: { flags: 0x0801 } })),
];

export const containerVectors: readonly Vector[] = [
  ...noArchives,
  ...cuts,
  ...ends.map(([what, end]) => vector(`plain, ${what}`, 'DAMAGED', { end })),
  ...lies,
  ...bombs,
  ...names,
];
