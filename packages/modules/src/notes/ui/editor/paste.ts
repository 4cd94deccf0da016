// What is pasted from web pages and word processors keeps its structure as Markdown. The converter is loaded with the first such paste.

/** Markdown of an HTML clipping; scripts, styles and pictures of the web are left behind, the latter as links. */
export const markdownOf = async (html: string): Promise<string> => {
  const [{ default: Turndown }, { gfm }] = await Promise.all([import('turndown'), import('turndown-plugin-gfm')]);
  const turndown = new Turndown({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  turndown.use(gfm);
  turndown.remove(['script', 'style', 'noscript', 'title', 'meta', 'link', 'head'] as never);
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => {
      const image = node as HTMLImageElement;
      const address = image.getAttribute('src') ?? '';
      const name = image.getAttribute('alt')?.trim() ?? '';
      return /^https?:/i.test(address) ? `[${name || address}](${address})` : name;
    },
  });
  const page = new DOMParser().parseFromString(html, 'text/html');
  return turndown
    .turndown(page.body)
    .replace(/\u00a0/g, ' ')
    .trim();
};

/** True where a clipping has more to it than its plain text. */
export const hasStructure = (html: string): boolean =>
  /<(?:h[1-6]|ul|ol|li|table|a\s|strong|b>|b\s|em>|i>|blockquote|pre|code|img)/i.test(html);
