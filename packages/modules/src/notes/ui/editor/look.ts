// How Markdown looks while it is written: a page to read, in Newsreader, with quiet marks. All values come from the tokens.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
  '&': { fontSize: 'var(--text-20)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-serif)', lineHeight: '1.45', overflow: 'visible' },
  '.cm-content': { padding: '0 0 30vh', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-soft)',
  },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-heading': { paddingTop: '0.6em' },
  '.cm-code': { fontFamily: 'var(--font-mono)', fontSize: 'var(--text-15)' },
  '.cm-codeLine': {
    background: 'var(--well)',
    fontFamily: 'var(--font-mono)',
    fontSize: 'var(--text-15)',
    padding: '0 12px',
  },
  '.cm-quoteLine': { borderInlineStart: '2px solid var(--edge)', paddingInlineStart: '14px' },
  '.cm-tableLine': { fontFamily: 'var(--font-mono)', fontSize: 'var(--text-15)' },
  '.cm-wiki': {
    textDecoration: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '0.2em',
    cursor: 'pointer',
  },
  '.cm-box': { margin: '0 0.5em 0 0' },
  '.cm-done': { color: 'var(--ink-3)', textDecoration: 'line-through' },
  '.cm-panels': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '10px',
  },
  '.cm-panels-top': { position: 'sticky', top: '0', zIndex: '5', borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { fontFamily: 'var(--font-sans)', fontSize: 'var(--text-13)', padding: '8px 36px 8px 12px' },
  '.cm-panel.cm-search label': { fontSize: 'var(--text-13)' },
  '.cm-panel.cm-search button[name=close]': { minWidth: '28px', minHeight: '28px', color: 'var(--ink-2)' },
  '.cm-textfield': {
    background: 'var(--well)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    padding: '4px 8px',
    fontSize: 'max(var(--text-13), 13px)',
    minHeight: '28px',
  },
  '.cm-button': {
    background: 'none',
    backgroundImage: 'none',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    padding: '4px 8px',
    minHeight: '28px',
    color: 'var(--ink)',
  },
  '.cm-searchMatch': { background: 'var(--accent-soft)', outline: '1px solid var(--edge)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--focus)' },
  '.cm-tooltip': {
    background: 'var(--raised)',
    border: '1px solid var(--line)',
    borderRadius: '10px',
    boxShadow: 'var(--float)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-sans)',
    fontSize: 'var(--text-15)',
    maxHeight: '18rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '6px 12px', lineHeight: '1.45' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--ink-3)', fontStyle: 'normal', fontSize: 'var(--text-13)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '560', color: 'var(--accent)' },
});

const heading = (size: string) => ({ fontSize: `var(--text-${size})`, lineHeight: '1.15', fontWeight: '560' });

const style = HighlightStyle.define([
  { tag: tags.heading1, ...heading('32') },
  { tag: tags.heading2, ...heading('24') },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], ...heading('20') },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.special(tags.content), background: 'var(--accent-soft)' },
  { tag: tags.monospace, fontFamily: 'var(--font-mono)', fontSize: '0.8em' },
  { tag: tags.link, color: 'var(--accent)' },
  { tag: tags.url, color: 'var(--ink-3)' },
  { tag: tags.labelName, color: 'var(--accent)', fontFamily: 'var(--font-sans)', fontSize: '0.85em' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--ink-3)' },
]);

export const look = [theme, syntaxHighlighting(style)];
