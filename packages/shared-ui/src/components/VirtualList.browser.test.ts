import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import VirtualList from './VirtualList.svelte';

const row = createRawSnippet<[string, number]>((item) => ({
  render: () => `<div style="height:44px">${item()}</div>`,
}));
const items = Array.from({ length: 10_000 }, (_, index) => `Task ${index + 1}`);

test('of ten thousand rows only those near the window exist, and each says which of how many it is', async () => {
  const { container } = await render(VirtualList<string>, { label: 'Tasks', items, key: (item: string) => item, row });
  container.style.height = '400px';
  const scroller = page.getByRole('group', { name: 'Tasks' });
  await expect.element(page.getByText('Task 1', { exact: true })).toBeVisible();
  expect(container.querySelectorAll('li').length).toBeLessThan(60);
  await expect.element(page.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '10000');
  scroller.element().scrollTop = 44 * 5000;
  await expect.element(page.getByText('Task 5003', { exact: true })).toBeVisible();
  expect(container.querySelectorAll('li').length).toBeLessThan(60);
});
