// What takes events away, brings them back, and makes more of them.
import type { Receipt, StoreDeps } from '@mana/shared-core';
import { daysOf } from './event-days.ts';
import { commit, createEventReader, eventAt, type EventTarget } from './event-operations.ts';
import { changesOfSeries } from './queries.ts';
import { fieldsOf, removeAll, removeFollowing, removeOne, type Scope } from './series-changes.ts';
import { events } from './tables.ts';

export const createEventLifecycle = ({ records }: StoreDeps) => {
  const { read, stateOf } = createEventReader(records);

  return {
    /** Moves to the trash; of a series only this start, this and the following, or all. */
    async deleteEvent({ id, occurrence }: EventTarget, scope: Scope): Promise<Receipt> {
      const state = await stateOf(await read(id));
      if (occurrence === null || scope === 'all') return commit(records, removeAll(state));
      if (scope === 'one') return commit(records, removeOne(state, occurrence));
      return commit(records, removeFollowing(state, occurrence));
    },

    /** Takes an event out of the trash, a series with its changed days. */
    async restoreEvent(id: string): Promise<Receipt> {
      const changed = await records.list({ ...changesOfSeries(id), deleted: 'only' as const });
      return records.write((unit) => {
        unit.restore(events, id);
        for (const change of changed) unit.restore(events, change.id);
      });
    },

    /** Makes a lone copy of an event, or of one start of a series. */
    async duplicateEvent({ id, occurrence }: EventTarget): Promise<Receipt & { readonly id: string }> {
      const event = await read(id);
      const shown = occurrence === null ? event : eventAt(await stateOf(event), occurrence);
      const rule = occurrence === null ? event.rule : null;
      const draft = { ...fieldsOf(shown), source: null, rule };
      let copy = '';
      const receipt = await records.write((unit) => {
        copy = unit.insert(events, { ...draft, ...daysOf(draft) });
      });
      return { ...receipt, id: copy };
    },
  };
};
