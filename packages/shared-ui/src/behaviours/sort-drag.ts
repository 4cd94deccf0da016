// One drag of one row: it follows the pointer, the rows it passes make room by position only, the list scrolls when
// the pointer nears its edge. Rows are read from the page at every step, so that virtual lists work as well.

const edge = 48;
const settleTime = 160;
const patience = 400;

export interface SortTarget {
  /** The id of the row it would stand after; null at the very top. */
  after: string | null;
}

const idOf = (row: HTMLElement): string => row.dataset.sortId ?? '';

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let node = element.parentElement; node; node = node.parentElement) {
    const { overflowY } = getComputedStyle(node);
    if ((overflowY === 'auto' || overflowY === 'scroll') && node.scrollHeight > node.clientHeight) return node;
  }
  return document.documentElement;
}

export class SortDrag {
  readonly #list: HTMLElement;
  readonly #row: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #height: number;
  readonly #shifts = new Map<HTMLElement, number>();
  readonly #startY: number;
  readonly #startScroll: number;
  readonly #startCentre: number;
  readonly #order: readonly string[];
  #pointerY: number;
  #frame = 0;

  constructor(list: HTMLElement, row: HTMLElement, pointerY: number, order: readonly string[]) {
    this.#list = list;
    this.#row = row;
    this.#order = order;
    this.#scroller = scrollerOf(row);
    const box = row.getBoundingClientRect();
    this.#height = box.height;
    this.#startCentre = box.top + box.height / 2;
    this.#startY = this.#pointerY = pointerY;
    this.#startScroll = this.#scroller.scrollTop;
    row.dataset.dragged = '';
    this.#frame = requestAnimationFrame(() => this.#scrollOn());
  }

  get id(): string {
    return idOf(this.#row);
  }

  /** Follows the pointer and answers where the row would fall now. */
  moveTo(pointerY: number): SortTarget {
    this.#pointerY = pointerY;
    const travel = pointerY - this.#startY + this.#scroller.scrollTop - this.#startScroll;
    this.#row.style.transform = `translateY(${travel}px)`;
    const centre = this.#startCentre + pointerY - this.#startY;
    const own = this.#order.indexOf(this.id);
    let after: string | null = null;
    for (const row of this.#others()) {
      const box = row.getBoundingClientRect();
      const rowCentre = box.top + box.height / 2 - (this.#shifts.get(row) ?? 0);
      const isAfterOwn = this.#order.indexOf(idOf(row)) > own;
      const isAbove = rowCentre < centre;
      if (isAbove) after = idOf(row);
      this.#shift(row, isAfterOwn && isAbove ? -this.#height : !isAfterOwn && !isAbove ? this.#height : 0);
    }
    return { after };
  }

  /** Lets the row fall where it is; the old order stays hidden until the new one is drawn. */
  drop(): void {
    this.#stop();
    const passed = [...this.#shifts.values()].reduce((sum, shift) => sum - shift, 0);
    this.#row.style.transition = `transform ${settleTime}ms var(--ease-out)`;
    this.#row.style.transform = `translateY(${passed}px)`;
    const observer = new MutationObserver(() => finish());
    const timer = setTimeout(() => finish(), patience);
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      this.#clear();
    };
    observer.observe(this.#list, { childList: true, subtree: true });
  }

  cancel(): void {
    this.#stop();
    for (const row of [this.#row, ...this.#shifts.keys()]) {
      row.style.transition = `transform ${settleTime}ms var(--ease-out)`;
      row.style.transform = '';
    }
    setTimeout(() => this.#clear(), settleTime);
  }

  #others(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-sort-id]')].filter((row) => row !== this.#row);
  }

  #shift(row: HTMLElement, by: number): void {
    if ((this.#shifts.get(row) ?? 0) === by) return;
    this.#shifts.set(row, by);
    row.style.transition = `transform ${settleTime}ms var(--ease-out)`;
    row.style.transform = by === 0 ? '' : `translateY(${by}px)`;
  }

  #scrollOn(): void {
    const box =
      this.#scroller === document.documentElement
        ? { top: 0, bottom: innerHeight }
        : this.#scroller.getBoundingClientRect();
    const above = box.top + edge - this.#pointerY;
    const below = this.#pointerY - (box.bottom - edge);
    const speed = above > 0 ? -above : below > 0 ? below : 0;
    if (speed !== 0) {
      this.#scroller.scrollTop += speed / 5;
      this.moveTo(this.#pointerY);
    }
    this.#frame = requestAnimationFrame(() => this.#scrollOn());
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #clear(): void {
    for (const row of [this.#row, ...this.#shifts.keys()]) {
      row.style.transition = '';
      row.style.transform = '';
    }
    delete this.#row.dataset.dragged;
  }
}
