// When somebody is reminded of a backup, and when not.
import { expect, test } from 'vitest';

import { dueSince } from './backup-reminder.ts';

const facts = { today: '2026-11-20', since: '2026-10-01', dismissed: null, remindAfterDays: 30 };

test.each([
  ['an old backup is due, with its age', {}, 50],
  ['on the very day it is due', { since: '2026-10-21' }, 30],
  ['a day before it is not', { since: '2026-10-22' }, null],
  ['who wants no reminder gets none', { remindAfterDays: 0 }, null],
  ['where nothing was ever begun there is nothing to back up', { since: null }, null],
  ['not again in the week it was sent away', { dismissed: '2026-11-14' }, null],
  ['again a week later', { dismissed: '2026-11-13' }, 50],
  ['a clock that was set back does not silence it', { dismissed: '2026-12-24' }, 50],
] as const)('%s', (_what, changed, due) => {
  expect(dueSince({ ...facts, ...changed })).toBe(due);
});
