// The blocks a slash offers, in the words of the person's language; `¦` is where the cursor goes.
import type { NotesText } from './use-notes.ts';

export const blocksOf = (t: NotesText, today: string) => [
  { name: t('blockHeading1'), text: '# ¦' },
  { name: t('blockHeading2'), text: '## ¦' },
  { name: t('blockTasks'), text: '- [ ] ¦' },
  { name: t('blockList'), text: '- ¦' },
  { name: t('blockTable'), text: `| ${t('column')} 1 | ${t('column')} 2 |\n| --- | --- |\n| ¦ |  |\n` },
  { name: t('blockQuote'), text: '> ¦' },
  { name: t('blockCallout'), text: '> [!note] ¦' },
  { name: t('blockCode'), text: '```\n¦\n```' },
  { name: t('blockFootnote'), text: '[^1]¦\n\n[^1]: ' },
  { name: t('blockLine'), text: '---\n' },
  { name: t('blockToday'), text: today },
];

/** CodeMirror's own words in the person's language. */
export const phrasesOf = (t: NotesText): Record<string, string> => ({
  Find: t('searchFind'),
  Replace: t('searchReplace'),
  next: t('searchNext'),
  previous: t('searchPrevious'),
  all: t('searchAll'),
  'match case': t('searchCase'),
  regexp: t('searchRegexp'),
  'by word': t('searchWord'),
  replace: t('searchReplaceOne'),
  'replace all': t('searchReplaceAll'),
  close: t('close'),
});
