// One open note: its editor, what is not stored yet, its title, and what follows from keys and clicks in its text.
import { createTagsStore } from '../../system/tags/store.ts';
import { countWords, outlineOf, type Heading } from '../markdown/measure.ts';
import type { LinkChoice } from '../reading-operations.ts';
import type { Note } from '../tables.ts';
import { attachFiles } from './attach-files.ts';
import { createEditor, type NoteEditor } from './editor/create-editor.ts';
import { NoteActions } from './note-actions.ts';
import { blocksOf, phrasesOf } from './note-blocks.ts';
import { NoteText } from './note-text.svelte.ts';
import type { NotesHandle } from './use-notes.ts';

const titlePause = 1500;
const choicesLast = 5000;

export class NoteSession {
  readonly text: NoteText;
  readonly actions: NoteActions;
  wordCount: number = $state(0);
  outline: readonly Heading[] = $state.raw([]);
  /** The title while it is being typed. */
  draftTitle: string | undefined = $state();
  readonly #id: string;
  readonly #handle: NotesHandle;
  readonly #note: () => Note;
  #editor: NoteEditor | undefined;
  #stored: string;
  /** What a page that went left behind, until there is an editor to show it. */
  #brought: string | undefined;
  #known: { readonly at: number; readonly choices: Promise<readonly LinkChoice[]> } | undefined;
  #titleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(handle: NotesHandle, note: () => Note) {
    this.#handle = handle;
    this.#note = note;
    const { id, body } = note();
    this.#id = id;
    this.#stored = body;
    this.actions = new NoteActions(handle);
    this.text = new NoteText(body, {
      read: () => this.#editor?.text() ?? this.#stored,
      show: (text) => this.#editor?.receive(text),
      save: (text, base) => handle.store.writeNote(id, text, base),
      report: handle.host.reportError,
      onstored: (text) => this.#measure(text),
    });
    this.#measure(body);
  }

  get title(): string {
    return this.draftTitle ?? this.#note().title;
  }

  /** Puts the editor into the page; answers how to take it out again. */
  mount(parent: HTMLElement): () => void {
    const { t, host } = this.#handle;
    const editor = createEditor({
      parent,
      text: this.#stored,
      label: t('textField'),
      placeholder: t('textPlaceholder'),
      phrases: phrasesOf(t),
      offers: {
        links: () => this.#choices(),
        tags: async () => {
          const counted = await createTagsStore({ records: host.records, clock: host.clock }).countTags();
          return counted.map(({ tag }) => tag.name);
        },
        blocks: blocksOf(t, host.today),
        newNote: (name) => t('offerNew', { name }),
      },
      onchange: () => this.text.touch(),
      onfollow: ({ target }) => void this.follow(target),
      onfiles: (files) => void this.attach(files),
      onerror: host.reportError,
    });
    this.#editor = editor;
    if (this.#brought !== undefined) this.bringBack(this.#brought);
    return () => {
      void this.text.flush();
      this.#stored = editor.text();
      this.#editor = undefined;
      editor.destroy();
    };
  }

  async follow(target: string): Promise<void> {
    if (target === '') return;
    await this.text.flush();
    await this.actions.follow(target, this.#note().folder);
  }

  /** Keeps files beside the note and writes where they are shown. */
  async attach(files: readonly File[]): Promise<void> {
    const { host, t } = this.#handle;
    try {
      const names = await attachFiles(host, this.#id, files);
      this.#editor?.insert(names.map((name) => `![[${name}]]`).join('\n'));
      host.notify({ text: t('toastAttached', { count: names.length }) });
    } catch (error) {
      host.reportError(error);
    }
  }

  typeTitle(title: string): void {
    this.draftTitle = title;
    clearTimeout(this.#titleTimer);
    this.#titleTimer = setTimeout(() => void this.keepTitle(), titlePause);
  }

  /** Stores the title, and with it the links in other notes. */
  async keepTitle(isLeaving = false): Promise<void> {
    clearTimeout(this.#titleTimer);
    const title = this.draftTitle;
    if (title === undefined) return;
    const kept = await this.actions.run(() => this.#handle.store.renameNote(this.#id, title));
    if (kept && isLeaving && this.draftTitle === title) this.draftTitle = undefined;
  }

  /** Stores all there is. */
  async flush(): Promise<void> {
    await Promise.all([this.text.flush(), this.keepTitle()]);
  }

  /** What is not stored yet, for a page that is about to go; undefined where there is nothing. */
  unsavedText(): string | undefined {
    return this.text.isDirty ? this.#editor?.text() : undefined;
  }

  /** Brings back what a page that went left behind. */
  bringBack(text: string): void {
    this.#brought = this.#editor ? undefined : text;
    if (!this.#editor) return;
    this.#editor.receive(text);
    this.text.touch();
  }

  goTo = (position: number): void => this.#editor?.goTo(position);
  find = (): void => this.#editor?.find();
  focus = (): void => this.#editor?.focus();

  /** Asked with every key after two brackets, read again only after a while. */
  #choices(): Promise<readonly LinkChoice[]> {
    const now = performance.now();
    if (!this.#known || now - this.#known.at > choicesLast) {
      this.#known = { at: now, choices: this.#handle.store.linkChoices(this.#note().folder) };
    }
    return this.#known.choices;
  }

  #measure(text: string): void {
    this.#stored = text;
    this.wordCount = countWords(text);
    this.outline = outlineOf(text);
  }
}
