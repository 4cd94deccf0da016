// Before anything is open: choosing a file, giving its passphrase, and why a file did not open.
import { drawing, h } from './dom.ts';
import type { Desk } from './desk.ts';
import type { MessageKey } from './language.ts';

const seal = ['M7 11V8a5 5 0 0 1 10 0v3', 'M5 11h14v9H5z', 'M12 15v2'];

export interface Trouble {
  readonly code: MessageKey;
  readonly where: string;
}

export function troubleBox({ speak }: Desk, { code, where }: Trouble): HTMLElement {
  const place = where ? h('p', { class: 'quiet' }, speak('place', { where })) : null;
  return h('div', { class: 'trouble', role: 'alert' }, h('p', {}, speak(code)), place);
}

/** A picker that is also a place to drop a file. */
export function startView(desk: Desk, onFile: (file: File) => void, trouble: Trouble | null): HTMLElement {
  const { speak } = desk;
  const input = h('input', {
    type: 'file',
    id: 'file',
    class: 'visually-hidden',
    accept: '.mana,.zip,application/zip',
    change: () => {
      const file = input.files?.[0];
      if (file) onFile(file);
    },
  });
  return h(
    'section',
    { class: 'start' },
    h('h1', { tabindex: -1 }, trouble ? speak('problemTitle') : speak('title')),
    trouble ? troubleBox(desk, trouble) : h('p', { class: 'lead' }, speak('intro')),
    h(
      'div',
      { class: 'drop' },
      input,
      h('label', { for: 'file', class: 'button primary' }, speak('choose')),
      h('p', { class: 'quiet' }, speak('drop')),
    ),
  );
}

export function passphraseView(
  desk: Desk,
  fileName: string,
  onPassphrase: (passphrase: string) => void,
  trouble: Trouble | null,
): HTMLElement {
  const { speak } = desk;
  const input = h('input', {
    type: 'password',
    id: 'passphrase',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    required: true,
    'aria-describedby': 'seal-hint',
    ...(trouble && { 'aria-invalid': 'true' }),
  });
  const reveal = h('input', {
    type: 'checkbox',
    id: 'reveal',
    change: () => input.setAttribute('type', reveal.checked ? 'text' : 'password'),
  });
  return h(
    'section',
    { class: 'start' },
    h('div', { class: 'seal' }, drawing(seal)),
    h('h1', { tabindex: -1 }, speak('sealedTitle')),
    h('p', { class: 'lead', id: 'seal-hint' }, speak('sealedHint')),
    h('p', { class: 'quiet' }, fileName),
    h(
      'form',
      {
        class: 'passphrase',
        submit: (event) => {
          event.preventDefault();
          onPassphrase(input.value);
        },
      },
      h('label', { for: 'passphrase' }, speak('passphrase')),
      input,
      h('label', { for: 'reveal', class: 'tick' }, reveal, speak('showPassphrase')),
      trouble ? troubleBox(desk, trouble) : null,
      h('button', { type: 'submit', class: 'button primary' }, speak('open')),
    ),
  );
}
