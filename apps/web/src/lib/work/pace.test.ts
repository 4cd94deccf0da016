// What one is told about the time a work takes.
import { expect, test } from 'vitest';

import { Pace } from './pace.ts';

function setup() {
  const clock = { now: 0 };
  const pace = new Pace(() => clock.now);
  const step = (milliseconds: number, done: number): void => {
    clock.now += milliseconds;
    pace.note(done);
  };
  return { clock, pace, step };
}

test('the rate is what was done per second', () => {
  const { pace, step } = setup();
  step(0, 0);
  step(1000, 300);
  step(1000, 600);
  expect(pace.rate()).toBe(300);
});

test('how long it takes is said only after five seconds', () => {
  const { pace, step } = setup();
  step(0, 0);
  step(4000, 400);
  expect(pace.secondsLeft(1000)).toBeUndefined();
  step(1000, 500);
  expect(pace.secondsLeft(1000)).toBe(5);
});

test('a rest is not counted', () => {
  const { clock, pace, step } = setup();
  step(0, 0);
  step(5000, 500);
  pace.stop();
  clock.now += 60_000;
  pace.goOn();
  step(1000, 600);
  expect(pace.rate()).toBe(100);
});

test('only the last quarter of a minute counts', () => {
  const { pace, step } = setup();
  step(0, 0);
  for (let second = 1; second <= 20; second++) step(1000, second);
  for (let second = 1; second <= 15; second++) step(1000, 20 + second * 10);
  expect(pace.rate()).toBe(10);
});

test('a new phase that counts from its own beginning starts the rate anew', () => {
  const { pace, step } = setup();
  step(0, 0);
  step(1000, 500);
  step(1000, 0);
  expect(pace.rate()).toBeUndefined();
});
