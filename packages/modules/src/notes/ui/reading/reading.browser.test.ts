// What a note may become on the page: all of Markdown that notes know, and nothing that acts by itself.
import { expect, test } from 'vitest';
import { countBoxes } from '../../markdown/tick-box.ts';
import { renderMarkdown } from './render-markdown.ts';
import { wireReading, type ReadingContext } from './wire-reading.ts';

const context: ReadingContext = {
  prefix: 'p',
  noteAddress: (target) => (target === 'Bed' ? '/notes/note/1' : undefined),
  tagAddress: (name) => `/tag/${name}`,
  picture: (name) => (name === 'leaf.png' ? 'blob:leaf' : undefined),
  canTick: true,
  words: { missingNote: 'missing', picture: (name) => `Picture: ${name}`, noteBack: (number) => `back ${number}` },
};

const read = (text: string): HTMLElement => {
  const page = document.createElement('div');
  const fragment = renderMarkdown(text);
  wireReading(fragment, context);
  page.append(fragment);
  return page;
};
const html = (text: string) => read(text).innerHTML;

test('links lead to notes, missing ones say so, foreign ones leave without telling where from', () => {
  const page = read('[[Bed|the bed]] [[Nowhere]] [out](https://example.com) [[#Soil]]\n\n# Soil');
  expect(page.querySelector('a[data-wiki="Bed"]')).toMatchObject({ textContent: 'the bed' });
  expect(page.querySelector('a[data-wiki="Bed"]')?.getAttribute('href')).toBe('/notes/note/1');
  expect(page.querySelector('a[data-wiki="Nowhere"]')?.hasAttribute('data-missing')).toBe(true);
  expect(page.querySelector('a[href^="https"]')?.getAttribute('rel')).toContain('noopener noreferrer');
  expect(
    page.querySelector(`[id="${page.querySelector('a[data-at="Soil"]')?.getAttribute('href')?.slice(1)}"]`)?.tagName,
  ).toBe('H1');
});

test('boxes are numbered as in the text and named by their line', () => {
  const text = '- [ ] one\n  - [x] two\n\n```\n- [ ] code\n```\n\n1. [ ] three\n\n   more\n- [ ]\n';
  const boxes = [...read(text).querySelectorAll('input')];
  expect(boxes.map((box) => [box.dataset.box, box.getAttribute('aria-label'), box.checked])).toEqual([
    ['0', 'one', false],
    ['1', 'two', true],
    ['2', 'three', false],
  ]);
  expect(countBoxes(text)).toBe(3);
});

test('callouts, footnotes, tables, tags, marked words and comments are drawn', () => {
  const page = read(
    '> [!warning] Frost\n> cover *it*\n\nA[^n] ==mark== #garden/soil %%hidden%%\n\n[^n]: **said**\n\n| a | b |\n|---|--:|\n| 1 | 2 |',
  );
  expect(page.querySelector('[data-callout="warning"]')?.textContent).toContain('Frost');
  expect(page.querySelector('[data-callout] em')?.textContent).toBe('it');
  expect(page.querySelector('sup a')?.getAttribute('href')).toBe('#p-note-1');
  expect(page.querySelector('#p-note-1 strong')?.textContent).toBe('said');
  expect(page.querySelector('#p-note-1 a[aria-label="back 1"]')?.getAttribute('href')).toBe('#p-mark-1');
  expect(page.querySelector('mark')?.textContent).toBe('mark');
  expect(page.querySelector('a[data-tag]')?.getAttribute('href')).toBe('/tag/garden/soil');
  expect(page.querySelectorAll('td')).toHaveLength(2);
  expect(page.textContent).not.toContain('hidden');
});

test('pictures of this device are shown; one on the web is a link that fetches nothing', () => {
  const page = read('![[leaf.png]] ![alt](img/leaf.png) ![far](https://spy.example/pixel.gif) ![[gone.png]]');
  expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual(['blob:leaf']);
  expect(page.querySelector('a[href^="https://spy"]')?.textContent).toBe('Picture: far');
});

const hostile = [
  '<script>top.hit=1</script>',
  '<img src=x onerror="top.hit=1">',
  '<svg onload="top.hit=1"><animate onbegin="top.hit=1" attributeName=x dur=1s>',
  '<iframe src="javascript:top.hit=1"></iframe><object data="javascript:1"></object><embed src="x">',
  '[x](javascript:top.hit=1) [y](JaVaScRiPt&colon;top.hit=1) [z](data:text/html,<script>1</script>) [v](vbscript:1)',
  '<a href="javascript:top.hit=1" onclick="top.hit=1">x</a>',
  '<form action="https://x.y"><button formaction="javascript:1">b</button><input name=q autofocus onfocus="top.hit=1"></form>',
  '<style>*{display:none}</style><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=https://x.y"><base href="https://x.y">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.hit=1&gt;">',
  '<div style="position:fixed;inset:0" class="fixed inset-0 z-50" id="app">cover</div>',
  '<input type=checkbox data-box=0><a data-wiki="Bed" data-picture="leaf.png">forged</a>',
  '[[<img src=x onerror=top.hit=1>|<b>x</b>]] #tag"onclick=top.hit=1',
  '> [!note"onclick="top.hit=1] <img src=x onerror=top.hit=1>',
  '[^1]\n\n[^1]: <img src=x onerror=top.hit=1>\n\n![<img src=x onerror=top.hit=1>](x"onerror="top.hit=1)',
  '<details ontoggle="top.hit=1" open><summary>s</summary></details><video src=x onerror="top.hit=1"></video>',
  '```<script>\n</script><script>top.hit=1</script>\n```',
];

test.each(hostile)('%s does nothing', async (text) => {
  const page = read(text);
  document.body.append(page);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((top as unknown as { hit?: number }).hit).toBeUndefined();
  const forbidden =
    'script, style, iframe, object, embed, form, button, link, meta, base, svg, math, video, [style], [class]';
  expect(page.querySelectorAll(forbidden)).toHaveLength(0);
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/i);
      expect(value).not.toMatch(/^\s*(javascript|vbscript|data):/i);
    }
  }
  expect(page.querySelectorAll('input')).toHaveLength(0);
  expect(page.querySelector('#app')).toBeNull();
  page.remove();
});

test('raw HTML that only shapes a text stays', () => {
  expect(html('H<sub>2</sub>O <kbd>Ctrl</kbd><br>next')).toContain('<sub>2</sub>O <kbd>Ctrl</kbd><br>');
});
