// What the editor offers while one writes: names after `[[`, tags after `#`, blocks after `/` at the beginning of a line.
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import { nameKey } from '../../markdown/names.ts';
import type { LinkChoice } from '../../reading-operations.ts';

export interface Offers {
  readonly links: () => Promise<readonly LinkChoice[]>;
  readonly tags: () => Promise<readonly string[]>;
  /** Blocks with their names in the person's language; `text` is written in place of the slash, `¦` is where the cursor goes. */
  readonly blocks: readonly { readonly name: string; readonly text: string }[];
  readonly newNote: (name: string) => string;
}

const isInCode = ({ state, pos }: CompletionContext): boolean =>
  /Code/.test(syntaxTree(state).resolveInner(pos, -1).name);

/** Closes the brackets unless they are closed already, and goes behind them. */
const applyLink = (view: EditorView, target: string, from: number, to: number): void => {
  const isClosed = view.state.sliceDoc(to, to + 2) === ']]';
  view.dispatch({
    changes: { from, to: isClosed ? to + 2 : to, insert: `${target}]]` },
    selection: { anchor: from + target.length + 2 },
    userEvent: 'input.complete',
  });
};

const linkCompletion = ({ title, target, alias, folder }: LinkChoice): Completion => ({
  label: alias ?? title,
  detail: alias === undefined ? folder : title,
  apply: (view, _completion, from, to) => applyLink(view, target, from, to),
});

const mostShown = 50;

/** Names that begin with what is typed, then those with a word that does, then those that hold it. */
const rankChoices = (choices: readonly LinkChoice[], typed: string): LinkChoice[] => {
  const wanted = nameKey(typed);
  const rank = ({ title, alias }: LinkChoice): number => {
    const name = nameKey(alias ?? title);
    if (name.startsWith(wanted)) return 0;
    if (name.includes(` ${wanted}`)) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return choices
    .map((choice) => ({ choice, place: rank(choice) }))
    .filter(({ place }) => place < 3)
    .sort((a, b) => a.place - b.place || a.choice.title.length - b.choice.title.length)
    .slice(0, mostShown)
    .map(({ choice }) => choice);
};

const linkSource =
  ({ links, newNote }: Offers): CompletionSource =>
  async (context): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(/\[\[[^[\]\n|#]*/);
    if (!typed || isInCode(context)) return null;
    const from = typed.from + 2;
    const name = typed.text.slice(2).trim();
    const choices = await links();
    const found = rankChoices(choices, name).map(linkCompletion);
    const isKnown = choices.some(({ title, alias }) => nameKey(alias ?? title) === nameKey(name));
    const fresh: Completion[] =
      name === '' || isKnown
        ? []
        : [
            {
              label: name,
              displayLabel: newNote(name),
              apply: (view, _completion, start, end) => applyLink(view, name, start, end),
            },
          ];
    return { from, options: [...found, ...fresh], filter: false };
  };

const tagSource =
  ({ tags }: Offers): CompletionSource =>
  async (context): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(/(?<![\p{L}\p{N}_/#&])#[\p{L}\p{N}_/-]+/u);
    if (!typed || isInCode(context)) return null;
    const options = (await tags()).map((name) => ({ label: `#${name}` }));
    return { from: typed.from, options, validFor: /^#[\p{L}\p{N}_/-]*$/u };
  };

const blockSource =
  ({ blocks }: Offers): CompletionSource =>
  (context): CompletionResult | null => {
    const typed = context.matchBefore(/^\s*\/[\p{L}]*/u);
    if (!typed || isInCode(context)) return null;
    const slash = typed.from + typed.text.indexOf('/');
    const options = blocks.map(({ name, text }) => ({
      label: `/${name}`,
      displayLabel: name,
      apply: (view: EditorView, _completion: Completion, from: number, to: number) => {
        const place = text.indexOf('¦');
        const insert = text.replace('¦', '');
        view.dispatch({
          changes: { from, to, insert },
          selection: { anchor: from + (place < 0 ? insert.length : place) },
          userEvent: 'input.complete',
        });
      },
    }));
    return { from: slash, options, validFor: /^\/[\p{L}]*$/u };
  };

export const completionSources = (offers: Offers): CompletionSource[] => [
  linkSource(offers),
  tagSource(offers),
  blockSource(offers),
];
