// Time set aside for records of other modules, between the events of the days that are shown.
import { linkText, type Day, type Link } from '@mana/shared-core';
import { blocksBetween } from '../../system/time/queries.ts';
import { createTimeStore } from '../../system/time/store.ts';
import type { TimeBlock, timeBlocks } from '../../system/time/tables.ts';
import type { LiveList } from '../../host.ts';
import type { Occurrence } from '../occurrences.ts';
import type { DayRange } from '../queries.ts';
import { inOtherZone } from '../times/zone.ts';
import type { EventActions } from './event-actions.ts';
import type { CalendarHandle } from './use-calendar.ts';

export const timePrefix = 'time:';

export class BlockLayer {
  readonly #handle: CalendarHandle;
  readonly #actions: EventActions;
  readonly #rows: LiveList<typeof timeBlocks>;

  constructor(handle: CalendarHandle, actions: EventActions, range: () => DayRange) {
    this.#handle = handle;
    this.#actions = actions;
    this.#rows = handle.live(() => blocksBetween(range().from, range().to));
  }

  /** Planned blocks as something the hours can lay out and a drag can carry, on the clock of whoever looks. */
  readonly occurrences = $derived.by((): readonly Occurrence[] => {
    const { timeZone } = this.#handle.host.formats;
    const planned = (this.#rows.current ?? []).filter(({ kind, locked }) => kind === 'planned' && !locked);
    return planned.map(({ id, start, end, zone }) => ({
      key: timePrefix + id,
      event: {} as Occurrence['event'],
      seriesId: null,
      occurrence: null,
      start: inOtherZone(start, zone, timeZone),
      end: inOtherZone(end, zone, timeZone),
    }));
  });

  find(key: string): Occurrence | undefined {
    return this.occurrences.find((occurrence) => occurrence.key === key);
  }

  rowOf(key: string): TimeBlock | undefined {
    return this.#rows.current?.find(({ id }) => timePrefix + id === key);
  }

  /** True where time is set aside for a record on a day: it need not be shown there twice. */
  holds(target: Link, day: Day): boolean {
    const text = linkText(target);
    return this.occurrences.some(({ key, start }) => start.slice(0, 10) === day && this.rowOf(key)?.target === text);
  }

  add(target: Link, title: string, start: string, end: string) {
    const { host, t } = this.#handle;
    const text = t('toastPlanned', { title, when: this.#actions.when(start) });
    return this.#actions.run(() => this.#store().addBlock(target, { start, end }, host.formats.timeZone), text);
  }

  move(key: string, start: string, end: string) {
    const { timeZone } = this.#handle.host.formats;
    return this.#actions.run(
      () => this.#store().moveBlock(key.slice(timePrefix.length), { start, end }, timeZone),
      this.#actions.when(start),
    );
  }

  remove(key: string) {
    return this.#actions.run(
      () => this.#store().removeBlock(key.slice(timePrefix.length)),
      this.#handle.t('toastUnplanned'),
    );
  }

  #store() {
    const { records, clock } = this.#handle.host;
    return createTimeStore({ records, clock });
  }
}
