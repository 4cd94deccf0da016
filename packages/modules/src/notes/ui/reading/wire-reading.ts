// Gives a rendered note its life: addresses for links to other notes, ids for headings and footnotes, names for boxes, safe foreign links.
import { nameKey } from '../../markdown/names.ts';

export interface ReadingContext {
  /** Begins every id, so that two notes on one page do not share one. */
  readonly prefix: string;
  /** The address of the note a name means; undefined where there is none yet. */
  readonly noteAddress: (target: string) => string | undefined;
  readonly tagAddress: (name: string) => string;
  /** Local pictures by name; undefined where there is no such file. */
  readonly picture: (name: string) => string | undefined;
  /** False where boxes on the page and in the text cannot be matched. */
  readonly canTick: boolean;
  readonly words: { missingNote: string; picture: (name: string) => string; noteBack: (number: string) => string };
}

const isForeign = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//');

const wireNotes = (root: ParentNode, { prefix, words }: ReadingContext): void => {
  const seen = new Set<string>();
  for (const mark of root.querySelectorAll<HTMLAnchorElement>('a[data-note]')) {
    const number = mark.dataset.note ?? '';
    mark.href = `#${prefix}-note-${number}`;
    if (!seen.has(number)) mark.id = `${prefix}-mark-${number}`;
    seen.add(number);
  }
  for (const item of root.querySelectorAll<HTMLElement>('[data-note-body]')) {
    const number = item.dataset.noteBody ?? '';
    item.id = `${prefix}-note-${number}`;
    const back = document.createElement('a');
    back.href = `#${prefix}-mark-${number}`;
    back.textContent = '↩';
    back.setAttribute('aria-label', words.noteBack(number));
    (item.querySelector(':scope > p:last-of-type') ?? item).append(' ', back);
  }
};

const wireLinks = (root: ParentNode, context: ReadingContext): void => {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-wiki], a[data-embed]')) {
    const target = link.dataset.wiki ?? link.dataset.embed ?? '';
    const picture = link.dataset.embed === undefined ? undefined : context.picture(target);
    if (picture !== undefined) {
      showPicture(link, picture, target);
      continue;
    }
    const address =
      target === '' ? `#${headingId(context.prefix, link.dataset.at ?? '')}` : context.noteAddress(target);
    link.href = address ?? '#';
    if (address !== undefined) continue;
    link.dataset.missing = '';
    link.title = context.words.missingNote;
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-tag]')) {
    link.href = context.tagAddress(link.dataset.tag ?? '');
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>(
    'a[href]:not([data-wiki], [data-embed], [data-tag], [data-note])',
  )) {
    if (!isForeign(link.getAttribute('href') ?? '')) continue;
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  }
};

const showPicture = (link: HTMLElement, source: string, name: string): void => {
  const image = document.createElement('img');
  image.src = source;
  image.alt = link.textContent || name;
  image.loading = 'lazy';
  link.replaceWith(image);
};

/** Pictures of this device are shown; one on the web becomes a link, so that reading a note tells nobody of it. */
const wirePictures = (root: ParentNode, { picture, words }: ReadingContext): void => {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-picture]')) {
    const address = link.dataset.picture ?? '';
    const local = isForeign(address) ? undefined : picture(decodeURIComponentSafely(address));
    if (local !== undefined) {
      showPicture(link, local, address);
      continue;
    }
    link.textContent = words.picture(link.textContent || address);
    if (/^https?:/i.test(address)) link.href = address;
  }
};

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const headingId = (prefix: string, heading: string): string =>
  `${prefix}-${nameKey(heading).replace(/[^\p{L}\p{N}]+/gu, '-')}`;

export const wireReading = (root: ParentNode, context: ReadingContext): void => {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.id = headingId(context.prefix, heading.textContent ?? '');
  }
  wirePictures(root, context);
  wireLinks(root, context);
  wireNotes(root, context);
  for (const scroller of root.querySelectorAll<HTMLElement>('[data-scroll], pre')) scroller.tabIndex = 0;
  for (const box of root.querySelectorAll<HTMLInputElement>('input[data-box]')) {
    const item = box.closest('li');
    box.setAttribute(
      'aria-label',
      (item?.firstElementChild === box ? item.innerText : box.parentElement?.textContent)?.split('\n')[0]?.trim() ?? '',
    );
    box.disabled = !context.canTick;
    item?.setAttribute('data-task', box.checked ? 'done' : 'open');
  }
};
