// The first page of an open archive: what it is, whose spaces it holds, and everything at once: check it, save it.
import type { Desk } from './desk.ts';
import type { OpenFile } from './open-file.ts';
import { h } from './dom.ts';
import { allAsCsv, allAsJson } from './export-all.ts';
import { save } from './save.ts';

const facts = ({ speak, formats }: Desk, file: OpenFile): readonly (readonly [string, string])[] => {
  const { manifest, sealed } = file.archive;
  return [
    [speak('exportedAt'), formats.instant(manifest.exportedAt)],
    [speak('producedBy'), manifest.producedBy],
    [speak('fileSize'), formats.size(file.fileBytes)],
    [speak('sealedState'), speak(sealed ? 'sealed' : 'notSealed')],
    [speak('formatVersion'), `2.${manifest.formatMinor}`],
    [speak('schemaVersion'), String(manifest.schemaVersion)],
  ];
};

async function checkAll({ speak, tell }: Desk, file: OpenFile): Promise<void> {
  const { archive } = file;
  for (const part of [...archive.tables, ...archive.history]) {
    tell(speak('checking', { name: part.path }));
    await archive.lines(part);
  }
  for (const part of archive.blobs) {
    tell(speak('checking', { name: part.path }));
    await archive.bytes(part);
  }
  tell(speak('checked'));
}

export function aboutView(desk: Desk, file: OpenFile): HTMLElement {
  const { speak, tell, attempt } = desk;
  const saveAll = (name: string, make: (file: OpenFile) => Promise<Blob>) => () =>
    attempt(async () => {
      tell(speak('working'));
      save(name, await make(file));
      tell(speak('saved', { file: name }));
    });
  const base = file.fileName.replace(/\.\w+$/, '');
  const spaces = file.archive.manifest.spaces.map(({ name, type }) =>
    h('li', {}, name, ' ', h('span', { class: 'quiet' }, type)),
  );
  return h(
    'section',
    {},
    h('h1', { tabindex: -1 }, file.fileName),
    h(
      'dl',
      { class: 'facts' },
      ...facts(desk, file).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    ),
    spaces.length > 0 ? h('h2', {}, speak('spaces')) : null,
    spaces.length > 0 ? h('ul', { class: 'plain' }, ...spaces) : null,
    file.archive.tables.length === 0 ? h('p', { class: 'quiet' }, speak('noTables')) : null,
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', class: 'button', click: () => attempt(() => checkAll(desk, file)) },
        speak('checkAll'),
      ),
      h(
        'button',
        { type: 'button', class: 'button', click: saveAll(`${base}-csv.zip`, allAsCsv) },
        speak('saveAllCsv'),
      ),
      h(
        'button',
        { type: 'button', class: 'button', click: saveAll(`${base}-jsonl.zip`, allAsJson) },
        speak('saveAllJson'),
      ),
    ),
  );
}
