import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import GalleryFields from '../gallery/GalleryFields.svelte';

const tile = (name: string) => page.getByRole('radio', { name });

test('tiles of one question are one stop of the Tab key, and arrows choose among them', async () => {
  await render(GalleryFields);
  await expect.element(tile('sunset')).toBeChecked();
  tile('sunset').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(tile('midnight')).toBeChecked();
  await expect.element(tile('midnight')).toHaveFocus();
  await expect.element(tile('sunset')).not.toBeChecked();
  await expect.element(tile('midnight')).toHaveAccessibleDescription('two words');
});

test('the picture of a tile is no part of its name', async () => {
  await render(GalleryFields);
  await expect.element(tile('ocean')).toHaveAccessibleName(/^ocean/);
  await expect.element(page.getByRole('radio', { name: /Good morning/ })).not.toBeInTheDocument();
});
