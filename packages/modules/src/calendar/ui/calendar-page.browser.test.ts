// The calendar's page over memory records, used as a person uses it: by keyboard, by pointer, and by pressing what has a name.
import { addDays, defineDated, defineQuery, defineTable, plain } from '@mana/shared-core';
import '../../test-page.css';
import { setupRecords } from '@mana/test-kit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { z } from 'zod';
import { TestHost } from '../../test-host.svelte.ts';
import en from '../messages/en.ts';
import type { NewEvent } from '../event-operations.ts';
import { allEvents } from '../queries.ts';
import { createCalendarStore } from '../store.ts';
import { events } from '../tables.ts';
import TestPage from './TestPage.svelte';

const zone = 'Europe/Berlin';
const at = (title: string, day: string, from: string, to: string, more: Partial<NewEvent> = {}): NewEvent => ({
  title,
  start: `${day}T${from}:00`,
  end: `${day}T${to}:00`,
  zone,
  ...more,
});

const setup = async (drafts: readonly NewEvent[], place: readonly string[] = []) => {
  await page.viewport(1440, 900);
  const kit = setupRecords();
  const store = createCalendarStore(kit);
  for (const draft of drafts) await store.addEvent(draft);
  const host = new TestHost(kit, en);
  host.place = place;
  await render(TestPage, { host });
  const times = async () => {
    const found = await store.findOccurrences({ from: '2026-11-16', to: '2026-11-29' }, zone);
    return found.map(({ start, end, event }) => `${event.title} ${start.slice(5, 16)}–${end.slice(11, 16)}`);
  };
  return { ...kit, store, host, times };
};

const block = (title: string) => page.getByRole('button', { name: new RegExp(`^${title}, `) }).first();
const walkTo = async (title: string) => {
  await expect.element(block(title)).toBeVisible();
  (block(title).element() as HTMLElement).focus();
};
const yoga = at('Yoga', '2026-11-17', '18:00', '19:00', { rule: 'FREQ=WEEKLY' });

test('N asks for a title, and Enter adds the event at the next full hour of today', async () => {
  const { times } = await setup([]);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('November 2026');
  await userEvent.keyboard('n');
  await page.getByLabelText(en.titleField).fill('Dentist');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect(await times()).toEqual(['Dentist 11-20T11:00–12:00']));
  await expect.element(block('Dentist')).toBeVisible();
});

test('arrows walk from event to event, Enter opens, Esc leads back', async () => {
  const { host } = await setup([at('a', '2026-11-19', '09:00', '10:00'), at('b', '2026-11-20', '09:30', '10:00')]);
  await walkTo('a');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(block('b')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(host.place[0]).toBe('event'));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(host.place).toEqual(['week', '2026-11-20']));
  await expect.element(block('b')).toHaveFocus();
});

test('Alt with arrows moves by a quarter of an hour and by a day, and the focus goes along', async () => {
  const { times } = await setup([at('a', '2026-11-19', '09:00', '10:00')]);
  await walkTo('a');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await vi.waitFor(async () => expect(await times()).toEqual(['a 11-19T09:15–10:15']));
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await vi.waitFor(async () => expect(await times()).toEqual(['a 11-20T09:15–10:15']));
  await expect.element(block('a')).toHaveFocus();
});

test('Alt and Shift with an arrow changes the length, and never below a quarter of an hour', async () => {
  const { times } = await setup([at('a', '2026-11-19', '09:00', '09:30')]);
  await walkTo('a');
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  await vi.waitFor(async () => expect(await times()).toEqual(['a 11-19T09:00–09:15']));
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{ArrowDown}{/Shift}{/Alt}');
  await vi.waitFor(async () => expect(await times()).toEqual(['a 11-19T09:00–09:45']));
});

test('dragging moves, with a step of a quarter of an hour, and undo takes it back', async () => {
  const { times, host, undo } = await setup([at('a', '2026-11-18', '09:00', '10:00')]);
  await expect.element(block('a')).toBeVisible();
  const element = block('a').element();
  const box = element.getBoundingClientRect();
  const column = document.querySelector('[data-day="2026-11-20"]')?.getBoundingClientRect();
  const point = (x: number, y: number) => ({
    bubbles: true,
    clientX: x,
    clientY: y,
    pointerId: 1,
    isPrimary: true,
    button: 0,
  });
  const y = box.top + 10;
  element.dispatchEvent(new PointerEvent('pointerdown', point(box.left + 20, y)));
  window.dispatchEvent(new PointerEvent('pointermove', point((column?.left ?? 0) + 20, y + 49)));
  window.dispatchEvent(new PointerEvent('pointerup', point((column?.left ?? 0) + 20, y + 49)));
  await vi.waitFor(async () => expect(await times()).toEqual(['a 11-20T10:00–11:00']));
  undo(host.notices[0]?.receipt as never);
  expect(await times()).toEqual(['a 11-18T09:00–10:00']);
});

test('drawing over empty hours asks for the title of an event of that length', async () => {
  const { times } = await setup([]);
  await expect.element(page.getByText('Wed').first()).toBeVisible();
  const column = document.querySelector('[data-day="2026-11-18"]') as HTMLElement;
  const box = column.getBoundingClientRect();
  const y = (hours: number) => box.top + (hours / 24) * box.height;
  const point = (hours: number) => ({
    bubbles: true,
    clientX: box.left + 30,
    clientY: y(hours),
    pointerId: 1,
    isPrimary: true,
    button: 0,
  });
  column.dispatchEvent(new PointerEvent('pointerdown', point(14)));
  window.dispatchEvent(new PointerEvent('pointermove', point(15.5)));
  window.dispatchEvent(new PointerEvent('pointerup', point(15.5)));
  await page.getByLabelText(en.titleField).fill('Zoo');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => expect(await times()).toEqual(['Zoo 11-18T14:00–15:30']));
});

test('Esc in the middle of a drag puts everything back', async () => {
  const { times } = await setup([at('a', '2026-11-18', '09:00', '10:00')]);
  await expect.element(block('a')).toBeVisible();
  const element = block('a').element();
  const { left, top } = element.getBoundingClientRect();
  const point = (y: number) => ({
    bubbles: true,
    clientX: left + 10,
    clientY: y,
    pointerId: 1,
    isPrimary: true,
    button: 0,
  });
  element.dispatchEvent(new PointerEvent('pointerdown', point(top + 10)));
  window.dispatchEvent(new PointerEvent('pointermove', point(top + 90)));
  await userEvent.keyboard('{Escape}');
  window.dispatchEvent(new PointerEvent('pointerup', point(top + 90)));
  expect(await times()).toEqual(['a 11-18T09:00–10:00']);
});

test('moving a day of a series asks which days are meant', async () => {
  const { times } = await setup([yoga]);
  await walkTo('Yoga');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await page.getByRole('button', { name: en.scopeOne, exact: true }).click();
  await vi.waitFor(async () => expect(await times()).toEqual(['Yoga 11-17T18:15–19:15', 'Yoga 11-24T18:00–19:00']));
});

test('Delete of a series can be for all, and undo brings all back', async () => {
  const { times, host, undo } = await setup([yoga]);
  await walkTo('Yoga');
  await userEvent.keyboard('{Delete}');
  await page.getByRole('button', { name: en.scopeAll, exact: true }).click();
  await vi.waitFor(async () => expect(await times()).toEqual([]));
  undo(host.notices[0]?.receipt as never);
  expect(await times()).toHaveLength(2);
});

test('what is typed in the pane is stored for the chosen days, also when Esc closes it in mid-word', async () => {
  const { store } = await setup([yoga]);
  await block('Yoga').click();
  await page.getByRole('textbox', { name: en.titleField }).fill('Yoga in the park');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(async () => {
    const found = await store.findOccurrences({ from: '2026-11-16', to: '2026-11-29' }, zone);
    expect(found.map(({ event }) => event.title)).toEqual(['Yoga in the park', 'Yoga']);
  });
});

test('an end before the start is named and nothing is stored', async () => {
  const { times } = await setup([at('a', '2026-11-18', '09:00', '10:00')]);
  await block('a').click();
  await page.getByLabelText(en.endTime).fill('08:00');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(en['problem.EVENT_ENDS_BEFORE_START'])).toBeVisible();
  expect(await times()).toEqual(['a 11-18T09:00–10:00']);
});

test('a rhythm is chosen by its name, and becomes a series', async () => {
  const { times } = await setup([at('a', '2026-11-18', '09:00', '10:00')]);
  await block('a').click();
  await page.getByLabelText(en.repeat, { exact: true }).click();
  await page.getByRole('option', { name: 'every week on Wednesday', exact: true }).click();
  await vi.waitFor(async () => expect(await times()).toEqual(['a 11-18T09:00–10:00', 'a 11-25T09:00–10:00']));
});

test('a hidden calendar leaves the page, and comes back', async () => {
  await setup([at('a', '2026-11-18', '09:00', '10:00')]);
  await expect.element(block('a')).toBeVisible();
  await page.getByRole('checkbox', { name: en.firstCalendar }).click();
  await page.getByRole('button', { name: en.showAllCalendars }).click();
  await expect.element(block('a')).toBeVisible();
});

test('a locked event stands on its day and cannot be changed', async () => {
  const kit = setupRecords();
  const { id } = await createCalendarStore(kit).addEvent(at('secret', '2026-11-20', '09:00', '10:00'));
  kit.lockRow(events, id, { title: 'WRONG_KEY' });
  const host = new TestHost(kit, en);
  await render(TestPage, { host });
  await page.getByRole('button', { name: /^Locked event/ }).click();
  await expect.element(page.getByText(en.lockedTitle)).toBeVisible();
});

test('month, agenda and day show the same event', async () => {
  const { host } = await setup([at('Concert', '2026-11-20', '19:30', '22:00')]);
  for (const view of ['day', 'month', 'agenda']) {
    host.place = [view, '2026-11-20'];
    await expect.element(block('Concert')).toBeVisible();
  }
});

test('an address that names no day says so', async () => {
  await setup([], ['week', '2026-02-31']);
  await expect.element(page.getByText(en.goneTitle)).toBeVisible();
});

test('the pages fit 320 px without scrolling sideways', async () => {
  const { host } = await setup([at('A rather long title of an event', '2026-11-20', '09:00', '10:00')]);
  await page.viewport(320, 700);
  for (const view of ['days', 'week', 'month', 'agenda']) {
    host.place = [view, '2026-11-20'];
    await expect.element(block('A rather long title of an event')).toBeInTheDocument();
    expect(document.documentElement.scrollWidth, view).toBeLessThanOrEqual(320);
  }
  await page.viewport(1440, 900);
});

test('of five thousand events only those of the shown week are drawn', async () => {
  await page.viewport(1440, 900);
  const kit = setupRecords();
  const store = createCalendarStore(kit);
  const { id: calendarId } = await store.addCalendar({ name: 'Many' });
  await kit.records.write((unit) => {
    for (let n = 0; n < 5000; n++) {
      const day = addDays('2026-01-01', n % 365);
      const hours = String(n % 24).padStart(2, '0');
      unit.insert(events, {
        title: `E${n}`,
        start: `${day}T${hours}:00:00`,
        end: `${day}T${hours}:30:00`,
        calendarId,
        firstOn: day,
        lastOn: day,
      });
    }
  });
  await render(TestPage, { host: new TestHost(kit, en) });
  await expect.element(page.getByRole('button', { name: /^E\d+, / }).first()).toBeInTheDocument();
  const drawn = document.querySelectorAll('[data-event]').length;
  expect(drawn).toBeGreaterThan(50);
  expect(drawn).toBeLessThan(150);
  expect(await kit.records.count(allEvents())).toBe(5000);
});

const errands = defineTable({
  name: 'errands',
  fields: {
    title: z.string(),
    dueOn: plain(z.iso.date(), 'found by day'),
    isDone: plain(z.boolean(), 'found by state'),
  },
  indexes: ['dueOn'],
});

const datedErrands = defineDated<typeof errands>({
  table: errands,
  view: 'errand',
  between: defineQuery(errands, (from: string, to: string) => ({
    index: { name: 'dueOn', from, to },
    where: (errand) => !errand.isDone,
  })),
  item: ({ id, title, dueOn }) => ({ id, title, day: dueOn }),
  look: ({ title, isDone }) => ({ title, isDone }),
  complete: ({ records }, id) => records.write((unit) => unit.update(errands, id, { isDone: true })),
  schedule: ({ records }, id, dueOn) => records.write((unit) => unit.update(errands, id, { dueOn })),
});

test('what other modules have due stands on its day, moves by key and is ticked off', async () => {
  await page.viewport(1440, 900);
  const kit = setupRecords();
  let id = '';
  await kit.records.write((unit) => {
    id = unit.insert(errands, { title: 'Passport', dueOn: '2026-11-19', isDone: false });
  });
  const host = new TestHost(kit, en);
  host.dated = [{ moduleId: 'errands', source: datedErrands }];
  await render(TestPage, { host });
  const link = page.getByRole('link', { name: /^Passport, due/ });
  await expect.element(link).toBeVisible();
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await expect.element(page.getByRole('link', { name: /^Passport, due Friday/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Complete: Passport' }).click();
  await vi.waitFor(async () => expect((await kit.records.get(errands, id))?.isDone).toBe(true));
  expect(link.elements()).toHaveLength(0);
});

test('time is set aside for a task by key, moved by key, and freed again', async () => {
  await page.viewport(1440, 900);
  const kit = setupRecords();
  await kit.records.write((unit) => {
    unit.insert(errands, { title: 'Passport', dueOn: '2026-11-19', isDone: false });
  });
  const host = new TestHost(kit, en);
  host.dated = [{ moduleId: 'errands', source: datedErrands }];
  await render(TestPage, { host });
  const chip = page.getByRole('link', { name: /^Passport, due/ });
  await expect.element(chip).toBeVisible();
  (chip.element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(page.getByRole('link', { name: /Thursday.*09:00 to 09:30/ })).toHaveFocus();
  expect(chip.elements()).toHaveLength(0);
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await expect.element(page.getByRole('link', { name: /Friday.*09:00 to 09:30/ })).toHaveFocus();
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await expect.element(page.getByRole('link', { name: /09:00 to 09:45/ })).toBeVisible();
  await userEvent.keyboard('{Delete}');
  await vi.waitFor(() => expect(page.getByRole('link', { name: /set aside/ }).elements()).toHaveLength(0));
  await expect.element(chip).toBeVisible();
});
