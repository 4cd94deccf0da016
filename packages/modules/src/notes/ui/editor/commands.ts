// What keys do to the text: emphasis and links around a selection, boxes of checklists, following a link.
import { EditorSelection, type ChangeSpec, type EditorState } from '@codemirror/state';
import type { EditorView, KeyBinding } from '@codemirror/view';
import { findLinks, type WikiLink } from '../../markdown/scan.ts';

/** Puts marks around every selection, or takes them away where they stand already. */
export const wrapWith =
  (mark: string, end = mark) =>
  (view: EditorView): boolean => {
    const { state } = view;
    view.dispatch(
      state.update(
        state.changeByRange((range) => {
          const { from, to } = range;
          const isWrapped =
            state.sliceDoc(from - mark.length, from) === mark && state.sliceDoc(to, to + end.length) === end;
          const changes: ChangeSpec = isWrapped
            ? [
                { from: from - mark.length, to: from },
                { from: to, to: to + end.length },
              ]
            : [
                { from, insert: mark },
                { from: to, insert: end },
              ];
          const shift = isWrapped ? -mark.length : mark.length;
          return { changes, range: EditorSelection.range(range.anchor + shift, range.head + shift) };
        }),
        { userEvent: 'input', scrollIntoView: true },
      ),
    );
    return true;
  };

const listItem = /^(\s*(?:>\s*)*)(?:([-*+]|\d+[.)])\s+)?(?:(\[[ xX]\])\s+)?/;

/** Makes lines a checklist, ticks a box, or takes the tick away. */
export const toggleTask = (view: EditorView): boolean => {
  const { state } = view;
  const changes: ChangeSpec[] = [];
  const seen = new Set<number>();
  for (const { from, to } of state.selection.ranges) {
    for (let number = state.doc.lineAt(from).number; number <= state.doc.lineAt(to).number; number += 1) {
      if (seen.has(number)) continue;
      seen.add(number);
      const line = state.doc.line(number);
      const [whole = '', indent = '', marker = '', box = ''] = listItem.exec(line.text) ?? [];
      const insert = box ? whole.replace(box, box === '[ ]' ? '[x]' : '[ ]') : `${indent}${marker || '-'} [ ] `;
      changes.push({ from: line.from, to: line.from + whole.length, insert });
    }
  }
  view.dispatch(state.update({ changes, userEvent: 'input' }));
  return true;
};
/** The `[[link]]` around a place. */
export const linkAt = (state: EditorState, position: number): WikiLink | undefined => {
  const line = state.doc.lineAt(position);
  return findLinks(line.text).find(({ from, to }) => line.from + from <= position && position <= line.from + to);
};

export const editingKeys = (follow: (link: WikiLink) => void): readonly KeyBinding[] => [
  { key: 'Mod-b', run: wrapWith('**') },
  { key: 'Mod-i', run: wrapWith('*') },
  { key: 'Mod-Shift-x', run: wrapWith('~~') },
  { key: 'Mod-e', run: wrapWith('`') },
  { key: 'Mod-Shift-k', run: wrapWith('[[', ']]') },
  { key: 'Mod-Enter', run: toggleTask },
  {
    key: 'Alt-Enter',
    run: (view) => {
      const link = linkAt(view.state, view.state.selection.main.head);
      if (link) follow(link);
      return link !== undefined;
    },
  },
];
