// Which names a field may have when it comes from outside. Some names are no data to JavaScript
// (`__proto__` and its kin), and `*` is taken by the stored form of the field meta.

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '*']);

/** False for the names no table can declare, and which merge and meta therefore never carry. */
export const isFieldName = (name: string): boolean => !RESERVED.has(name);
