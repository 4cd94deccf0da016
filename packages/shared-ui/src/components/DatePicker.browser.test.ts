import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import DatePicker from './DatePicker.svelte';

const words = {
  open: 'Choose a day',
  previous: 'Month before',
  next: 'Month after',
  clear: 'Clear',
  today: 'Today',
  invalid: 'This is not a day.',
};
const field = () => page.getByRole('textbox', { name: 'Due' });

async function setup(value: string | null = null) {
  const onchange = vi.fn();
  await render(DatePicker, { label: 'Due', value, words, locale: 'de', today: '2026-11-20', onchange });
  return onchange;
}

test('a typed day is taken on Enter, in the locale’s numbers', async () => {
  const onchange = await setup();
  await field().fill('24.12.');
  await userEvent.keyboard('{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith('2026-12-24');
  await expect.element(field()).toHaveValue('24.12.2026');
});

test('text that means no day stays, is marked and explained, and changes nothing', async () => {
  const onchange = await setup('2026-11-18');
  await field().fill('31.02.2027');
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('31.02.2027');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field()).toHaveAccessibleDescription('This is not a day.');
  expect(onchange).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('18.11.2026');
});

test('the month opens with ↓, is walked with the keyboard and gives the focus back to the field', async () => {
  const onchange = await setup('2026-11-18');
  field().element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('grid', { name: 'November 2026' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /18\. November 2026/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{PageDown}');
  await expect.element(page.getByRole('button', { name: /26\. Dezember 2026/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith('2026-12-26');
  await expect.element(field()).toHaveFocus();
});

test('the day can be cleared', async () => {
  const onchange = await setup('2026-11-18');
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(onchange).toHaveBeenCalledExactlyOnceWith(null);
  await expect.element(field()).toHaveValue('');
});
