// The keys that mean the same everywhere: commands, undo, redo, search, help, and "g" followed by a place. Letters count only where nobody types,
// and not at all for whoever switched them off (WCAG 2.1.4).
import { isCommand, isTyping } from './keys.ts';

export interface ShortcutDeeds {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly help: () => void;
  readonly search: () => void;
  /** Opens the command palette, or closes it: with everything, or with what can be done with the open record. */
  readonly palette: (begin: 'all' | 'record') => void;
  /** Letter after "g" → where it leads. */
  readonly places: () => Readonly<Record<string, () => void>>;
  readonly lettersOn: () => boolean;
}

/** How long "g" waits for its second letter. */
const chordMilliseconds = 1000;

/** Ctrl or ⌘ with K; P and O are what other programs taught. */
const paletteKeys: Readonly<Record<string, 'all' | 'record'>> = { k: 'all', p: 'all', o: 'all', '.': 'record' };

export class Shortcuts {
  /** True while "g" waits for its second letter. */
  waiting = $state(false);

  readonly #deeds: ShortcutDeeds;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deeds: ShortcutDeeds) {
    this.#deeds = deeds;
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isCommand(event)) this.#command(event);
    else if (!event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event)) this.#letter(event);
  };

  #command(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (key === 'z' && !isTyping(event)) {
      event.preventDefault();
      if (event.shiftKey) this.#deeds.redo();
      else this.#deeds.undo();
    }
    const begin = event.shiftKey ? undefined : paletteKeys[key];
    if (begin) {
      event.preventDefault();
      if (!event.repeat && !document.querySelector(`[role=dialog]:not(:has([role=combobox])), [role=menu]`))
        this.#deeds.palette(begin);
    }
    if (key === 'f' && event.shiftKey) {
      event.preventDefault();
      this.#deeds.search();
    }
  }

  #letter(event: KeyboardEvent): void {
    if (!this.#deeds.lettersOn() || document.querySelector('[role=dialog], [role=menu]')) return;
    if (this.waiting) {
      this.#endChord();
      const go = this.#deeds.places()[event.key.toLowerCase()];
      if (!go) return;
      event.preventDefault();
      go();
      return;
    }
    if (event.key === '?') {
      event.preventDefault();
      this.#deeds.help();
    }
    if (event.key === 'g') {
      this.waiting = true;
      this.#timer = setTimeout(() => this.#endChord(), chordMilliseconds);
    }
  }

  #endChord(): void {
    clearTimeout(this.#timer);
    this.waiting = false;
  }
}
