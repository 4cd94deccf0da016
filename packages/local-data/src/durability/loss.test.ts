import { ZERO_STAMP, formatStamp } from '@mana/shared-sync';
import { describe, expect, test } from 'vitest';
import { decideLoss, type Known, type LossOutcome, type Witnesses } from './loss.ts';

const at = (ms: number) => formatStamp({ ms, counter: 0, node: '00000000000000aa' });
const here = (ms: number): Known => ({ installId: 'here', lastBatch: at(ms) });
const other = (ms: number): Known => ({ installId: 'other', lastBatch: at(ms) });

type Row = [
  what: string,
  database: Witnesses['database'],
  secondStore: Witnesses['secondStore'],
  marker: Witnesses['marker'],
  recoveryKeys: boolean,
  outcome: LossOutcome,
  then: string,
];

const table: Row[] = [
  ['nothing anywhere', null, null, null, false, 'first-run', 'replica rewrite marker'],
  ['all three agree', here(5), here(5), here(5), true, 'healthy', ''],
  ['all three agree before the first write', fresh('here'), fresh('here'), fresh('here'), true, 'healthy', ''],
  ['the marker lags', here(5), here(5), here(1), true, 'healthy', ''],
  ['the database is deleted', null, here(5), here(5), true, 'database-lost', 'restore replica rewrite marker tell'],
  ['the second store is deleted', here(5), null, here(5), false, 'second-store-lost', 'rewrite marker'],
  ['localStorage is cleared', here(5), here(5), null, false, 'healthy', 'marker'],
  [
    'database and second store',
    null,
    null,
    here(5),
    false,
    'database-lost-unrecoverable',
    'replica rewrite marker tell',
  ],
  [
    'database and localStorage',
    null,
    here(5),
    null,
    false,
    'database-lost-unrecoverable',
    'replica rewrite marker tell',
  ],
  ['second store and localStorage', here(5), null, null, false, 'second-store-lost', 'rewrite marker'],
  [
    'the database is lost and the keys do not open',
    null,
    here(5),
    here(5),
    false,
    'database-lost-unrecoverable',
    'replica rewrite marker tell',
  ],
  [
    'the database lost its tail',
    here(3),
    here(5),
    here(5),
    true,
    'database-behind',
    'restore replica rewrite marker tell',
  ],
  [
    'the database lost all but its identity',
    fresh('here'),
    here(5),
    null,
    true,
    'database-behind',
    'restore replica rewrite marker tell',
  ],
  [
    'the database lost its tail, the marker alone remembers',
    here(3),
    here(3),
    here(5),
    true,
    'database-behind-unrecoverable',
    'replica rewrite marker tell',
  ],
  ['killed between the two', here(5), here(4), here(4), true, 'second-store-behind', 'rewrite marker'],
  ['no second store in this browser', here(5), 'unavailable', here(5), false, 'healthy', ''],
  ['no second store, first run', null, 'unavailable', null, false, 'first-run', 'replica marker'],
  [
    'database lost, second store out of reach',
    null,
    'unavailable',
    here(5),
    false,
    'database-lost-unrecoverable',
    'replica marker tell',
  ],
  ['… and at the next start it is back', other(6), here(5), other(6), true, 'mixed', 'restore rewrite marker tell'],
  ['a second store of another installation, closed', here(5), other(9), here(5), false, 'mixed', 'rewrite marker tell'],
  ['a marker of another installation', here(5), here(5), other(9), true, 'healthy', 'marker'],
  [
    'a marker of another installation, no second store',
    here(5),
    null,
    other(9),
    false,
    'second-store-lost',
    'rewrite marker',
  ],
  [
    'database lost, marker and second store differ, keys open',
    null,
    here(5),
    other(5),
    true,
    'database-lost',
    'restore replica rewrite marker tell',
  ],
  [
    'all three differ',
    here(5),
    other(6),
    { installId: 'third', lastBatch: at(7) },
    false,
    'mixed',
    'rewrite marker tell',
  ],
];

function fresh(installId: string): Known {
  return { installId, lastBatch: ZERO_STAMP };
}

const inWords = (decision: ReturnType<typeof decideLoss>) =>
  [
    decision.restore && 'restore',
    decision.newReplica && 'replica',
    decision.rewriteSecondStore && 'rewrite',
    decision.renewMarker && 'marker',
    decision.tell && 'tell',
  ]
    .filter(Boolean)
    .join(' ');

describe('what was lost is told from what is left', () => {
  test.each(table)('%s', (_what, database, secondStore, marker, recoveryKeys, outcome, then) => {
    const decision = decideLoss({ database, secondStore, marker, recoveryKeys });
    expect(decision.outcome).toBe(outcome);
    expect(inWords(decision)).toBe(then);
  });
});

const places: (Known | null)[] = [null, here(3), here(5), other(5)];
const everything = places.flatMap((database) =>
  [...places, 'unavailable' as const].flatMap((secondStore) =>
    places.flatMap((marker) =>
      [true, false].map((recoveryKeys): Witnesses => ({ database, secondStore, marker, recoveryKeys })),
    ),
  ),
);

test('in all 160 combinations a lost database is restored or the person is told', () => {
  expect(everything).toHaveLength(160);
  for (const witnesses of everything) {
    const decision = decideLoss(witnesses);
    const remembered =
      witnesses.marker !== null || (witnesses.secondStore !== null && witnesses.secondStore !== 'unavailable');
    if (!witnesses.database && remembered) expect(decision.tell, JSON.stringify(witnesses)).toBe(true);
  }
});

test('a second store whose entries can be opened is never rewritten unread, except where the database has all of it', () => {
  for (const witnesses of everything) {
    const decision = decideLoss(witnesses);
    const { database, secondStore, recoveryKeys } = witnesses;
    if (secondStore === null || secondStore === 'unavailable' || !recoveryKeys || !decision.rewriteSecondStore)
      continue;
    const hasAll = database?.installId === secondStore.installId && database.lastBatch >= secondStore.lastBatch;
    expect(decision.restore || hasAll, JSON.stringify(witnesses)).toBe(true);
  }
});
