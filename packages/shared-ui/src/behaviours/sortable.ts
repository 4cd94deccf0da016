// Order by hand as an attachment: `<ul {@attach sortable({ … })}>` over rows that carry `data-sort-id`.
// Dragging begins after a few pixels with a mouse and after 400 ms of holding with a finger; Alt+↑ and Alt+↓ do the
// same from the keyboard; Esc brings the row back. What happens is announced in the caller's words.
import type { Attachment } from 'svelte/attachments';
import { SortDrag } from './sort-drag.ts';

export interface SortMove {
  id: string;
  /** Place in the order without the moved row: 0 is the top. */
  index: number;
  /** The neighbours it stands between afterwards. */
  after: string | null;
  before: string | null;
}

export interface SortNews {
  kind: 'lifted' | 'dropped' | 'cancelled';
  id: string;
  /** 1-based. */
  position: number;
  count: number;
}

export interface SortOptions {
  /** The ids in their present order. */
  ids: () => readonly string[];
  onmove: (move: SortMove) => void;
  /** The sentence for those who listen. */
  announce: (news: SortNews) => string;
  disabled?: () => boolean;
}

const longPress = 400;
const slack = { mouse: 4, touch: 8 } as const;
const notADrag = 'input, textarea, select, [contenteditable="true"], [data-no-drag]';

/** The move that puts `id` behind `after` (null: to the top). */
export function moveBehind(ids: readonly string[], id: string, after: string | null): SortMove {
  const others = ids.filter((other) => other !== id);
  const index = after === null ? 0 : others.indexOf(after) + 1;
  return { id, index, after: others[index - 1] ?? null, before: others[index] ?? null };
}

class Sorter {
  readonly #list: HTMLElement;
  readonly #options: SortOptions;
  readonly #news = document.createElement('div');
  #drag: SortDrag | null = null;
  #after: string | null = null;
  #pressed: { row: HTMLElement; x: number; y: number; timer: number; isTouch: boolean } | null = null;

  constructor(list: HTMLElement, options: SortOptions) {
    this.#list = list;
    this.#options = options;
    this.#news.className = 'sr-only';
    this.#news.ariaLive = 'assertive';
  }

  connect(): () => void {
    document.body.append(this.#news);
    const stop = new AbortController();
    const { signal } = stop;
    this.#list.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    this.#list.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#list.addEventListener('touchmove', (event) => this.#drag && event.preventDefault(), {
      signal,
      passive: false,
    });
    this.#list.addEventListener('contextmenu', (event) => this.#drag && event.preventDefault(), { signal });
    this.#list.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    window.addEventListener('pointermove', (event) => this.#move(event), { signal });
    window.addEventListener('pointerup', () => this.#release(), { signal });
    window.addEventListener('pointercancel', () => this.#cancel(), { signal });
    window.addEventListener('keydown', (event) => this.#escape(event), { signal, capture: true });
    return () => {
      this.#cancel();
      stop.abort();
      this.#news.remove();
    };
  }

  #say(kind: SortNews['kind'], id: string, index: number): void {
    const count = this.#options.ids().length;
    this.#news.textContent = this.#options.announce({ kind, id, position: index + 1, count });
  }

  #press(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-sort-id]');
    if (!row || event.button !== 0 || this.#options.disabled?.() || target?.closest(notADrag)) return;
    const isTouch = event.pointerType !== 'mouse';
    const timer = isTouch ? window.setTimeout(() => this.#lift(), longPress) : 0;
    this.#pressed = { row, x: event.clientX, y: event.clientY, timer, isTouch };
  }

  #move(event: PointerEvent): void {
    if (this.#drag) {
      this.#after = this.#drag.moveTo(event.clientY).after;
      return;
    }
    if (!this.#pressed) return;
    const distance = Math.hypot(event.clientX - this.#pressed.x, event.clientY - this.#pressed.y);
    if (this.#pressed.isTouch && distance > slack.touch) this.#forget();
    else if (!this.#pressed.isTouch && distance > slack.mouse) this.#lift();
  }

  #lift(): void {
    if (!this.#pressed) return;
    const ids = this.#options.ids();
    const { row, y } = this.#pressed;
    this.#drag = new SortDrag(this.#list, row, y, ids);
    this.#after = ids[ids.indexOf(this.#drag.id) - 1] ?? null;
    this.#forget();
    getSelection()?.removeAllRanges();
    this.#say('lifted', this.#drag.id, ids.indexOf(this.#drag.id));
  }

  #release(): void {
    this.#forget();
    if (!this.#drag) return;
    const { id } = this.#drag;
    this.#swallowClick();
    const ids = this.#options.ids();
    const move = moveBehind(ids, id, this.#after);
    if (move.index === ids.indexOf(id)) return this.#cancel();
    this.#drag.drop();
    this.#drag = null;
    this.#options.onmove(move);
    this.#say('dropped', id, move.index);
  }

  #cancel(): void {
    this.#forget();
    if (!this.#drag) return;
    this.#drag.cancel();
    this.#say('cancelled', this.#drag.id, this.#options.ids().indexOf(this.#drag.id));
    this.#drag = null;
  }

  #forget(): void {
    clearTimeout(this.#pressed?.timer);
    this.#pressed = null;
  }

  /** The click that ends a drag opens nothing. */
  #swallowClick(): void {
    const swallow = (event: Event): void => {
      event.stopPropagation();
      event.preventDefault();
    };
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#drag) return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
    // The finger or button is still down; letting go of it then opens nothing either.
    window.addEventListener('pointerup', () => this.#swallowClick(), { capture: true, once: true });
  }

  #key(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || this.#options.disabled?.()) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sort-id]') : null;
    const id = row?.dataset.sortId;
    const ids = this.#options.ids();
    const from = id === undefined ? -1 : ids.indexOf(id);
    const to = from + (event.key === 'ArrowUp' ? -1 : 1);
    if (id === undefined || from < 0) return;
    event.preventDefault();
    if (to < 0 || to >= ids.length) return;
    this.#keepFocus();
    const others = ids.filter((other) => other !== id);
    this.#options.onmove(moveBehind(ids, id, others[to - 1] ?? null));
    this.#say('dropped', id, to);
  }

  /** Moving an element in the page drops its focus; give it back once the new order is drawn. */
  #keepFocus(): void {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return;
    const observer = new MutationObserver(() => {
      if (document.activeElement !== focused && focused.isConnected) focused.focus();
    });
    observer.observe(this.#list, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), 1000);
  }
}

export function sortable(options: SortOptions): Attachment<HTMLElement> {
  return (list) => new Sorter(list, options).connect();
}
