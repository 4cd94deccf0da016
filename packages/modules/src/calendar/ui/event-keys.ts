// The keys of the calendar's page. Arrows go from event to event; with Alt they move the event by a quarter of an hour or a day, with Alt
// and Shift they make it longer or shorter: the twin of every drag. Letters count only where nobody types and can be switched off.
import { daysBetween } from '@mana/shared-core';
import type { Occurrence } from '../occurrences.ts';
import { dayLength, isAllDay, minute, shifted, wallTime } from '../times/wall.ts';
import type { Board } from './board.svelte.ts';

const step = 15 * minute;
/** After "g" the next letter names a place and belongs to the shell. */
const chordMilliseconds = 1000;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));

const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('[role=dialog], [role=menu], [role=listbox], [data-detail], [role=grid]') !== null;

const arrows: Readonly<Record<string, readonly [days: number, steps: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Where an arrow with Alt puts an event; null where it would end before it starts. */
export const nudged = (
  { start, end }: Pick<Occurrence, 'start' | 'end'>,
  [days, steps]: readonly [number, number],
  resize: boolean,
): { start: string; end: string } | null => {
  const by = isAllDay(start) ? (days + (resize ? 0 : steps * 7)) * dayLength : days * dayLength + steps * step;
  if (by === 0) return null;
  if (!resize) return { start: shifted(start, by), end: shifted(end, by) };
  const longer = shifted(end, by);
  const least = isAllDay(start) ? dayLength : step;
  return wallTime(longer) - wallTime(start) < least ? null : { start, end: longer };
};

/** The neighbour of an event in a direction: within its day by time, else on the next day that has one, nearest in time. */
export const neighbourOf = (
  occurrences: readonly Occurrence[],
  from: Occurrence,
  [days, steps]: readonly [number, number],
): Occurrence | undefined => {
  if (steps !== 0) return occurrences[occurrences.indexOf(from) + steps];
  const day = from.start.slice(0, 10);
  const distance = (other: Occurrence) => Math.abs(daysBetween(day, other.start.slice(0, 10)));
  const there = occurrences.filter((other) =>
    days > 0 ? other.start.slice(0, 10) > day : other.start.slice(0, 10) < day,
  );
  const nearest = Math.min(...there.map(distance));
  const time = (moment: string) => wallTime(moment) % dayLength;
  const candidates = there.filter((other) => distance(other) === nearest);
  const gap = (other: Occurrence) => Math.abs(time(other.start) - time(from.start));
  return candidates.sort((a, b) => gap(a) - gap(b))[0];
};

export class EventKeys {
  readonly #board: Board;
  #chordUntil = 0;

  constructor(board: Board) {
    this.#board = board;
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target) || isElsewhere(event.target)) return;
    if (document.querySelector('[role=dialog][data-state=open], [role=menu]')) return;
    if (event.ctrlKey || event.metaKey) return;
    if (this.#arrow(event) || this.#deed(event) || this.#letter(event)) event.preventDefault();
  };

  #arrow(event: KeyboardEvent): boolean {
    const direction = arrows[event.key];
    const focused = this.#board.focused();
    if (!direction || !focused) return false;
    if (event.altKey) this.#nudge(focused, direction, event.shiftKey);
    else {
      const next = neighbourOf(this.#board.occurrences, focused, direction);
      if (next) void this.#board.focus(next.key);
    }
    return true;
  }

  #nudge(focused: Occurrence, direction: readonly [number, number], resize: boolean): void {
    const target = nudged(focused, direction, resize);
    if (!target) return;
    void this.#board.moveByKey(focused, target.start, target.end);
  }

  #deed(event: KeyboardEvent): boolean {
    const board = this.#board;
    if (event.key === 'Escape' && board.openKey !== undefined) {
      void board.close();
      return true;
    }
    const focused = board.focused();
    if (focused && (event.key === 'Delete' || event.key === 'Backspace')) {
      const next = neighbourOf(board.occurrences, focused, [0, 1]) ?? neighbourOf(board.occurrences, focused, [0, -1]);
      board.actions.remove(focused, () => next && void board.focus(next.key));
      return true;
    }
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      void board.turn(event.key === 'PageDown' ? 1 : -1);
      return true;
    }
    return false;
  }

  #letter(event: KeyboardEvent): boolean {
    const { host } = this.#board.handle;
    if (!host.letterKeys || event.altKey || event.key.length !== 1 || performance.now() < this.#chordUntil)
      return false;
    const board = this.#board;
    const deeds: Record<string, () => void> = {
      n: () => board.begin(),
      q: () => board.begin(),
      c: () => board.begin(),
      t: () => void board.show(board.place.view, host.today),
      j: () => void board.turn(1),
      k: () => void board.turn(-1),
      d: () => void board.show('day'),
      x: () => void board.show('days'),
      w: () => void board.show('week'),
      m: () => void board.show('month'),
      a: () => void board.show('agenda'),
    };
    const letter = event.key.toLowerCase();
    if (letter === 'g') this.#chordUntil = performance.now() + chordMilliseconds;
    deeds[letter]?.();
    return letter in deeds;
  }
}
