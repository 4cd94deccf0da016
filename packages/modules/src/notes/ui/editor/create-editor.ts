// The editor of a note: CodeMirror over its Markdown. It knows no records: what is written is told, what is offered comes in. It is made
// once per note and keeps its own undo; a text that arrives from elsewhere is put in by its difference, so the cursor stays.
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { changedSpan } from '../../markdown/merge.ts';
import type { WikiLink } from '../../markdown/scan.ts';
import { editingKeys, linkAt } from './commands.ts';
import { completionSources, type Offers } from './completions.ts';
import { look } from './look.ts';
import { hasStructure, markdownOf } from './paste.ts';
import { richLines } from './rich-lines.ts';
import { wikiGrammar } from './wiki-grammar.ts';

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly offers: Offers;
  /** The editor's own words, English → the person's language. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly onchange: () => void;
  readonly onfollow: (link: WikiLink) => void;
  readonly onfiles?: ((files: readonly File[]) => void) | undefined;
  readonly onerror: (error: unknown) => void;
}

export interface NoteEditor {
  readonly view: EditorView;
  text(): string;
  /** Puts in a text from elsewhere; it is no step of this editor's undo. */
  receive(text: string): void;
  insert(text: string): void;
  goTo(position: number): void;
  find(): void;
  focus(): void;
  destroy(): void;
}

const paste = (event: ClipboardEvent, view: EditorView, { onfiles, onerror }: EditorOptions): boolean => {
  const files = [...(event.clipboardData?.files ?? [])];
  const html = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  if (files.length > 0 && plain === '' && onfiles) {
    onfiles(files);
    return true;
  }
  if (!hasStructure(html)) return false;
  const write = (text: string) => view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste' });
  markdownOf(html).then(write, (error: unknown) => {
    write(plain);
    onerror(error);
  });
  return true;
};

const pointer = (event: MouseEvent, view: EditorView, { onfollow }: EditorOptions): boolean => {
  const isLink = event.target instanceof Element && event.target.closest('.cm-wiki');
  if (!isLink || event.button !== 0) return false;
  const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
  if (position === null) return false;
  const line = view.state.doc.lineAt(position);
  const isSource = view.hasFocus && line.number === view.state.doc.lineAt(view.state.selection.main.head).number;
  const link = linkAt(view.state, position);
  if (!link || (isSource && !(event.metaKey || event.ctrlKey))) return false;
  event.preventDefault();
  onfollow(link);
  return true;
};

const handlers = (options: EditorOptions) =>
  EditorView.domEventHandlers({
    paste: (event, view) => paste(event, view, options),
    mousedown: (event, view) => pointer(event, view, options),
    drop: (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || !options.onfiles) return false;
      event.preventDefault();
      event.stopPropagation();
      options.onfiles(files);
      return true;
    },
  });

const extensionsOf = (options: EditorOptions) => [
  history(),
  drawSelection(),
  closeBrackets(),
  search({ top: true }),
  highlightSelectionMatches(),
  markdown({ base: markdownLanguage, extensions: [wikiGrammar], addKeymap: false, pasteURLAsLink: true }),
  autocompletion({ override: completionSources(options.offers), icons: false }),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    'aria-label': options.label,
    spellcheck: 'true',
    autocapitalize: 'sentences',
    dir: 'auto',
  }),
  EditorState.phrases.of({ ...options.phrases }),
  placeholder(options.placeholder),
  handlers(options),
  keymap.of([
    ...editingKeys(options.onfollow),
    ...completionKeymap,
    ...searchKeymap,
    ...markdownKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]),
  EditorView.updateListener.of((update) => {
    const isOurs = update.transactions.some((step) => step.docChanged && !step.annotation(Transaction.remote));
    if (isOurs) options.onchange();
  }),
  richLines,
  look,
];

export const createEditor = (options: EditorOptions): NoteEditor => {
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({ doc: options.text, extensions: extensionsOf(options) }),
  });
  return {
    view,
    text: () => view.state.sliceDoc(),
    receive: (text) => {
      const span = changedSpan(view.state.sliceDoc(), text);
      if (!span) return;
      view.dispatch({
        changes: { from: span.from, to: span.to, insert: span.text },
        annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
      });
    },
    insert: (text) => view.dispatch(view.state.replaceSelection(text), { userEvent: 'input', scrollIntoView: true }),
    goTo: (position) => {
      const anchor = Math.min(position, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 24 }) });
      view.focus();
    },
    find: () => openSearchPanel(view),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
};
