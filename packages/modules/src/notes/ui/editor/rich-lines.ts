// Shows Markdown as it will read: marks are hidden and boxes drawn on every line but the ones with the cursor, where the source stands
// as it was typed. Only the part in view is looked at.
import { syntaxTree } from '@codemirror/language';
import type { EditorState, Range } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import {
  Decoration,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

const hidden = Decoration.replace({});
const wiki = Decoration.mark({ class: 'cm-wiki' });
const done = Decoration.mark({ class: 'cm-done' });
const lines = {
  heading: Decoration.line({ class: 'cm-heading' }),
  code: Decoration.line({ class: 'cm-codeLine' }),
  quote: Decoration.line({ class: 'cm-quoteLine' }),
  table: Decoration.line({ class: 'cm-tableLine' }),
} as const;

/** Marks that only say how something looks. */
const quietMarks = new Set(['HeaderMark', 'EmphasisMark', 'StrikethroughMark', 'HighlightMark', 'WikiLinkMark']);
const lineOf: Record<string, Decoration> = {
  FencedCode: lines.code,
  Blockquote: lines.quote,
  Table: lines.table,
  ATXHeading1: lines.heading,
  ATXHeading2: lines.heading,
  ATXHeading3: lines.heading,
};

class BoxWidget extends WidgetType {
  readonly #isDone: boolean;
  readonly #label: string;

  constructor(isDone: boolean, label: string) {
    super();
    this.#isDone = isDone;
    this.#label = label;
  }

  override eq(other: BoxWidget): boolean {
    return other.#isDone === this.#isDone && other.#label === this.#label;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'cm-box';
    box.tabIndex = -1;
    box.checked = this.#isDone;
    box.setAttribute('aria-label', this.#label);
    box.addEventListener('change', () => {
      const line = view.state.doc.lineAt(view.posAtDOM(box));
      const from = line.from + line.text.search(/\[[ xX]\]/) + 1;
      view.dispatch({ changes: { from, to: from + 1, insert: box.checked ? 'x' : ' ' } });
    });
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Numbers of the lines a cursor or selection touches. */
const activeLines = (state: EditorState): Set<number> => {
  const active = new Set<number>();
  for (const { from, to } of state.selection.ranges) {
    const last = state.doc.lineAt(to).number;
    for (let line = state.doc.lineAt(from).number; line <= last && active.size < 500; line += 1) active.add(line);
  }
  return active;
};

const decorate = (view: EditorView): DecorationSet => {
  const { state } = view;
  const active = view.hasFocus ? activeLines(state) : new Set<number>();
  const found: Range<Decoration>[] = [];
  const isActive = (position: number) => active.has(state.doc.lineAt(position).number);
  const hide = (from: number, to: number) => {
    if (from < to && !isActive(from)) found.push(hidden.range(from, to));
  };
  const paintLines = (from: number, to: number, line: Decoration) => {
    for (let at = state.doc.lineAt(from); ; at = state.doc.line(at.number + 1)) {
      found.push(line.range(at.from));
      if (at.to >= to || at.number === state.doc.lines) return;
    }
  };
  /** `mark` is where the list's own mark begins: a box stands in its place too. */
  const paintBox = (mark: number, from: number, to: number) => {
    const line = state.doc.lineAt(from);
    const isDone = /x/i.test(state.sliceDoc(from, to));
    const text = line.text.slice(to - line.from).trim();
    if (isDone && to + 1 < line.to) found.push(done.range(to + 1, line.to));
    if (!isActive(from)) found.push(Decoration.replace({ widget: new BoxWidget(isDone, text) }).range(mark, to));
  };
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: ({ name, from: start, to: end, node }) => {
        const line = lineOf[name];
        if (line) paintLines(Math.max(start, from), Math.min(end, to), line);
        if (name === 'HeaderMark') hide(start, Math.min(end + 1, state.doc.lineAt(end).to));
        else if (quietMarks.has(name)) hide(start, end);
        else if (name === 'CodeMark' && node.parent?.name === 'InlineCode') hide(start, end);
        else if (name === 'WikiLink') found.push(wiki.range(start, end));
        else if (name === 'QuoteMark') hide(start, Math.min(end + 1, state.doc.lineAt(end).to));
        else if (name === 'TaskMarker') paintBox(listMarkOf(node) ?? start, start, end);
        else if (name === 'Link') hideAddress(state, start, end, hide, node.getChildren('LinkMark'));
      },
    });
  }
  return Decoration.set(found, true);
};

/** Where the dash before a box begins; a number stays. */
const listMarkOf = (task: SyntaxNode): number | undefined => {
  const mark = task.parent?.prevSibling;
  return mark?.name === 'ListMark' && mark.to - mark.from === 1 ? mark.from : undefined;
};

/** `[text](address)` shows its text. */
const hideAddress = (
  state: EditorState,
  start: number,
  end: number,
  hide: (from: number, to: number) => void,
  marks: readonly { readonly from: number; readonly to: number }[],
): void => {
  const [open, close] = marks;
  if (!open || !close || state.sliceDoc(end - 1, end) !== ')' || close.to >= end) return;
  hide(start, open.to);
  hide(close.from, end);
};

export const richLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      const treeChanged = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || treeChanged) {
        this.decorations = decorate(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
