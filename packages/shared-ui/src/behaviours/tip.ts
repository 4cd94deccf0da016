// A tooltip as an attachment: `{@attach tip('Close', ['Esc'])}`. It repeats a name that the control already has for
// assistive technology, so it is hidden from it. Made on demand and only one at a time, so that rows stay cheap.
// Shows after half a second of hovering or at once on keyboard focus; Esc, a press or leaving takes it away.
import type { Attachment } from 'svelte/attachments';

const hoverDelay = 500;
const leaveDelay = 80;
const gap = 6;

const look =
  'pointer-events-auto fixed z-70 m-0 flex max-w-64 items-center gap-2 rounded-control border-0 bg-raised px-2 py-1 text-12 text-ink shadow-float animate-fade';

function build(text: string, keys: readonly string[]): HTMLElement {
  const bubble = document.createElement('div');
  bubble.className = look;
  bubble.ariaHidden = 'true';
  bubble.popover = 'manual';
  bubble.append(text);
  for (const key of keys) {
    const cap = document.createElement('kbd');
    cap.className = 'rounded-[0.25rem] bg-track px-1 font-sans text-12 text-ink-2';
    cap.textContent = key;
    bubble.append(cap);
  }
  return bubble;
}

type Side = 'below' | 'right';

function place(bubble: HTMLElement, target: Element, side: Side): void {
  const at = target.getBoundingClientRect();
  const own = bubble.getBoundingClientRect();
  const fitsBelow = at.bottom + gap + own.height < innerHeight;
  const left = side === 'right' ? at.right + gap : at.left + (at.width - own.width) / 2;
  const middle = at.top + (at.height - own.height) / 2;
  const top = side === 'right' ? middle : fitsBelow ? at.bottom + gap : at.top - gap - own.height;
  bubble.style.left = `${Math.max(gap, Math.min(left, innerWidth - own.width - gap))}px`;
  bubble.style.top = `${Math.max(gap, top)}px`;
}

let hideCurrent = (): void => undefined;

export function tip(text: string, keys: readonly string[] = [], side: Side = 'below'): Attachment<HTMLElement> {
  return (target) => {
    let bubble: HTMLElement | null = null;
    let timer = 0;

    const hide = (): void => {
      clearTimeout(timer);
      bubble?.remove();
      bubble = null;
    };
    const show = (): void => {
      clearTimeout(timer);
      if (bubble || target.ariaExpanded === 'true') return;
      hideCurrent();
      hideCurrent = hide;
      bubble = build(text, keys);
      document.body.append(bubble);
      bubble.showPopover();
      place(bubble, target, side);
      bubble.addEventListener('pointerenter', () => clearTimeout(timer));
      bubble.addEventListener('pointerleave', hide);
    };
    const enter = (event: PointerEvent): void => {
      clearTimeout(timer);
      if (event.pointerType === 'mouse') timer = window.setTimeout(show, hoverDelay);
    };
    const leave = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(hide, leaveDelay);
    };
    const focus = (): void => {
      if (target.matches(':focus-visible')) show();
    };
    const handlers = {
      pointerenter: enter,
      pointerleave: leave,
      pointerdown: hide,
      click: hide,
      focus,
      blur: hide,
      keydown: (event: KeyboardEvent) => event.key === 'Escape' && hide(),
    };
    const names = Object.keys(handlers) as (keyof typeof handlers)[];
    for (const name of names) target.addEventListener(name, handlers[name] as EventListener);
    return () => {
      hide();
      for (const name of names) target.removeEventListener(name, handlers[name] as EventListener);
    };
  };
}
