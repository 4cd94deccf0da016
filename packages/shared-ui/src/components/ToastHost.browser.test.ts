import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import { Toasts } from '../behaviours/toasts.svelte.ts';
import ToastHost from './ToastHost.svelte';

async function setup() {
  const toasts = new Toasts();
  await render(ToastHost, { toasts, label: 'Notices', closeLabel: 'Close' });
  return toasts;
}

test('a toast is spoken politely, and Undo undoes and takes it away', async () => {
  const toasts = await setup();
  const run = vi.fn();
  toasts.show({ text: 'Moved two tasks to today', action: { label: 'Undo', run } });
  await expect.element(page.getByRole('status')).toHaveTextContent('Moved two tasks to today');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(run).toHaveBeenCalledOnce();
  await expect.element(page.getByText('Moved two tasks')).not.toBeInTheDocument();
});

test('hovering and focusing stop the clock, leaving lets it run on', async () => {
  const toasts = await setup();
  toasts.show({ text: 'Done', action: { label: 'Undo', run: () => undefined } });
  await page.getByText('Done').hover();
  expect(toasts.paused).toBe(true);
  await page.getByText('Done').unhover();
  expect(toasts.paused).toBe(false);
  page.getByRole('button', { name: 'Undo' }).element().focus();
  expect(toasts.paused).toBe(true);
  page.getByRole('button', { name: 'Undo' }).element().blur();
  expect(toasts.paused).toBe(false);
});
