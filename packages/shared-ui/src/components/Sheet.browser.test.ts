import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import Gallery from '../gallery/Gallery.svelte';

const opener = () => page.getByRole('button', { name: 'Sheet', exact: true });
const sheet = () => page.getByRole('dialog', { name: 'Quick add' });
const grip = () => sheet().getByRole('button', { name: 'Close' });

function pull(by: number): void {
  const handle = grip().element();
  const at = handle.getBoundingClientRect();
  const event = (type: string, clientY: number) =>
    handle.dispatchEvent(new PointerEvent(type, { clientY, pointerId: 1, bubbles: true }));
  handle.setPointerCapture = () => undefined;
  event('pointerdown', at.top);
  event('pointermove', at.top + by);
  event('pointerup', at.top + by);
}

test('a long pull on the grip closes the sheet, a short one lets it come back', async () => {
  await render(Gallery);
  await opener().click();
  await expect.element(sheet()).toBeVisible();
  pull(40);
  await expect.element(sheet()).toBeVisible();
  pull(200);
  await expect.element(sheet()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

test('the grip is a button for all who do not pull', async () => {
  await render(Gallery);
  await opener().click();
  grip().element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(sheet()).not.toBeInTheDocument();
});
