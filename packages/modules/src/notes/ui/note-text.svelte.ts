// What is being written in one note, between editor and store. It is stored when one pauses, at the latest after a few seconds of typing,
// and when the page goes; a text that another tab or device stored meanwhile is brought together with it. Keys only mark it as changed:
// the text is asked of the editor when it is needed, so that typing in a long note costs nothing here.
import { mergeTexts } from '../markdown/merge.ts';

export interface NoteTextDeps {
  /** The editor's text. */
  readonly read: () => string;
  /** Puts a text into the editor. */
  readonly show: (text: string) => void;
  /** Stores a text that began from `base`, and answers what is stored. */
  readonly save: (body: string, base: string) => Promise<{ readonly body: string }>;
  readonly report: (error: unknown) => void;
  /** Told of every text that is stored or arrives. */
  readonly onstored: (text: string) => void;
}

const pauseMilliseconds = 500;
const longestWait = 3000;

export class NoteText {
  /** True while something written is not stored yet. */
  isDirty: boolean = $state(false);
  /** What is stored, as far as the editor knows. */
  #base: string;
  /** Texts stored from here that the database may still answer with, late. */
  #late = new Set<string>();
  #isWriting = false;
  #arrived: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;
  #queue: Promise<void> = Promise.resolve();
  readonly #deps: NoteTextDeps;

  constructor(stored: string, deps: NoteTextDeps) {
    this.#base = stored;
    this.#deps = deps;
  }

  /** Something was written. */
  touch(): void {
    this.isDirty = true;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(pauseMilliseconds, this.#since + longestWait - now));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** The database has a text: the one that was stored from here, or another's. */
  receive(stored: string): void {
    if (this.#isWriting) {
      this.#arrived = stored;
      return;
    }
    if (stored === this.#base) {
      this.#late.clear();
      return;
    }
    if (this.#late.has(stored)) return;
    const merged = this.isDirty ? mergeTexts(this.#base, this.#deps.read(), stored) : stored;
    this.#base = stored;
    this.#deps.show(merged);
    this.#deps.onstored(stored);
  }

  /** Stores what is not stored yet; one write at a time. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#write());
    return this.#queue;
  }

  async #write(): Promise<void> {
    if (!this.isDirty) return;
    const sent = this.#deps.read();
    this.#since = undefined;
    this.#isWriting = true;
    try {
      const { body } = await this.#deps.save(sent, this.#base);
      this.#late.add(this.#base).add(sent);
      this.#late.delete(body);
      const written = this.#deps.read();
      this.#base = body;
      this.isDirty = written !== sent;
      if (body !== sent) this.#deps.show(this.isDirty ? mergeTexts(sent, written, body) : body);
      this.#deps.onstored(body);
    } catch (error) {
      this.#deps.report(error);
    } finally {
      this.#isWriting = false;
    }
    const arrived = this.#arrived;
    this.#arrived = undefined;
    if (arrived !== undefined) this.receive(arrived);
    if (this.isDirty && this.#since === undefined) this.touch();
  }
}
