import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import SegmentedControl from './SegmentedControl.svelte';

test('arrows move and choose, Tab enters at the chosen one and leaves', async () => {
  const onchange = vi.fn();
  const segments = ['Light', 'Dark', 'System'].map((label) => ({ label, value: label.toLowerCase() }));
  await render(SegmentedControl, { label: 'Mode', value: 'dark', segments, onchange });
  await expect.element(page.getByRole('radiogroup', { name: 'Mode' })).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('radio', { name: 'Dark' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: 'System' })).toBeChecked();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(onchange.mock.calls.map(([value]) => value)).toEqual(['system', 'dark', 'light']);
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('radio', { name: 'Light' })).not.toHaveFocus();
});
