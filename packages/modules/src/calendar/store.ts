// What one can do in the calendar; the same operations serve buttons, keys, drags and tools.
import type { StoreDeps } from '@mana/shared-core';
import { createCalendarOperations } from './calendar-operations.ts';
import { createEventLifecycle } from './event-lifecycle.ts';
import { createEventOperations } from './event-operations.ts';
import { createImportOperations } from './import-operations.ts';
import { occurrencesIn, type Occurrence } from './occurrences.ts';
import { longEvents, shortEvents, type DayRange } from './queries.ts';

export const createCalendarStore = (deps: StoreDeps) => ({
  ...createCalendarOperations(deps),
  ...createEventOperations(deps),
  ...createEventLifecycle(deps),
  ...createImportOperations(deps),

  /** One answer for those who do not follow changes; `zone` is the clock of whoever asks. */
  async findOccurrences(range: DayRange, zone: string): Promise<Occurrence[]> {
    const found = await Promise.all([deps.records.list(shortEvents(range)), deps.records.list(longEvents(range))]);
    return occurrencesIn(found.flat(), range, zone);
  },
});

export type CalendarStore = ReturnType<typeof createCalendarStore>;
