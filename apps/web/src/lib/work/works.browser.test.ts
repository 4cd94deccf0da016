// Long works: one of a kind, paused, ended, failed, done; none of it depends on a page.
import { CodedError } from '@mana/shared-core';
import { expect, test } from 'vitest';

import { type LongWork, type WorkOptions } from './running-work.svelte.ts';
import { Works } from './works.svelte.ts';

function setup() {
  const clock = { now: 0 };
  const works = new Works(() => clock.now);
  const options = <R>(run: (work: LongWork) => Promise<R>, more: Partial<WorkOptions<R>> = {}): WorkOptions<R> => ({
    kind: 'count',
    href: '/count',
    title: 'Counting',
    run,
    ...more,
  });
  return { clock, works, options };
}

/** Lets everything that waits for nothing but a microtask happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('what a work answers is its result, and what it reports its progress', async () => {
  const { works, options } = setup();
  const work = works.start(
    options(
      async ({ onProgress }) => {
        onProgress({ done: 3, total: 3, stage: 'rows' });
        return 'three';
      },
      { phase: ({ stage }) => `at ${stage}`, told: (result) => `Counted ${result}` },
    ),
  );
  await settle();
  expect([work.state, work.result, work.phase, work.told]).toEqual(['done', 'three', 'at rows', 'Counted three']);
  expect(works.live).toEqual([]);
});

test('a second work of a kind does not begin while the first one runs', async () => {
  const { works, options } = setup();
  let begun = 0;
  const wait = options(async ({ signal }) => {
    begun++;
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  });
  const first = works.start(wait);
  expect(works.start(wait)).toBe(first);
  first.cancel();
  await settle();
  works.start(wait);
  expect(begun).toBe(2);
  works.of('count')?.cancel();
});

test('a paused work waits at its next step and goes on where it was', async () => {
  const { works, options } = setup();
  const steps: number[] = [];
  const work = works.start(
    options(async ({ pause }) => {
      for (let step = 1; step <= 3; step++) {
        await pause();
        steps.push(step);
        await settle();
      }
    }),
  );
  await Promise.resolve();
  work.pause();
  await settle();
  await settle();
  const atRest = steps.length;
  expect(work.state).toBe('paused');
  expect(atRest).toBeLessThan(3);
  work.resume();
  await expect.poll(() => work.state).toBe('done');
  expect(steps).toEqual([1, 2, 3]);
});

test('a paused work can be cancelled, and is then neither done nor failed', async () => {
  const { works, options } = setup();
  const work = works.start(
    options(async ({ pause }) => {
      await settle();
      await pause();
    }),
  );
  work.pause();
  await settle();
  work.cancel();
  await expect.poll(() => work.state).toBe('cancelled');
  expect(work.failure).toBeUndefined();
});

test('what goes wrong is kept with its code until it is put away', async () => {
  const { works, options } = setup();
  const work = works.start(options(() => Promise.reject(new CodedError('DAMAGED'))));
  await settle();
  expect([work.state, work.failure?.code]).toEqual(['failed', 'DAMAGED']);
  expect(works.over).toEqual([work]);
  works.forget('count');
  expect(works.over).toEqual([]);
});

test('many reports within a moment are drawn once, the last of a phase always', async () => {
  const { clock, works, options } = setup();
  const seen: unknown[] = [];
  const work = works.start(
    options(async ({ onProgress }) => {
      await settle();
      for (let done = 1; done <= 100; done++) {
        clock.now += 1;
        onProgress({ done, total: 100 });
        seen.push(work.progress?.done);
      }
    }),
  );
  await expect.poll(() => work.state).toBe('done');
  expect(new Set(seen).size).toBeLessThan(5);
  expect(seen.at(-1)).toBe(100);
});
