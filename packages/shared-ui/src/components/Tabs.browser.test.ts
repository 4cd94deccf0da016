import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import Tabs from './Tabs.svelte';

const tabs = ['Today', 'Upcoming', 'Logbook'].map((label) => ({
  label,
  value: label.toLowerCase(),
  href: `#${label}`,
}));

test('arrows, Home and End move between tabs and choose, round the end', async () => {
  const onchange = vi.fn();
  await render(Tabs, { label: 'Scopes', tabs, value: 'today', onchange });
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('tab', { name: 'Today' })).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByRole('tab', { name: 'Logbook' })).toHaveFocus();
  await expect.element(page.getByRole('tab', { name: 'Logbook' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Home}{ArrowRight}');
  expect(onchange.mock.calls.map(([value]) => value)).toEqual(['logbook', 'today', 'upcoming']);
});

test('tabs that are addresses are links, and the present one says so', async () => {
  await render(Tabs, { label: 'Scopes', tabs, value: 'upcoming', links: true });
  await expect.element(page.getByRole('link', { name: 'Upcoming' })).toHaveAttribute('aria-current', 'page');
  await expect.element(page.getByRole('link', { name: 'Today' })).not.toHaveAttribute('aria-current');
});
