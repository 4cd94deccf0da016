// The laws of merge. Each is a function of the merge under test, so that the same law can be shown to catch a broken one.
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { sameValue } from './equal.ts';
import { isFieldName } from './field-name.ts';
import { mergeFields, type FieldState, type MergeResult, type RecordState } from './merge.ts';
import { formatStamp } from './stamp.ts';

type Merge = (local: RecordState, remote: RecordState) => MergeResult;

// The long form may take its time.
vi.setConfig({ testTimeout: 3_600_000 });
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 20_000);

// Few stamps and few fields, so that ties and meetings are common.
const fieldName = fc.constantFrom('title', 'notes', 'deletedAt', 'toString', '__proto__', 'constructor', '*');
const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>('', 'a', 'b', 'null', null, undefined, 0, -0, 1, Number.NaN, [], {}),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
);
const state: fc.Arbitrary<FieldState> = fc.record({
  value,
  at: fc
    .record({ ms: fc.nat(2), counter: fc.nat(1), node: fc.constantFrom('aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb') })
    .map(formatStamp),
  actor: fc.constantFrom('ada', 'bob'),
  origin: fc.constantFrom('user', 'agent', 'system', 'migration', 'server-replay'),
});
const record: fc.Arbitrary<RecordState> = fc.array(fc.tuple(fieldName, state), { maxLength: 4 }).map((entries) => {
  const fields: RecordState = Object.create(null);
  for (const [field, written] of entries) fields[field] = written;
  return fields;
});

const onlyFields = (fields: RecordState): RecordState =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => isFieldName(field)));

/** A law over generated records: `assert` throws where `merge` breaks it, `isBroken` tells. */
const law =
  <T>(given: fc.Arbitrary<T>, holds: (merge: Merge, given: T) => boolean) =>
  (merge: Merge) => {
    const property = fc.property(given, (generated) => holds(merge, generated));
    return {
      assert: () => fc.assert(property, { numRuns }),
      isBroken: () => fc.check(property, { numRuns, seed: 1 }).failed,
    };
  };

const two = fc.tuple(record, record);

const laws = {
  commutative: law(two, (merge, [a, b]) => sameValue(merge(a, b).merged, merge(b, a).merged)),

  associative: law(fc.tuple(record, record, record), (merge, [a, b, c]) =>
    sameValue(merge(merge(a, b).merged, c).merged, merge(a, merge(b, c).merged).merged),
  ),

  idempotent: law(two, (merge, [a, b]) => {
    const once = merge(a, b).merged;
    const again = merge(once, b);
    return sameValue(merge(a, a).merged, onlyFields(a)) && sameValue(again.merged, once) && again.changed.length === 0;
  }),

  monotone: law(two, (merge, [a, b]) => {
    const { merged } = merge(a, b);
    const kept = (side: RecordState) =>
      Object.entries(onlyFields(side)).every(([field, { at }]) => (merged[field]?.at ?? '') >= at);
    return kept(a) && kept(b);
  }),

  reported: law(two, (merge, [a, b]) => {
    const { merged, changed, lost } = merge(a, b);
    const [ours, theirs] = [onlyFields(a), onlyFields(b)];
    const stateOf = (fields: RecordState, field: string) => (Object.hasOwn(fields, field) ? fields[field] : undefined);
    const differing = (from: RecordState) =>
      Object.keys(theirs).filter((field) => !sameValue(merged[field], stateOf(from, field)));
    return sameValue(changed, differing(ours)) && sameValue(lost, differing(theirs));
  }),

  convergent: law(fc.tuple(fc.array(record, { maxLength: 5 }), fc.array(fc.nat())), (merge, [states, picks]) => {
    const fold = (list: RecordState[]) => list.reduce((all, next) => merge(all, next).merged, {});
    const repeated = states.length === 0 ? [] : picks.map((pick) => states[pick % states.length]!);
    return sameValue(fold(states), fold([...repeated, ...states.toReversed()]));
  }),
};

test.each(Object.entries(laws))('merge is %s', (_, lawOf) => {
  lawOf(mergeFields).assert();
});

/** A merge with another idea of when the remote state wins. */
const mergeBy =
  (remoteWins: (theirs: FieldState, ours: FieldState) => boolean): Merge =>
  (local, remote) => {
    const merged = onlyFields(local);
    const changed: string[] = [];
    for (const [field, theirs] of Object.entries(onlyFields(remote))) {
      const ours = Object.hasOwn(merged, field) ? merged[field] : undefined;
      if (ours !== undefined && !remoteWins(theirs, ours)) continue;
      merged[field] = theirs;
      changed.push(field);
    }
    return { merged, changed, lost: [] };
  };

test.each([
  ['commutative', 'has no tie-break', mergeBy((theirs, ours) => theirs.at > ours.at)],
  ['convergent', 'has no tie-break', mergeBy((theirs, ours) => theirs.at > ours.at)],
  ['commutative', 'lets the last to arrive win a tie', mergeBy((theirs, ours) => theirs.at >= ours.at)],
  ['monotone', 'lets the last to arrive win', mergeBy(() => true)],
  [
    'associative',
    'prefers a person to an agent, whatever the stamps',
    mergeBy((theirs, ours) => (theirs.origin === 'user') > (ours.origin === 'user') || theirs.at > ours.at),
  ],
  ['reported', 'forgets what was lost', mergeBy((theirs, ours) => theirs.at > ours.at)],
] as const)('the law "%s" finds a merge that %s', (name, _, broken) => {
  expect(laws[name](broken).isBroken()).toBe(true);
});
