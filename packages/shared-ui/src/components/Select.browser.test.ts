import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import Select from './Select.svelte';

const options = ['Arbeit', 'Gesundheit', 'Haus'].map((label) => ({ label, value: label.toLowerCase() }));

test('a choice is named by its label, opens by keyboard, is found by letter and taken with Enter', async () => {
  const onchange = vi.fn();
  await render(Select, { label: 'List', options, value: 'arbeit', onchange });
  const trigger = page.getByLabelText('List');
  await expect.element(trigger).toHaveTextContent('Arbeit');
  (trigger.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('option', { name: 'Haus' })).toBeVisible();
  await userEvent.keyboard('h{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith('haus');
  await expect.element(trigger).toHaveTextContent('Haus');
  await expect.element(trigger).toHaveFocus();
});
