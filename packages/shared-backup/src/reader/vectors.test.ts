// The page before the published set. It lets more pass than the product, which writes what it reads into a database: a manifest that
// says too little of itself keeps nobody from looking at their own rows. What is hostile, cut or sealed otherwise it tells the same.
import { expect, test } from 'vitest';

import type { Outcome } from '../golden/open-fixture.ts';
import { containerVectors } from '../golden/vectors-container-fixture.ts';
import { manifestVectors } from '../golden/vectors-manifest-fixture.ts';
import { rowVectors } from '../golden/vectors-rows-fixture.ts';
import { sealedVectors } from '../golden/vectors-sealed-fixture.ts';
import { soundVectors } from '../golden/vectors-sound-fixture.ts';
import type { Vector } from '../golden/vector-fixture.ts';
import { openArchive } from './archive-file.ts';
import { bytesOfArray } from './file-bytes.ts';
import { Problem } from './problem.ts';

const tellsLess: readonly Outcome[] = ['DAMAGED', 'MANIFEST_INVALID', 'SCHEMA_TOO_NEW'];
/** A long line costs the page nothing: it is cut where it is shown. */
const shortRows = rowVectors.filter(({ expected }) => expected === 'opens');
const vectors = [...soundVectors, ...containerVectors, ...manifestVectors, ...shortRows, ...sealedVectors];
const changedSeals = sealedVectors.filter(({ name }) => /chunk|edited|flipped|inside/.test(name));
const judgedAlike = vectors.filter((vector) => !tellsLess.includes(vector.expected) && !changedSeals.includes(vector));
const others = vectors.filter((vector) => tellsLess.includes(vector.expected) && !changedSeals.includes(vector));

/** Anything thrown that is not typed goes on. */
async function outcomeOf({ make, passphrase }: Vector): Promise<string> {
  try {
    const archive = await openArchive(bytesOfArray(new Uint8Array(make())), passphrase);
    for (const part of [...archive.tables, ...archive.history]) await archive.lines(part);
    for (const part of archive.blobs) await archive.bytes(part);
    return 'opens';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

test.each(judgedAlike)('$name: $expected', async (vector) => {
  expect(await outcomeOf(vector)).toBe(vector.expected);
});

test('what is sealed opens exactly or not at all', async () => {
  expect(changedSeals.length).toBeGreaterThan(25);
  for (const vector of changedSeals)
    expect([vector.name, await outcomeOf(vector)]).toEqual([vector.name, vector.expected]);
});

test('no vector makes the page stumble', async () => {
  for (const vector of others) expect(await outcomeOf(vector)).toMatch(/^(opens|[A-Z_]+)$/);
});
