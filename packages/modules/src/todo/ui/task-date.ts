// How a task's due day stands in a row: short, relative where that is shorter, red only when overdue.
import { daysBetween, type Day } from '@mana/shared-core';
import type { Formats } from '@mana/shared-i18n';

export interface DueText {
  readonly text: string;
  readonly isOverdue: boolean;
}

/** Undefined where the day need not be said: there is none, or the section says it. */
export const dueText = (dueOn: Day | null, today: Day, formats: Formats, sectionDay?: Day): DueText | undefined => {
  if (dueOn === null || dueOn === sectionDay) return undefined;
  const isOverdue = dueOn < today;
  const isNear = Math.abs(daysBetween(today, dueOn)) <= 1;
  const isThisYear = dueOn.slice(0, 4) === today.slice(0, 4);
  const relative = isNear
    ? formats.dayRelative(dueOn, today)
    : formats.day(dueOn, isThisYear ? 'medium' : 'mediumYear');
  return { text: capitalise(relative, formats.tag), isOverdue };
};

/** Words of a day stand alone in a column, so they begin like a sentence. */
export const capitalise = (text: string, tag: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
};
