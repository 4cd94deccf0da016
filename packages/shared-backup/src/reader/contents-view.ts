// An open archive: its parts at the side, the chosen one beside them.
import { aboutView } from './about-view.ts';
import type { Part } from './archive-file.ts';
import type { Desk } from './desk.ts';
import { h } from './dom.ts';
import { filesView } from './files-view.ts';
import type { OpenFile } from './open-file.ts';
import { historySheet, tableSheet, type Sheet } from './sheet.ts';
import { tableView } from './table-view.ts';

type Draw = () => HTMLElement | Promise<HTMLElement>;

export function contentsView(desk: Desk, file: OpenFile): HTMLElement {
  const { speak, formats, attempt } = desk;
  const { archive } = file;
  const main = h('main', { id: 'main' });
  let current: HTMLElement | undefined;
  let newest = 0;

  const go = (button: HTMLElement, draw: Draw) =>
    attempt(async () => {
      const mine = ++newest;
      const view = await draw();
      if (mine !== newest) return;
      current?.removeAttribute('aria-current');
      button.setAttribute('aria-current', 'page');
      current = button;
      main.replaceChildren(view);
      view.querySelector('h1')?.focus();
    });
  const place = (text: string, count: number | null, draw: Draw) => {
    const amount = count === null ? null : h('span', { class: 'quiet' }, formats.count(count));
    const button = h(
      'button',
      { type: 'button', click: () => go(button, draw) },
      h('span', { class: 'name' }, text),
      amount,
    );
    return h('li', {}, button);
  };
  const group = (title: string, items: readonly HTMLElement[]) =>
    items.length > 0 ? h('div', {}, h('h2', {}, title), h('ul', {}, ...items)) : null;
  const sheet = (make: () => Promise<Sheet>) => async () => tableView(desk, file, await make());

  const about = place(speak('about'), null, () => aboutView(desk, file));
  const tables = archive.tables.map((part: Part) =>
    place(
      part.name,
      part.rows,
      sheet(() => tableSheet(file, part)),
    ),
  );
  const history = archive.history.map((part) =>
    place(
      part.name,
      part.rows,
      sheet(() => historySheet(file, part, speak)),
    ),
  );
  const files =
    archive.blobs.length > 0 ? [place(speak('attachments'), archive.blobs.length, () => filesView(desk, file))] : [];
  const start = about.querySelector('button');
  if (start) go(start, () => aboutView(desk, file));
  const list = h('ul', {}, about, ...files);
  const parts = [list, group(speak('tables'), tables), group(speak('history'), history)];
  return h('div', { class: 'desk' }, h('nav', { 'aria-label': speak('contents') }, ...parts), main);
}
