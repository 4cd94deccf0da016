// One record whole, in a dialog: every field with its value, who wrote it and when, and the row as it stands in the file.
import { cellText, isSystemField, metaField, orderFields, titleOf } from './columns.ts';
import type { Desk } from './desk.ts';
import type { OpenFile } from './open-file.ts';
import { h } from './dom.ts';
import { stampInstant } from './formats.ts';
import type { Row } from './lines.ts';

type Names = ReadonlyMap<string, string>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** The entry under `*` stands for every field of the table without one of its own. */
function metaOf(metas: unknown, field: string): unknown {
  if (!isRow(metas) || isSystemField(field)) return undefined;
  return metas[field] ?? metas['*'];
}

function authorship({ speak, formats }: Desk, meta: unknown, names: Names): string {
  if (!isRow(meta)) return '';
  const who = names.get(cellText(meta['actor'])) ?? cellText(meta['actor']);
  return speak('changedBy', { who, when: formats.instant(stampInstant(meta['at'])) });
}

function shownValue(file: OpenFile, field: string, value: unknown): string {
  if (field === 'spaceId') return file.spaceName(cellText(value));
  const isDeep = typeof value === 'object' && value !== null && !Array.isArray(value);
  return (isDeep ? JSON.stringify(value, null, 2) : cellText(value)) || '–';
}

/** A dialog that is gone once it is closed; the browser keeps the focus inside and gives it back. */
export function showDialog({ speak }: Desk, title: string, ...children: readonly Node[]): void {
  const close = h('button', { type: 'button', class: 'button', click: () => dialog.close() }, speak('close'));
  const heading = h('h2', { id: 'dialog-title' }, title);
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'dialog-title', close: () => dialog.remove() },
    h('div', { class: 'dialog-head' }, heading, close),
    h('div', { class: 'dialog-body', tabindex: 0 }, ...children),
  );
  document.body.append(dialog);
  dialog.showModal();
}

export async function openRecord(desk: Desk, file: OpenFile, row: Row): Promise<void> {
  const { speak } = desk;
  const names = await file.actorNames();
  const metas = row[metaField];
  const fields = orderFields(Object.keys(row)).flatMap((field) => {
    const written = authorship(desk, metaOf(metas, field), names);
    return [
      h('dt', {}, field),
      h(
        'dd',
        {},
        h('div', { class: 'value' }, shownValue(file, field, row[field])),
        written ? h('div', { class: 'quiet small' }, written) : '',
      ),
    ];
  });
  const whole = h('details', {}, h('summary', {}, speak('asText')), h('pre', {}, JSON.stringify(row, null, 2)));
  showDialog(desk, titleOf(row) || speak('record'), h('dl', { class: 'fields' }, ...fields), whole);
}
