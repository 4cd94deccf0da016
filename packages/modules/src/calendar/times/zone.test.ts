// Wall times and instants over the changes of daylight saving.
import { expect, test } from 'vitest';
import { inOtherZone, isZone, timeInZone, wallInZone } from './zone.ts';

const instant = (wall: string, zone: string) => new Date(timeInZone(wall, zone)).toISOString();

test('summer and winter have their own offset', () => {
  expect(instant('2026-07-01T12:00:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z');
  expect(instant('2026-11-20T12:00:00', 'Europe/Berlin')).toBe('2026-11-20T11:00:00.000Z');
});

test('a time the clocks leap over is read with the offset before the leap', () => {
  expect(instant('2026-03-29T02:30:00', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});

test('of a time that comes twice the first counts', () => {
  expect(instant('2026-10-25T02:30:00', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
});

test('an instant is shown on the clocks of its zone', () => {
  expect(wallInZone('2026-11-20T23:30:00.000Z', 'Asia/Kathmandu')).toBe('2026-11-21T05:15:00');
});

test('a floating time is the same everywhere', () => {
  expect(inOtherZone('2026-11-20T10:00:00', null, 'Asia/Tokyo')).toBe('2026-11-20T10:00:00');
  expect(inOtherZone('2026-11-20T10:00:00', 'Europe/Berlin', 'Asia/Tokyo')).toBe('2026-11-20T18:00:00');
});

test('only names the platform knows are zones', () => {
  expect(isZone('Europe/Berlin')).toBe(true);
  expect(isZone('W. Europe Standard Time')).toBe(false);
  expect(isZone('')).toBe(false);
});

test('a zone this platform does not know is read as UTC, so that its event can be shown', () => {
  expect(instant('2026-11-20T10:00:00', 'Mars/Olympus_Mons')).toBe('2026-11-20T10:00:00.000Z');
  expect(wallInZone('2026-11-20T10:00:00.000Z', 'Mars/Olympus_Mons')).toBe('2026-11-20T10:00:00');
});
