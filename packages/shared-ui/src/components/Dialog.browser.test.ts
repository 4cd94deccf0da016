import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import Gallery from '../gallery/Gallery.svelte';

const opener = () => page.getByRole('button', { name: 'Dialog', exact: true });
const dialog = () => page.getByRole('dialog', { name: 'Send to 412 people?' });

test('a dialog takes the focus, keeps it while Tab goes round, and gives it back on Esc', async () => {
  await render(Gallery);
  await opener().click();
  await expect.element(dialog()).toBeVisible();
  for (let press = 0; press < 8; press += 1) {
    await userEvent.keyboard('{Tab}');
    expect(dialog().element().contains(document.activeElement)).toBe(true);
  }
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

test('a dialog is described by its sentence and its button repeats the deed', async () => {
  await render(Gallery);
  await opener().click();
  await expect.element(dialog()).toHaveAccessibleDescription(/goes out at once/);
  await page.getByRole('button', { name: 'Send to 412 people' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
});
