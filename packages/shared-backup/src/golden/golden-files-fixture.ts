// Which golden archives there are, and how each was made. `scripts/write-golden.ts` remakes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { emptyContents, goldenContents, goldenPassphrase, manyContents } from './golden-contents-fixture.ts';
import { writeGolden, type GoldenContents, type GoldenOptions } from './write-golden-fixture.ts';

export interface GoldenFile {
  readonly name: string;
  readonly contents: GoldenContents;
  readonly options: GoldenOptions;
}

const passphrase = goldenPassphrase;

export const goldenFiles: readonly GoldenFile[] = [
  { name: 'minor-0-plain-stored', contents: goldenContents, options: { minor: 0, stored: true } },
  { name: 'minor-0-plain-deflated', contents: goldenContents, options: { minor: 0 } },
  { name: 'minor-0-sealed', contents: goldenContents, options: { minor: 0, passphrase } },
  { name: 'minor-1-plain-stored', contents: goldenContents, options: { stored: true } },
  { name: 'minor-1-plain-deflated', contents: goldenContents, options: {} },
  { name: 'minor-1-plain-descriptors', contents: goldenContents, options: { descriptors: true } },
  { name: 'minor-1-plain-empty', contents: emptyContents, options: { stored: true } },
  { name: 'minor-1-sealed', contents: goldenContents, options: { passphrase } },
  { name: 'minor-1-sealed-stored', contents: emptyContents, options: { passphrase, stored: true } },
  { name: 'minor-1-sealed-chunks', contents: manyContents, options: { passphrase, chunkBytes: 1024 } },
];

export const makeGoldenFile = ({ contents, options }: GoldenFile): Buffer => writeGolden(contents, options);

export const goldenFolder = join(import.meta.dirname, '..', '..', 'golden');

/** As it was checked in. */
export const readGoldenFile = ({ name }: GoldenFile): Buffer => readFileSync(join(goldenFolder, `${name}.mana`));
