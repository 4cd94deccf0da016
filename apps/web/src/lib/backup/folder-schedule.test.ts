// Which day a backup by itself is made, and which files it may take away.
import { expect, test } from 'vitest';

import { isDueOn, nameOn, outdated } from './folder-schedule.ts';

test.each([
  ['the first one at once', null, 7, true],
  ['not twice a day', '2026-11-20', 1, false],
  ['every day on the next', '2026-11-19', 1, true],
  ['every week not on the sixth day', '2026-11-14', 7, false],
  ['every week on the seventh', '2026-11-13', 7, true],
  ['after the clock was set back', '2026-12-24', 7, true],
] as const)('%s', (_what, lastOn, everyDays, due) => {
  expect(isDueOn('2026-11-20', lastOn, everyDays)).toBe(due);
});

test('the oldest ones beyond the number go, and nothing a person put there', () => {
  const own = ['mana-2026-01-01.mana', 'mana-auto-notes.mana', 'holiday.jpg'];
  const made = ['2026-11-20', '2026-11-06', '2026-11-13'].map(nameOn);
  expect(outdated([...own, ...made], 2)).toEqual([nameOn('2026-11-06')]);
  expect(outdated([...own, ...made], 3)).toEqual([]);
});
