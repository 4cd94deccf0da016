import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import QuickInput from './QuickInput.svelte';

const text = 'Zahnarzt morgen';
const tokens = [{ kind: 'date', from: 9, to: 15, label: 'Sat 21 Nov', removeLabel: 'Remove Sat 21 Nov' }];
const input = () => page.getByRole('textbox', { name: 'Add' });

async function setup() {
  const calls = { oninput: vi.fn(), onunlink: vi.fn(), onsubmit: vi.fn() };
  await render(QuickInput, { label: 'Add', placeholder: 'What?', submitLabel: 'add', value: text, tokens, ...calls });
  return calls;
}

test('Backspace at the end unlinks the last chip and keeps every character', async () => {
  const { oninput, onunlink } = await setup();
  await input().click();
  await userEvent.keyboard('{End}{Backspace}');
  expect(onunlink).toHaveBeenCalledExactlyOnceWith(tokens[0]);
  expect(oninput).not.toHaveBeenCalled();
  await expect.element(input()).toHaveValue(text);
});

test('Backspace elsewhere deletes as everywhere', async () => {
  const { onunlink, oninput } = await setup();
  await input().click();
  await userEvent.keyboard('{Home}{ArrowRight}{Backspace}');
  expect(onunlink).not.toHaveBeenCalled();
  expect(oninput).toHaveBeenLastCalledWith('ahnarzt morgen');
});

test('striking a chip removes its words and leaves the focus in the line', async () => {
  const { oninput } = await setup();
  await page.getByRole('button', { name: 'Remove Sat 21 Nov' }).click();
  expect(oninput).toHaveBeenCalledExactlyOnceWith('Zahnarzt');
  await expect.element(input()).toHaveFocus();
});

test('Enter sends the line, but not an empty one', async () => {
  const { onsubmit } = await setup();
  await input().click();
  await userEvent.keyboard('{Enter}');
  expect(onsubmit).toHaveBeenCalledExactlyOnceWith(text);
  await input().fill('   ');
  await userEvent.keyboard('{Enter}');
  expect(onsubmit).toHaveBeenCalledOnce();
});

test('the tinted words lie exactly under the typed ones', async () => {
  await setup();
  const mirror = document.querySelector('.mirror') as HTMLElement;
  const [typed, shown] = [input().element(), mirror].map((element) => {
    const { fontSize, fontFamily, letterSpacing, wordSpacing, paddingLeft, lineHeight } = getComputedStyle(element);
    return { fontSize, fontFamily, letterSpacing, wordSpacing, paddingLeft, lineHeight };
  });
  expect(shown).toEqual(typed);
  expect(mirror.textContent).toBe(text);
});
