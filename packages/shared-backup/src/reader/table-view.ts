// A table: its rows in pages, with search, an order by any column, one record whole, and the table as a file.
import { cellText, titleOf } from './columns.ts';
import { csvParts } from './csv.ts';
import type { Desk } from './desk.ts';
import type { OpenFile } from './open-file.ts';
import { h } from './dom.ts';
import { openRecord } from './record-view.ts';
import { save } from './save.ts';
import type { Sheet } from './sheet.ts';
import { TableViewState } from './table-view-state.ts';

const longestCell = 200;
const searchPause = 200;
/** From so many rows on, searching takes long enough to say so. */
const longTable = 5000;

function shownCell({ formats }: Desk, file: OpenFile, field: string, value: unknown): string {
  const text = cellText(value);
  if (field === 'spaceId') return file.spaceName(text);
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(text)) return formats.instant(text);
  return text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
}

export function tableView(desk: Desk, file: OpenFile, sheet: Sheet): HTMLElement {
  return h(
    'section',
    {},
    h('h1', { tabindex: -1 }, sheet.title),
    sheet.shown.count === 0 ? h('p', { class: 'quiet' }, desk.speak('noRows')) : rowsOf(desk, file, sheet),
  );
}

/** A row by its number; its first cell opens the record. */
function createRow(desk: Desk, file: OpenFile, { shown, stored, columns }: Sheet, index: number): HTMLElement {
  const row = shown.row(index);
  const cells = columns.map((field, column) => {
    const text = shownCell(desk, file, field, row[field]);
    if (column > 0) return h('td', {}, text);
    const name = titleOf(row) || String(index + 1);
    const show = () => desk.attempt(() => openRecord(desk, file, stored.row(index)));
    const label = desk.speak('openRecord', { name });
    return h(
      'th',
      { scope: 'row' },
      h('button', { type: 'button', class: 'link', title: label, click: show }, text || name),
    );
  });
  return h('tr', {}, ...cells);
}

function rowsOf(desk: Desk, file: OpenFile, sheet: Sheet): HTMLElement {
  const { speak, formats, attempt, tell } = desk;
  const { shown, columns } = sheet;
  const state = new TableViewState(shown);
  const body = h('tbody');
  const headings = new Map<string, HTMLElement>();
  const found = h('p', { class: 'quiet', role: 'status' });
  const pager = createPager(desk, state, () => draw());
  const none = h('p', { class: 'quiet' }, speak('nothingFound'));

  const draw = () => {
    body.replaceChildren(...state.rows.map((index) => createRow(desk, file, sheet, index)));
    for (const [field, heading] of headings) {
      const { sorting } = state;
      const order = sorting?.field === field ? (sorting.down ? 'descending' : 'ascending') : 'none';
      heading.setAttribute('aria-sort', order);
    }
    found.textContent = speak('found', { count: formats.count(state.matching), total: formats.count(shown.count) });
    none.hidden = state.matching > 0;
    pager.draw();
  };
  const refresh = () =>
    attempt(async () => {
      if (shown.count > longTable) tell(speak('working'));
      if (!(await state.refresh())) return;
      tell('');
      draw();
    });
  for (const field of columns) headings.set(field, createHeading(desk, field, state, refresh));
  draw();
  return h(
    'div',
    {},
    createToolbar(desk, sheet, (text) => {
      state.search = text;
      refresh();
    }),
    found,
    h(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': sheet.title },
      h('table', {}, h('thead', {}, h('tr', {}, ...headings.values())), body),
    ),
    none,
    pager.element,
  );
}

function createHeading({ speak }: Desk, field: string, state: TableViewState, refresh: () => void): HTMLElement {
  const sort = () => {
    state.sorting = { field, down: state.sorting?.field === field && !state.sorting.down };
    refresh();
  };
  const title = speak('sortBy', { field });
  return h(
    'th',
    { scope: 'col', 'aria-sort': 'none' },
    h('button', { type: 'button', class: 'sort', title, click: sort }, field),
  );
}

function createToolbar({ speak, attempt, tell }: Desk, sheet: Sheet, onSearch: (text: string) => void): HTMLElement {
  let waiting = 0;
  const search = h('input', {
    type: 'search',
    'aria-label': speak('searchIn', { name: sheet.title }),
    placeholder: speak('search'),
    input: () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => onSearch(search.value), searchPause);
    },
  });
  const saveAs = (name: string, type: string, parts: () => Promise<BlobPart[]>) => () =>
    attempt(async () => {
      save(name, new Blob(await parts(), { type }));
      tell(speak('saved', { file: name }));
    });
  const csv = saveAs(`${sheet.fileName}.csv`, 'text/csv', () => csvParts(sheet.stored));
  const json = saveAs(`${sheet.fileName}.jsonl`, 'application/x-ndjson', async () => [sheet.stored.bytes]);
  return h(
    'div',
    { class: 'toolbar' },
    search,
    h('button', { type: 'button', class: 'button', click: csv }, speak('saveCsv')),
    h('button', { type: 'button', class: 'button', click: json }, speak('saveJson')),
  );
}

function createPager({ speak, formats }: Desk, state: TableViewState, onTurn: () => void) {
  const turn = (by: number) => () => {
    state.page += by;
    onTurn();
  };
  const previous = h('button', { type: 'button', class: 'button', click: turn(-1) }, speak('previous'));
  const next = h('button', { type: 'button', class: 'button', click: turn(1) }, speak('next'));
  const place = h('span', { class: 'quiet', 'aria-live': 'polite' });
  const element = h('nav', { class: 'pager', 'aria-label': speak('rows') }, previous, place, next);
  const draw = () => {
    element.hidden = state.pages < 2;
    previous.disabled = state.page === 0;
    next.disabled = state.page >= state.pages - 1;
    place.textContent = speak('page', { page: formats.count(state.page + 1), pages: formats.count(state.pages) });
  };
  return { element, draw };
}
