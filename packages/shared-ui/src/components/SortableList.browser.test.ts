import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import SortSample from '../gallery/SortSample.svelte';

const names = () => [...document.querySelectorAll('[data-sort-id]')].map((row) => row.getAttribute('data-sort-id'));
const row = (name: string) => page.getByRole('button', { name, exact: true });
const news = () => document.querySelector('[aria-live="assertive"]')?.textContent;

function pointer(type: string, target: EventTarget, clientY: number, pointerType = 'mouse'): void {
  target.dispatchEvent(
    new PointerEvent(type, {
      clientX: 100,
      clientY,
      pointerType,
      bubbles: true,
      cancelable: true,
      button: 0,
      isPrimary: true,
    }),
  );
}

function centreOf(name: string): number {
  const { top, height } = row(name).element().closest('[data-sort-id]')!.getBoundingClientRect();
  return top + height / 2;
}

test('Alt+↓ and Alt+↑ move the row, keep the focus on it and say where it is', async () => {
  await render(SortSample);
  row('one').element().focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['two', 'one', 'three', 'four']);
  expect(news()).toBe('dropped one 2 of 4');
  await expect.element(row('one')).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(names()).toEqual(['one', 'two', 'three', 'four']);
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(names()).toEqual(['one', 'two', 'three', 'four']);
});

test('a row dragged below another falls between its new neighbours and the click at the end opens nothing', async () => {
  const opened: string[] = [];
  await render(SortSample, { onopen: (name: string) => opened.push(name) });
  const start = centreOf('one');
  pointer('pointerdown', row('one').element(), start);
  pointer('pointermove', window, start + 10);
  pointer('pointermove', window, centreOf('three') + 5);
  pointer('pointerup', window, centreOf('three') + 5);
  row('one')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await expect.poll(names).toEqual(['two', 'three', 'one', 'four']);
  expect(opened).toEqual([]);
  expect(news()).toBe('dropped one 3 of 4');
});

test('Esc while dragging leaves the order as it was', async () => {
  await render(SortSample);
  const start = centreOf('four');
  pointer('pointerdown', row('four').element(), start);
  pointer('pointermove', window, start - 100);
  await userEvent.keyboard('{Escape}');
  pointer('pointerup', window, start - 100);
  expect(names()).toEqual(['one', 'two', 'three', 'four']);
  expect(news()).toBe('cancelled four 4 of 4');
});

test('a finger that moves at once scrolls instead of dragging', async () => {
  await render(SortSample);
  const start = centreOf('one');
  pointer('pointerdown', row('one').element(), start, 'touch');
  pointer('pointermove', window, start + 60, 'touch');
  pointer('pointerup', window, start + 60, 'touch');
  expect(names()).toEqual(['one', 'two', 'three', 'four']);
  expect(news()).toBe('');
});
