// The attachments. Their bytes are read when one is shown or saved, and only pictures and texts are shown: by what their bytes are.
import type { Part } from './archive-file.ts';
import { pictureType, textOfBlob } from './blob-kind.ts';
import type { Desk } from './desk.ts';
import type { OpenFile } from './open-file.ts';
import { h } from './dom.ts';
import { showDialog } from './record-view.ts';
import { save } from './save.ts';

function preview({ speak }: Desk, bytes: Uint8Array<ArrayBuffer>, title: string): HTMLElement {
  const type = pictureType(bytes);
  if (type !== undefined) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    return h('img', { src: address, alt: title, load: () => URL.revokeObjectURL(address) });
  }
  const text = textOfBlob(bytes);
  return text === undefined ? h('p', {}, speak('cannotShow')) : h('pre', {}, text);
}

export async function filesView(desk: Desk, file: OpenFile): Promise<HTMLElement> {
  const { speak, formats, attempt, tell } = desk;
  const notes = await file.fileNotes();
  const drawBlob = (part: Part) => {
    const note = notes.get(part.name);
    const title = note?.title ?? `${part.name.slice(0, 12)}…`;
    const fileName = note?.fileName || part.name;
    const show = () =>
      attempt(async () => showDialog(desk, title, preview(desk, await file.archive.bytes(part), title)));
    const keep = () =>
      attempt(async () => {
        save(fileName, new Blob([await file.archive.bytes(part)]));
        tell(speak('saved', { file: fileName }));
      });
    const action = (text: string, click: () => void) =>
      h('button', { type: 'button', class: 'button', 'aria-label': `${text}: ${title}`, click }, text);
    return h(
      'li',
      {},
      h('span', { class: 'name', title: part.name }, title),
      h('span', { class: 'quiet' }, formats.size(part.bytes)),
      action(speak('show'), show),
      action(speak('save'), keep),
    );
  };
  return h(
    'section',
    {},
    h('h1', { tabindex: -1 }, speak('attachments')),
    h('ul', { class: 'files' }, ...file.archive.blobs.map(drawBlob)),
  );
}
