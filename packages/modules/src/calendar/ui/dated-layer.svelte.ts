// Due tasks and whatever else other modules show in a calendar, on the days that are shown. They are completed and put on another day here,
// through what their own module offers; the calendar knows none of them.
import type { AnyTable, Day, DatedItem, Row } from '@mana/shared-core';
import type { DatedOf, LiveList } from '../../host.ts';
import type { Occurrence } from '../occurrences.ts';
import type { DayRange } from '../queries.ts';
import { addDays } from '@mana/shared-core';
import type { EventActions } from './event-actions.ts';
import type { CalendarHandle } from './use-calendar.ts';

export interface LayerItem extends DatedItem {
  readonly key: string;
  readonly of: DatedOf;
}

export const layerPrefix = 'dated:';

export class DatedLayer {
  readonly #handle: CalendarHandle;
  readonly #actions: EventActions;
  readonly #lists: readonly { readonly of: DatedOf; readonly rows: LiveList<AnyTable> }[];

  constructor(handle: CalendarHandle, actions: EventActions, range: () => DayRange) {
    this.#handle = handle;
    this.#actions = actions;
    this.#lists = handle.host.dated.map((of) => ({
      of,
      rows: handle.live(() => of.source.between(range().from, range().to)),
    }));
  }

  readonly items = $derived.by((): readonly LayerItem[] =>
    this.#lists.flatMap(({ of, rows }) =>
      (rows.current ?? []).flatMap((row: Row<AnyTable>) => {
        const item = of.source.item(row as never);
        return item ? [{ ...item, key: `${layerPrefix}${of.moduleId}/${item.id}`, of }] : [];
      }),
    ),
  );

  on(day: Day): readonly LayerItem[] {
    return this.items.filter((item) => item.day === day);
  }

  /** As something a drag can carry. */
  carried({ key, day }: LayerItem): Occurrence {
    return {
      key,
      start: day,
      end: addDays(day, 1),
      event: {},
      seriesId: null,
      occurrence: null,
    } as unknown as Occurrence;
  }

  open({ of, id }: LayerItem): Promise<void> {
    return this.#handle.host.navigate(of.moduleId, of.source.view, id);
  }

  complete({ of, id, title }: LayerItem) {
    return this.#actions.run(() => of.source.complete(this.#deps(), id), this.#handle.t('toastDone', { title }));
  }

  schedule({ of, id, title }: LayerItem, day: Day) {
    const when = this.#handle.host.formats.dayRelative(day, this.#handle.host.today);
    return this.#actions.run(
      () => of.source.schedule(this.#deps(), id, day),
      this.#handle.t('toastMoved', { title, when }),
    );
  }

  #deps() {
    const { records, clock } = this.#handle.host;
    return { records, clock };
  }
}
