// What one can do with calendars. A person who has none gets one with the first event; nobody has to make a calendar first.
import type { Receipt, Records, StoreDeps } from '@mana/shared-core';
import { byOrder, ordersAfter, placeAfter } from '../ordering.ts';
import { allCalendars, eventsOfCalendar } from './queries.ts';
import { calendarColours, calendars, events, type Calendar, type CalendarColour } from './tables.ts';

export interface NewCalendar {
  readonly name: string;
  readonly colour?: CalendarColour;
  readonly source?: Calendar['source'];
}

/** Drafts behind the calendars there are, in the colours least used. */
export const calendarDrafts = (existing: readonly Calendar[], wanted: readonly NewCalendar[]) => {
  const used = new Map(calendarColours.map((colour) => [colour, 0]));
  for (const { colour } of existing) used.set(colour, (used.get(colour) ?? 0) + 1);
  const orders = ordersAfter([...existing].sort(byOrder).at(-1)?.order, wanted.length);
  return wanted.map(({ name, colour, source = null }, index) => {
    const chosen = colour ?? calendarColours.reduce((a, b) => ((used.get(b) ?? 0) < (used.get(a) ?? 0) ? b : a));
    used.set(chosen, (used.get(chosen) ?? 0) + 1);
    return {
      name: name.trim(),
      colour: chosen,
      order: orders[index] as string,
      source: source && { ...source, lines: [...source.lines] },
    };
  });
};

export const createCalendarOperations = ({ records }: StoreDeps) => ({
  async addCalendar(calendar: NewCalendar): Promise<Receipt & { readonly id: string }> {
    const [draft] = calendarDrafts(await records.list(allCalendars()), [calendar]);
    let id = '';
    const receipt = await records.write((unit) => {
      id = unit.insert(calendars, draft as NonNullable<typeof draft>);
    });
    return { ...receipt, id };
  },

  editCalendar: (id: string, { name, ...rest }: { name?: string; colour?: CalendarColour }): Promise<Receipt> =>
    records.write((unit) => unit.update(calendars, id, { ...rest, ...(name ? { name: name.trim() } : {}) })),

  /** Whether its events are on the page; one's own step of undo would only be in the way. */
  showCalendar: (id: string, isShown: boolean): Promise<Receipt> =>
    records.write((unit) => unit.update(calendars, id, { isShown }), { undoable: false }),

  /** Puts a calendar behind another; null puts it first. */
  async reorderCalendar(id: string, after: string | null): Promise<Receipt> {
    const places = placeAfter(await records.list(allCalendars()), id, after);
    return records.write((unit) => {
      for (const [changed, order] of places) unit.update(calendars, changed, { order });
    });
  },

  /** Moves a calendar and all its events to the trash, in one step. */
  async deleteCalendar(id: string): Promise<Receipt> {
    const own = await records.list(eventsOfCalendar(id));
    return records.write((unit) => {
      for (const event of own) unit.remove(events, event.id);
      unit.remove(calendars, id);
    });
  },
});

/** The calendar new events go to: the first there is. */
export const firstCalendar = async (records: Records): Promise<Calendar | undefined> =>
  (await records.list(allCalendars())).find((calendar) => !calendar.locked);
