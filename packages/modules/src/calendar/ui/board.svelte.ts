// The state of the calendar's page: which days are shown and how, what is on them, what is open, asked for or being made, and where the
// focus goes. Components only draw it.
import type { Day } from '@mana/shared-core';
import { tick } from 'svelte';
import { parseKey, type Occurrence } from '../occurrences.ts';
import { isAllDay, minutesOf, wallAt, wallOf } from '../times/wall.ts';
import { wallInZone } from '../times/zone.ts';
import { BlockLayer, timePrefix } from './block-layer.svelte.ts';
import { DatedLayer, layerPrefix, type LayerItem } from './dated-layer.svelte.ts';
import { EventActions, type Question } from './event-actions.ts';
import { daysIn, rangeOf, turned, type Place, type ViewName } from './view-range.ts';
import type { CalendarHandle } from './use-calendar.ts';
import { Window } from './window.svelte.ts';

/** An event that is being made: its times, until it has a title. */
export interface NewSlot {
  readonly start: string;
  readonly end: string;
}

export const blockPrefix = 'event-';

const hour = 60;

export class Board {
  readonly window: Window;
  readonly actions: EventActions;
  /** Due tasks, and what else other modules show here. */
  readonly layer: DatedLayer;
  /** Time set aside for records. */
  readonly blocks: BlockLayer;
  asked: Question | undefined = $state.raw();
  slot: NewSlot | undefined = $state.raw();
  /** The calendar whose name and colour are being changed, or a new one. */
  editing: { kind: 'new' } | { kind: 'change'; id: string } | undefined = $state.raw();
  /** What was done, for those who listen. */
  said = $state('');
  /** The event the arrows come back to. */
  remembered: string | undefined = $state();
  /** The event that takes the focus when it is drawn again, as when it has moved to another day. */
  wanted: string | undefined;
  /** Milliseconds; moved on by whoever draws the line of now. */
  now = $state(0);
  readonly handle: CalendarHandle;
  readonly #place: () => Place;
  readonly #openKey: () => string | undefined;

  constructor(handle: CalendarHandle, place: () => Place, openKey: () => string | undefined) {
    this.handle = handle;
    this.#place = place;
    this.#openKey = openKey;
    this.now = handle.host.clock.now();
    this.window = new Window(handle, () => rangeOf(place(), handle.host.formats.firstWeekday));
    this.actions = new EventActions(handle, (question) => (this.asked = question));
    this.blocks = new BlockLayer(handle, this.actions, () => rangeOf(place(), handle.host.formats.firstWeekday));
    this.layer = new DatedLayer(handle, this.actions, () => rangeOf(place(), handle.host.formats.firstWeekday));
  }

  get place(): Place {
    return this.#place();
  }

  get openKey(): string | undefined {
    return this.#openKey();
  }

  readonly days = $derived.by(() => daysIn(rangeOf(this.place, this.handle.host.formats.firstWeekday)));
  readonly occurrences = $derived.by((): readonly Occurrence[] => this.window.occurrences ?? []);
  /** Now on the clock of whoever looks. */
  readonly nowWall = $derived.by(() => wallInZone(this.now, this.handle.host.formats.timeZone));

  /** The event Tab leads to: the open one, the one left last, or the first. */
  readonly tabKey = $derived.by(() => {
    const keys = this.occurrences.map(({ key }) => key);
    return [this.openKey, this.remembered].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];
  });

  find(key: string): Occurrence | undefined {
    return this.occurrences.find((occurrence) => occurrence.key === key);
  }

  show(view: ViewName, day: Day = this.place.day): Promise<void> {
    return this.handle.host.navigate('calendar', view, day);
  }

  turn(by: 1 | -1): Promise<void> {
    return this.show(this.place.view, turned(this.place, by));
  }

  open(key: string): Promise<void> {
    this.remembered = key;
    return this.handle.host.navigate('calendar', 'event', key);
  }

  async close(): Promise<void> {
    const key = this.openKey;
    await this.show(this.place.view);
    if (key !== undefined) await this.focus(key);
  }

  /** Begins a new event: where it is told to, else at the next full hour of the shown day. */
  begin(slot?: NewSlot): void {
    this.slot = slot ?? this.nextSlot();
  }

  nextSlot(): NewSlot {
    const { today } = this.handle.host;
    const focused = this.remembered === undefined ? undefined : this.find(this.remembered);
    const day = this.days.includes(today) ? today : (this.days[0] ?? today);
    if (focused && document.activeElement?.id === blockPrefix + focused.key) {
      const start = focused.end.includes('T') ? focused.end : wallAt(focused.start.slice(0, 10), 9 * hour);
      return { start, end: wallOf(Date.parse(`${start}Z`) + hour * 60_000) };
    }
    const from =
      day === today ? Math.min(22 * hour, (Math.floor(minutesOf(this.nowWall) / hour) + 1) * hour) : 9 * hour;
    return { start: wallAt(day, from), end: wallAt(day, from + hour) };
  }

  async focus(key: string): Promise<void> {
    this.remembered = key;
    await tick();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const block = document.getElementById(blockPrefix + key);
    if (block && this.wanted === key) this.wanted = undefined;
    block?.focus();
    block?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  focused(): Occurrence | undefined {
    const { activeElement } = document;
    return activeElement?.id.startsWith(blockPrefix)
      ? this.find(activeElement.id.slice(blockPrefix.length))
      : undefined;
  }

  /** The tasks of a day for which no time is set aside on it. */
  tasksOn(day: Day): readonly LayerItem[] {
    const placed = ({ of, id }: LayerItem) => this.blocks.holds({ table: of.source.table.name, id }, day);
    return this.layer.on(day).filter((item) => !placed(item));
  }

  /** Sets time aside for a task, and puts the focus there. */
  async placeTask(item: LayerItem, start: string, end: string): Promise<void> {
    const { table } = item.of.source;
    const added = await this.blocks.add({ table: table.name, id: item.id }, item.title, start, end);
    if (!added) return;
    this.wanted = timePrefix + added.id;
    await this.focus(this.wanted);
  }

  /** What a drag has moved: an event, or a task of the layer, which only changes its day. */
  drop(occurrence: Occurrence, start: string, end: string): void {
    if (occurrence.key.startsWith(timePrefix)) return void this.blocks.move(occurrence.key, start, end);
    if (!occurrence.key.startsWith(layerPrefix)) return this.actions.move(occurrence, start, end);
    const item = this.layer.items.find(({ key }) => key === occurrence.key);
    if (!item) return;
    if (isAllDay(start)) void this.layer.schedule(item, start);
    else void this.placeTask(item, start, end);
  }

  /** Moves by key: the view follows to another day, and the focus to the event, whatever its key is then. */
  async moveByKey(occurrence: Occurrence, start: string, end: string): Promise<void> {
    this.actions.move(occurrence, start, end, (key) => {
      this.wanted = key;
      this.said = this.actions.when(start);
      if (document.activeElement === document.body) void this.focus(key);
    });
    const day = start.slice(0, 10);
    if (!this.days.includes(day)) await this.show(this.place.view, day);
  }

  /** The record an open key names. */
  readonly openTarget = $derived.by(() => (this.openKey === undefined ? undefined : parseKey(this.openKey)));
}
