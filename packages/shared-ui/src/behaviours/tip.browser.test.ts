import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Link from '@lucide/svelte/icons/link';
import '../gallery/gallery.css';
import IconButton from '../components/IconButton.svelte';

const bubble = () => document.querySelector<HTMLElement>('body > [popover]');

test('keyboard focus shows the name and the keys of an icon at once, Esc takes them away', async () => {
  await render(IconButton, { icon: Link, label: 'Copy link', keys: ['C'] });
  await userEvent.keyboard('{Tab}');
  expect(bubble()?.textContent).toBe('Copy linkC');
  await userEvent.keyboard('{Escape}');
  expect(bubble()).toBeNull();
});

test('hovering shows the name after a moment, leaving hides it, and only the button itself has it as a name', async () => {
  await render(IconButton, { icon: Link, label: 'Copy link' });
  const button = page.getByRole('button', { name: 'Copy link' });
  await button.hover();
  await expect.poll(() => bubble()?.textContent, { timeout: 5000 }).toBe('Copy link');
  expect(bubble()?.ariaHidden).toBe('true');
  await button.unhover();
  await expect.poll(bubble).toBeNull();
});

test('a bubble does not outlive its button', async () => {
  const { unmount } = await render(IconButton, { icon: Link, label: 'Copy link' });
  await userEvent.keyboard('{Tab}');
  expect(bubble()).not.toBeNull();
  await unmount();
  expect(bubble()).toBeNull();
});
