// Short words after a deed, with its way back. An instance belongs to the app and travels by context:
// `provideToasts(new Toasts())` once, `useToasts().show(…)` anywhere below. Eight seconds; the clock of all toasts
// stands still while one hovers or focuses them, and while the window is hidden.
import { createContext } from 'svelte';
import type { IconComponent } from '../parts/icon.ts';

export interface ToastAction {
  label: string;
  /** May take its time: the toast stays until the deed is done. */
  run: () => void | Promise<void>;
  /** Shown beside the label, e.g. `['Ctrl', 'Z']`. */
  keys?: readonly string[];
}

export interface ToastMessage {
  text: string;
  tone?: 'done' | 'note' | 'warn';
  icon?: IconComponent;
  action?: ToastAction;
  /** Milliseconds; 8,000 unless said otherwise. */
  duration?: number;
  /** A toast with the key of one that still shows takes its place. */
  key?: string;
}

export interface Toast extends ToastMessage {
  readonly id: number;
  readonly duration: number;
}

const usualDuration = 8000;
const mostAtOnce = 3;

interface Clock {
  now: () => number;
  wait: (run: () => void, milliseconds: number) => () => void;
}

const deviceClock: Clock = {
  now: () => performance.now(),
  wait: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export class Toasts {
  shown = $state.raw<readonly Toast[]>([]);
  paused = $state(false);

  readonly #clock: Clock;
  readonly #left = new Map<number, { remaining: number; since: number; cancel: () => void }>();
  #lastId = 0;

  constructor(clock: Clock = deviceClock) {
    this.#clock = clock;
  }

  /** Shows the message and answers its id; the oldest leaves when more than three would stand. */
  show(message: ToastMessage): number {
    const id = ++this.#lastId;
    const toast: Toast = { ...message, id, duration: message.duration ?? usualDuration };
    const others = this.shown.filter((shown) => message.key === undefined || shown.key !== message.key);
    const kept = others.slice(-(mostAtOnce - 1));
    for (const gone of this.shown) if (!kept.includes(gone)) this.#forget(gone.id);
    this.shown = [...kept, toast];
    this.#left.set(id, { remaining: toast.duration, since: this.#clock.now(), cancel: () => undefined });
    if (!this.paused) this.#start(id);
    return id;
  }

  dismiss(id: number): void {
    this.#forget(id);
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** Does the toast's action, then takes the toast away, also when the action fails. */
  async act(id: number): Promise<void> {
    const toast = this.shown.find((shown) => shown.id === id);
    if (!toast?.action) return;
    this.#forget(id);
    try {
      await toast.action.run();
    } finally {
      this.dismiss(id);
    }
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    for (const entry of this.#left.values()) {
      entry.cancel();
      entry.remaining -= this.#clock.now() - entry.since;
    }
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    for (const id of this.#left.keys()) this.#start(id);
  }

  #start(id: number): void {
    const entry = this.#left.get(id);
    if (!entry) return;
    entry.since = this.#clock.now();
    entry.cancel = this.#clock.wait(() => this.dismiss(id), Math.max(0, entry.remaining));
  }

  #forget(id: number): void {
    this.#left.get(id)?.cancel();
    this.#left.delete(id);
  }
}

/** `useToasts` throws below no provider; `provideToasts` belongs in the app's root component. */
export const [useToasts, provideToasts] = createContext<Toasts>();
