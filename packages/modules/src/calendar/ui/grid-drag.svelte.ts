// Making, moving and resizing by pointer: steps of a quarter of an hour, columns of days. A finger has to rest first, so that it can
// scroll; Esc puts everything back. Each of these has a twin on the keyboard (see event-keys.ts).
import { daysBetween, addDays, type Day } from '@mana/shared-core';
import type { Occurrence } from '../occurrences.ts';
import { dayLength, isAllDay, minute, shifted, wallAt, wallTime } from '../times/wall.ts';

export interface GridPoint {
  readonly day: Day;
  /** After midnight; 0 where whole days are. */
  readonly minutes: number;
  /** Where whole days are. */
  readonly isAbove?: boolean;
}

export interface DragDeps {
  /** The day and minute under a pointer. */
  readonly pointAt: (event: PointerEvent) => GridPoint | undefined;
  readonly create: (start: string, end: string) => void;
  readonly move: (occurrence: Occurrence, start: string, end: string) => void;
  readonly scroller: () => HTMLElement | null;
}

/** `place` carries a task from its day to an hour. */
export type DragKind = 'create' | 'move' | 'end' | 'place';

export interface Drag {
  readonly kind: DragKind;
  readonly occurrence: Occurrence | null;
  readonly origin: GridPoint;
  readonly isAbove: boolean;
}

const snap = 15;
/** What a task takes when it is put on an hour. */
export const placedMinutes = 30;
const threshold = 4;
const touchRest = 400;
const edge = 40;

const snapped = (minutes: number): number => Math.round(minutes / snap) * snap;

/** Where a drag has led to. */
export const draggedTo = (
  { kind, occurrence, origin, isAbove }: Drag,
  to: GridPoint,
): { start: string; end: string } => {
  if (kind === 'create' || !occurrence) {
    if (isAbove) {
      const [first, last] = origin.day <= to.day ? [origin.day, to.day] : [to.day, origin.day];
      return { start: first, end: addDays(last, 1) };
    }
    const from = Math.floor(origin.minutes / snap) * snap;
    const [low, high] =
      to.minutes >= from ? [from, Math.max(from + snap, snapped(to.minutes))] : [snapped(to.minutes), from + snap];
    return { start: wallAt(origin.day, low), end: wallAt(origin.day, high) };
  }
  if (kind === 'place' && !to.isAbove) {
    const start = wallAt(to.day, Math.min(1440 - placedMinutes, snapped(to.minutes - placedMinutes / 2)));
    return { start, end: shifted(start, placedMinutes * minute) };
  }
  const days = daysBetween(origin.day, to.day) * dayLength;
  const by = isAllDay(occurrence.start) || isAbove ? days : days + snapped(to.minutes - origin.minutes) * minute;
  if (kind !== 'end') return { start: shifted(occurrence.start, by), end: shifted(occurrence.end, by) };
  const least = isAllDay(occurrence.start) ? dayLength : snap * minute;
  const end = shifted(occurrence.end, by);
  return {
    start: occurrence.start,
    end: wallTime(end) - wallTime(occurrence.start) < least ? shifted(occurrence.start, least) : end,
  };
};

export class GridDrag {
  /** What is being dragged and where it would land. */
  preview: { kind: DragKind; key: string | null; start: string; end: string; isAbove: boolean } | undefined =
    $state.raw();
  readonly #deps: DragDeps;
  #drag: Drag | undefined;
  #pointer = -1;
  #start = { x: 0, y: 0 };
  #rest: ReturnType<typeof setTimeout> | undefined;
  #touched = false;

  constructor(deps: DragDeps) {
    this.#deps = deps;
  }

  begin(event: PointerEvent, kind: DragKind, occurrence: Occurrence | null, isAbove = false): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const origin = this.#deps.pointAt(event);
    if (!origin) return;
    event.stopPropagation();
    this.#drag = { kind, occurrence, origin, isAbove };
    this.#pointer = event.pointerId;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#touched = event.pointerType === 'touch';
    if (this.#touched) this.#rest = setTimeout(() => this.#lift(origin), touchRest);
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#end);
    window.addEventListener('pointercancel', this.#cancel);
    window.addEventListener('keydown', this.#escape, true);
    window.addEventListener('touchmove', this.#hold, { passive: false });
  }

  #lift(at: GridPoint): void {
    if (!this.#drag) return;
    const { kind, occurrence } = this.#drag;
    const isAbove = kind === 'place' ? at.isAbove === true : this.#drag.isAbove;
    this.preview = { kind, key: occurrence?.key ?? null, isAbove, ...draggedTo(this.#drag, at) };
  }

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer || !this.#drag) return;
    const distance = Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y);
    if (!this.preview && distance < threshold) return;
    if (this.#touched && !this.preview) return this.#stop();
    const point = this.#deps.pointAt(event);
    if (point) this.#lift(point);
    this.#scroll(event);
  };

  /** A lifted finger does not scroll the page. */
  readonly #hold = (event: TouchEvent): void => {
    if (this.preview) event.preventDefault();
  };

  readonly #end = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const [drag, preview] = [this.#drag, this.preview];
    this.#stop();
    if (!drag) return;
    if (preview) {
      swallowClick();
      if (drag.kind === 'create' || !drag.occurrence) this.#deps.create(preview.start, preview.end);
      else if (preview.start !== drag.occurrence.start || preview.end !== drag.occurrence.end)
        this.#deps.move(drag.occurrence, preview.start, preview.end);
    } else if (drag.kind === 'create' && !this.#touched) {
      const { day, minutes } = drag.origin;
      const from = Math.floor(minutes / 30) * 30;
      if (drag.isAbove) this.#deps.create(day, addDays(day, 1));
      else this.#deps.create(wallAt(day, from), wallAt(day, from + 60));
    }
  };

  readonly #cancel = (): void => this.#stop();

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.preview) return;
    event.preventDefault();
    event.stopPropagation();
    this.#stop();
  };

  #scroll(event: PointerEvent): void {
    const scroller = this.#deps.scroller();
    if (!scroller || this.#drag?.isAbove) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    if (event.clientY > bottom - edge) scroller.scrollTop += 12;
    else if (event.clientY < top + edge) scroller.scrollTop -= 12;
  }

  #stop(): void {
    clearTimeout(this.#rest);
    this.#drag = undefined;
    this.preview = undefined;
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#end);
    window.removeEventListener('pointercancel', this.#cancel);
    window.removeEventListener('keydown', this.#escape, true);
    window.removeEventListener('touchmove', this.#hold);
  }
}

/** The click that follows a drop is no press on what lies there. */
const swallowClick = (): void => {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
};
