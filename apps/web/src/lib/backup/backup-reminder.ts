// When a person is reminded to make a backup: so many days after the last one, or after the first day where there was none.
import { daysBetween, type Day } from '@mana/shared-core';

export const reminderChoices = [7, 30, 90, 0] as const;
const usual = 30;

/** Kept beside the records: it is this device that makes the backups. */
const storageKey = 'mana.backup.remind';
const dismissedKey = 'mana.backup.dismissed';

/** Days until the reminder; 0 for never. */
export function reminderDays(): number {
  const stored = localStorage.getItem(storageKey);
  return reminderChoices.find((days) => String(days) === stored) ?? usual;
}

export const remindAfter = (days: number): void => localStorage.setItem(storageKey, String(days));

/** Not again today, nor in the week that follows. */
export const dismissReminder = (today: Day): void => localStorage.setItem(dismissedKey, today);

export const dismissedOn = (): string | null => localStorage.getItem(dismissedKey);

interface Facts {
  readonly today: Day;
  /** The day of the last backup, or the first day where there was none; null where neither is known. */
  readonly since: Day | null;
  readonly dismissed: string | null;
  readonly remindAfterDays: number;
}

const restAfterDismissal = 7;

/** How many days old the last backup is, where that is worth a word. */
export function dueSince({ today, since, dismissed, remindAfterDays }: Facts): number | null {
  if (remindAfterDays === 0 || since === null) return null;
  if (dismissed !== null && Math.abs(daysBetween(dismissed, today)) < restAfterDismissal) return null;
  const age = daysBetween(since, today);
  return age >= remindAfterDays ? age : null;
}
