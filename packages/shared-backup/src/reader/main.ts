// The page: which of its three states it is in (nothing open, asking for a passphrase, an archive), and what happens to a dropped file.
import { openArchive } from './archive-file.ts';
import { contentsView } from './contents-view.ts';
import type { Desk } from './desk.ts';
import { drawing, h } from './dom.ts';
import { bytesOfBlob } from './file-bytes.ts';
import { createFormats } from './formats.ts';
import { chooseLanguage, createSpeak } from './language.ts';
import { OpenFile } from './open-file.ts';
import { Problem } from './problem.ts';
import { passphraseView, startView, type Trouble } from './start-view.ts';

const arches = [
  'M3.35 17.3v-6.2a4.33 4.33 0 0 1 8.66 0v6.2',
  'M12.01 11.1a4.33 4.33 0 0 1 8.66 0c0 3-1.4 5.3-3.87 6.2',
];

const language = chooseLanguage(navigator.languages);
const speak = createSpeak(language);
const status = h('p', { class: 'status', role: 'status' });
const stage = h('div', { class: 'stage' });
const another = h(
  'button',
  { type: 'button', class: 'button', hidden: true, click: () => showStart(null) },
  speak('chooseOther'),
);
let work = 0;

function troubleOf(error: unknown): Trouble {
  if (error instanceof Problem) return { code: error.code, where: error.where };
  console.error(error);
  return { code: 'UNKNOWN', where: '' };
}

const tell = (text: string) => {
  status.textContent = text;
};
const desk: Desk = {
  speak,
  formats: createFormats(language),
  tell,
  attempt: (job) => {
    job().catch((error: unknown) => showStart(troubleOf(error)));
  },
};

function show(view: HTMLElement, isOpen: boolean): void {
  for (const dialog of document.querySelectorAll('dialog')) dialog.remove();
  tell('');
  another.hidden = !isOpen;
  stage.replaceChildren(view);
  (view.querySelector<HTMLElement>('input:not([type=file])') ?? view.querySelector('h1'))?.focus();
}

function showStart(trouble: Trouble | null): void {
  work += 1;
  show(h('main', {}, startView(desk, openFile, trouble)), false);
}

function askPassphrase(file: File, trouble: Trouble | null): void {
  const onPassphrase = (passphrase: string) => openFile(file, passphrase);
  show(h('main', {}, passphraseView(desk, file.name, onPassphrase, trouble)), true);
}

function openFile(file: File, passphrase?: string): void {
  const mine = ++work;
  tell(speak('opening', { file: file.name }));
  openArchive(bytesOfBlob(file), passphrase)
    .then((archive) => {
      if (mine === work) show(contentsView(desk, new OpenFile(archive, file.name, file.size)), true);
    })
    .catch((error: unknown) => {
      if (mine !== work) return;
      const trouble = troubleOf(error);
      if (trouble.code === 'NEEDS_PASSPHRASE') askPassphrase(file, null);
      else if (trouble.code === 'WRONG_PASSPHRASE') askPassphrase(file, trouble);
      else showStart(trouble);
    });
}

function takeDrops(): void {
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    const file = event.dataTransfer?.files[0];
    if (file) openFile(file);
  });
}

document.documentElement.lang = language;
document.title = `Mana: ${speak('title')}`;
document.body.append(
  h(
    'header',
    {},
    h('span', { class: 'mark' }, drawing(arches)),
    h('span', { class: 'brand' }, 'Mana'),
    status,
    another,
  ),
  stage,
);
takeDrops();
showStart(null);
