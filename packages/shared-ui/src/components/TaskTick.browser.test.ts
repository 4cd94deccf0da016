import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import TaskTick from './TaskTick.svelte';

test('Space ticks and unticks, and each is said by role, name and state', async () => {
  const onchange = vi.fn();
  await render(TaskTick, { label: 'Complete: buy milk', onchange });
  const tick = page.getByRole('checkbox', { name: 'Complete: buy milk' });
  await expect.element(tick).not.toBeChecked();
  await userEvent.keyboard('{Tab}');
  await expect.element(tick).toHaveFocus();
  await userEvent.keyboard(' ');
  await expect.element(tick).toBeChecked();
  await userEvent.keyboard(' ');
  await expect.element(tick).not.toBeChecked();
  expect(onchange.mock.calls).toEqual([[true], [false]]);
});

test('what a pointer has to hit is at least 24 px, however small the ring', async () => {
  await render(TaskTick, { label: 'Complete', size: 16 });
  const { width, height } = page.getByRole('checkbox').element().getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});
