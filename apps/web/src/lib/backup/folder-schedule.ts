// When a backup by itself is due, what it is called, and which older ones go.
import { daysBetween, type Day } from '@mana/shared-core';

/** A name no backup made by hand has, so that none of those is ever removed. */
export const nameOn = (day: Day): string => `mana-auto-${day}.mana`;

const pattern = /^mana-auto-\d{4}-\d{2}-\d{2}\.mana$/;

export const isDueOn = (today: Day, lastOn: Day | null, everyDays: number): boolean =>
  lastOn === null || daysBetween(lastOn, today) >= everyDays || daysBetween(lastOn, today) < 0;

/** The names of those beyond the newest `keep`. */
export const outdated = (names: readonly string[], keep: number): string[] =>
  names
    .filter((name) => pattern.test(name))
    .sort()
    .slice(0, -keep);
