// What sync is made of, without I/O: stamps, the clock that issues them, field meta, and the merge rule.
export { createClock } from './clock.ts';
export type { ClockOptions, HybridClock } from './clock.ts';
export { canonicalText, sameValue } from './equal.ts';
export { deriveUpdatedAt, freshMeta, metaOf, newestAt, withMeta } from './field-meta.ts';
export type { StoredMeta } from './field-meta.ts';
export { isFieldName } from './field-name.ts';
export type { Origin } from '@mana/shared-core';
export { mergeFields } from './merge.ts';
export type { FieldMeta, FieldState, MergeResult, RecordState } from './merge.ts';
export { StampError, ZERO_STAMP, compareStamps, formatStamp, isStamp, parseStamp, stampToIso } from './stamp.ts';
export type { Stamp, StampParts } from './stamp.ts';
