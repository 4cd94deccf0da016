import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import Gallery from '../gallery/Gallery.svelte';

const opener = () => page.getByRole('button', { name: 'Pane', exact: true });

test('beside the list the pane takes the focus without trapping it, Esc closes it and gives the focus back', async () => {
  await page.viewport(1280, 900);
  await render(Gallery);
  await opener().click();
  const pane = page.getByRole('region', { name: 'Heizungswartung vereinbaren' });
  await expect.element(pane).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(pane).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

test('on a phone the pane is a page over the page that keeps the focus until it closes', async () => {
  await page.viewport(390, 844);
  await render(Gallery);
  await opener().click();
  const pane = page.getByRole('dialog', { name: 'Heizungswartung vereinbaren' });
  await expect.element(pane).toBeVisible();
  for (let press = 0; press < 4; press += 1) {
    await userEvent.keyboard('{Tab}');
    expect(pane.element().contains(document.activeElement)).toBe(true);
  }
  await pane.getByRole('button', { name: 'Close' }).click();
  await expect.element(pane).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});
