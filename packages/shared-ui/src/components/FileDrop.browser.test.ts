import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import FileDrop from './FileDrop.svelte';

const file = (name: string) => new File(['x'], name, { type: 'text/plain' });

test('a chosen file is given, and the same one can be chosen again', async () => {
  const onfiles = vi.fn();
  await render(FileDrop, { label: 'Choose a file', hint: 'Up to 20 MB', onfiles });
  const input = page.getByLabelText('Choose a file');
  await userEvent.upload(input, file('todo.txt'));
  await userEvent.upload(input, file('todo.txt'));
  expect(onfiles.mock.calls.map(([files]) => (files as File[]).map(({ name }) => name))).toEqual([
    ['todo.txt'],
    ['todo.txt'],
  ]);
});

test('of several dropped files one is given unless several are wanted', async () => {
  const onfiles = vi.fn();
  const { container } = await render(FileDrop, { label: 'Choose a file', onfiles });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file('a.csv'));
  dataTransfer.items.add(file('b.csv'));
  container
    .querySelector('label')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  expect(onfiles.mock.calls.map(([files]) => (files as File[]).map(({ name }) => name))).toEqual([['a.csv']]);
});
