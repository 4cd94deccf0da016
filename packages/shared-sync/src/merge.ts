// The one merge rule, for browser, server, import and worker: per field, the greater stamp wins, and nothing
// else is looked at. Deletion is a field like any other.
//
// Two different writes can only carry the same stamp if a writer is broken or hostile. They too must end the
// same way everywhere: the greater canonical text of value, actor and origin wins. So the rule is the maximum of
// a total order, and with that commutative, associative, idempotent and monotone.
//
// Fields with a reserved name (see `isFieldName`) are dropped on either side: no table can declare them, and one
// such name must not hold up the rest of a page. Stamps are taken as they are: they are checked where they enter.
import type { Origin } from '@mana/shared-core';

import { canonicalText, sameValue } from './equal.ts';
import { isFieldName } from './field-name.ts';
import type { Stamp } from './stamp.ts';

/** Who wrote a field, and when. `actor` is a reference to the writer's entry, not the writer itself. */
export interface FieldMeta {
  readonly at: Stamp;
  readonly actor: string;
  readonly origin: Origin;
}

export interface FieldState extends FieldMeta {
  readonly value: unknown;
}

export interface RecordState {
  [field: string]: FieldState;
}

export interface MergeResult {
  /** A new object without a prototype; the states in it are those given, not copies. */
  readonly merged: RecordState;
  /** Fields where the remote state won. */
  readonly changed: string[];
  /** Fields where the remote state lost against another. */
  readonly lost: string[];
}

export function mergeFields(local: RecordState, remote: RecordState): MergeResult {
  const merged: RecordState = Object.create(null);
  const changed: string[] = [];
  const lost: string[] = [];
  for (const [field, state] of Object.entries(local)) {
    if (isFieldName(field)) merged[field] = state;
  }
  for (const [field, theirs] of Object.entries(remote)) {
    if (!isFieldName(field)) continue;
    const ours = merged[field];
    const order = ours === undefined ? 1 : compareStates(theirs, ours);
    if (order > 0) {
      merged[field] = theirs;
      changed.push(field);
    } else if (order < 0) {
      lost.push(field);
    }
  }
  return { merged, changed, lost };
}

/** Positive where `a` wins over `b`, 0 where they are the same write. */
function compareStates(a: FieldState, b: FieldState): number {
  return (
    compareText(a.at, b.at) ||
    (sameValue(a.value, b.value) ? 0 : compareText(canonicalText(a.value), canonicalText(b.value))) ||
    compareText(a.actor, b.actor) ||
    compareText(a.origin, b.origin)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
