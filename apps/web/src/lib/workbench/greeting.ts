// The greeting by the hour, with a name where one was given.
import type { ShellTranslate } from '../shell-messages.ts';

export type PartOfDay = 'night' | 'morning' | 'day' | 'evening';

/** @param hour local, 0–23 */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}

export function greetingOf(t: ShellTranslate, hour: number, name: string): string {
  const part = partOfDay(hour);
  return name ? t(`greeting.${part}.name`, { name }) : t(`greeting.${part}`);
}
