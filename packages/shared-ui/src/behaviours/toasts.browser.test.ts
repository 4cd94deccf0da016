import { expect, test } from 'vitest';
import { Toasts } from './toasts.svelte.ts';

/** A clock that moves only when told. */
function setup() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const toasts = new Toasts({
    now: () => now,
    wait: (run, milliseconds) => {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
  });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const entry of waiting.filter(({ at }) => at <= now)) {
      waiting = waiting.filter((other) => other !== entry);
      entry.run();
    }
  };
  const texts = (): string[] => toasts.shown.map(({ text }) => text);
  return { toasts, pass, texts };
}

test('a toast leaves after eight seconds', () => {
  const { toasts, pass, texts } = setup();
  toasts.show({ text: 'Moved' });
  pass(7999);
  expect(texts()).toEqual(['Moved']);
  pass(1);
  expect(texts()).toEqual([]);
});

test('a pause does not cost the toast any of its time', () => {
  const { toasts, pass, texts } = setup();
  toasts.show({ text: 'Moved' });
  pass(6000);
  toasts.pause();
  pass(60_000);
  toasts.resume();
  pass(1999);
  expect(texts()).toEqual(['Moved']);
  pass(1);
  expect(texts()).toEqual([]);
});

test('a toast shown while the clock stands waits with the others', () => {
  const { toasts, pass, texts } = setup();
  toasts.pause();
  toasts.show({ text: 'Moved' });
  pass(60_000);
  expect(texts()).toEqual(['Moved']);
  toasts.resume();
  pass(8000);
  expect(texts()).toEqual([]);
});

test('three stand at most, and one with the same key takes the place of the other', () => {
  const { toasts, texts } = setup();
  for (const text of ['one', 'two', 'three', 'four']) toasts.show({ text });
  expect(texts()).toEqual(['two', 'three', 'four']);
  toasts.show({ text: '1 of 2', key: 'import' });
  toasts.show({ text: '2 of 2', key: 'import' });
  expect(texts()).toEqual(['three', 'four', '2 of 2']);
});

test('a toast whose deed fails goes all the same, and the failure is not swallowed', async () => {
  const { toasts, texts } = setup();
  const id = toasts.show({ text: 'Moved', action: { label: 'Undo', run: () => Promise.reject(new Error('full')) } });
  await expect(toasts.act(id)).rejects.toThrow('full');
  expect(texts()).toEqual([]);
});
