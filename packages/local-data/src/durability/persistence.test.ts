import { expect, test } from 'vitest';
import { estimateStorage, requestPersistence, storageAlarm } from './persistence.ts';

const MB = 1_000_000;

const manager = (parts: Partial<StorageManager>) => parts as StorageManager;

test.each([
  { usage: 10, quota: 10_000, alarm: false },
  { usage: 8_999, quota: 10_000, alarm: false },
  { usage: 9_000, quota: 10_000, alarm: true },
  { usage: 800, quota: 1_000, alarm: false },
  { usage: 801, quota: 1_000, alarm: true },
  { usage: 0, quota: 100, alarm: true },
  { usage: 10_500, quota: 10_000, alarm: true },
])('$usage of $quota MB used: alarm $alarm', ({ usage, quota, alarm }) => {
  expect(storageAlarm({ usage: usage * MB, quota: quota * MB })).toBe(alarm);
});

test('persistence that is granted already is not asked for again', async () => {
  const persist = () => Promise.reject(new Error('asked'));
  expect(await requestPersistence(manager({ persisted: async () => true, persist }))).toBe(true);
});

test.each([true, false])('the browser’s answer is the answer: %s', async (answer) => {
  expect(await requestPersistence(manager({ persisted: async () => false, persist: async () => answer }))).toBe(answer);
});

test('a browser without these interfaces persists nothing and estimates nothing', async () => {
  expect(await requestPersistence(manager({}))).toBe(false);
  expect(await estimateStorage(manager({}))).toBeNull();
});

test('an estimate needs both numbers', async () => {
  expect(await estimateStorage(manager({ estimate: async () => ({ usage: 0, quota: 5 }) }))).toEqual({
    usage: 0,
    quota: 5,
  });
  expect(await estimateStorage(manager({ estimate: async () => ({ usage: 5 }) }))).toBeNull();
  expect(await estimateStorage(manager({ estimate: async () => ({ usage: 0, quota: 0 }) }))).toBeNull();
});
