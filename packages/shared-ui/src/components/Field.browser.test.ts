import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import Field from './Field.svelte';

const field = () => page.getByRole('textbox', { name: 'Start' });

test('an error that appears is tied to the field and announced by a live region that was there before', async () => {
  const { container, rerender } = await render(Field, { label: 'Start', value: '10:30', hint: 'Hours and minutes' });
  const live = container.querySelector('[aria-live="polite"]');
  expect(live?.textContent).toBe('');
  await expect.element(field()).not.toHaveAttribute('aria-invalid');
  await rerender({ error: 'Ends before it begins.' });
  expect(live?.textContent).toBe('Ends before it begins.');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field()).toHaveAccessibleDescription('Ends before it begins. Hours and minutes');
});

test('a hidden label still names the field', async () => {
  await render(Field, { label: 'Start', labelHidden: true });
  await expect.element(field()).toHaveAccessibleName('Start');
});
