// The calendar as a person uses it: by keyboard and by pointer, over a reload, on a phone, with files of other programs.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from './story.ts';

const event = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^${title}, `) }).first();

const add = async (page: Page, title: string) => {
  await page.keyboard.press('n');
  await page.getByLabel('Title').fill(title);
  await page.keyboard.press('Enter');
  await expect(event(page, title)).toBeVisible();
};

const ics = `BEGIN:VCALENDAR
X-WR-CALNAME:Choir
BEGIN:VEVENT
UID:series
SUMMARY:Rehearsal
DTSTART;TZID=Europe/Berlin:20261106T193000
DTEND;TZID=Europe/Berlin:20261106T213000
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
UID:backwards
SUMMARY:Backwards
DTSTART:20261120T100000Z
DTEND:20261120T090000Z
END:VEVENT
END:VCALENDAR`;

test('by keyboard alone: added, moved, made longer, deleted and brought back', async ({ mana, page }) => {
  await mana.enter('/calendar');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('November 2026');
  await add(page, 'Dentist');
  await expect(event(page, 'Dentist')).toHaveAccessibleName(/Friday, 20 November 2026, 10:00 to 11:00/);
  await event(page, 'Dentist').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(event(page, 'Dentist')).toHaveAccessibleName(/10:15 to 11:15/);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(event(page, 'Dentist')).toHaveAccessibleName(/10:15 to 11:30/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(event(page, 'Dentist')).toHaveAccessibleName(/Thursday, 19 November/);
  await expect(event(page, 'Dentist')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(event(page, 'Dentist')).toBeHidden();
  await mana.undo();
  await expect(event(page, 'Dentist')).toBeVisible();
  await page.reload();
  await expect(event(page, 'Dentist')).toHaveAccessibleName(/Thursday, 19 November 2026, 10:15 to 11:30/);
});

test('dragged to another day and hour by pointer, drawn over empty hours', async ({ mana, page }) => {
  await mana.enter('/calendar');
  await add(page, 'Lunch');
  const from = await event(page, 'Lunch').boundingBox();
  const tuesday = await page.locator('[data-day="2026-11-17"]').boundingBox();
  if (!from || !tuesday) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(tuesday.x + 40, from.y + 60, { steps: 5 });
  await page.mouse.move(tuesday.x + 40, from.y + 106, { steps: 5 });
  await page.mouse.up();
  await expect(event(page, 'Lunch')).toHaveAccessibleName(/Tuesday, 17 November 2026, 12:00 to 13:00/);

  const wednesday = await page.locator('[data-day="2026-11-18"]').boundingBox();
  if (!wednesday) throw new Error('no column');
  await page.mouse.move(wednesday.x + 40, from.y);
  await page.mouse.down();
  await page.mouse.move(wednesday.x + 40, from.y + 72, { steps: 5 });
  await page.mouse.up();
  await page.getByLabel('Title').fill('Zoo');
  await page.keyboard.press('Enter');
  await expect(event(page, 'Zoo')).toHaveAccessibleName(/Wednesday, 18 November 2026, 10:00 to 11:30/);
});

test('a series is made in the pane, one day of it moves, and the rest stays', async ({ mana, page }) => {
  await mana.enter('/calendar');
  await add(page, 'Yoga');
  await event(page, 'Yoga').click();
  await page.getByLabel('Repeat', { exact: true }).click();
  await page.getByRole('option', { name: 'every day', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Yoga, Saturday, 21/ })).toBeVisible();
  await page.getByRole('radio', { name: 'This one' }).check();
  await page.getByLabel('Start time').fill('17:00');
  await page.getByLabel('Start time').press('Tab');
  await expect(page.getByRole('button', { name: /^Yoga, Friday, 20 November 2026, 17:00/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Yoga, Saturday, 21 November 2026, 10:00/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Yoga, Sunday, 22/ }).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'This and following' }).click();
  await expect(page.getByRole('button', { name: /^Yoga, Sunday, 22/ })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Yoga, Friday, 20 November 2026, 17:00/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Yoga, Sunday, 22/ })).toBeHidden();
});

test('a file of another program comes in once, and what is wrong in it is named', async ({ mana, page }) => {
  await mana.enter('/import');
  const { importLab } = mana;
  await importLab.give({ name: 'choir.ics', text: ics });
  await expect(importLab.row('Backwards')).toContainText('This event ends before it starts');
  await importLab.apply.click();
  await expect(importLab.another).toBeVisible();
  await page.goto('/calendar/week/2026-11-20');
  await expect(event(page, 'Rehearsal')).toHaveAccessibleName(/19:30 to 21:30, Choir, repeats/);
  await expect(event(page, 'Backwards')).toBeHidden();
});

test('a due task stands on its day, takes time by a drag onto an hour, and is ticked off there', async ({
  mana,
  page,
}) => {
  await mana.enter('/calendar');
  const chip = page.getByRole('link', { name: /^Open me.*due Friday/ });
  await expect(chip).toBeVisible();
  const from = await chip.boundingBox();
  const friday = await page.locator('[data-day="2026-11-20"]').boundingBox();
  if (!from || !friday) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 80, { steps: 5 });
  await page.mouse.move(friday.x + 60, friday.y + friday.height * (14.25 / 24), { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('link', { name: /^Open me.*time set aside.*14:00 to 14:30/ })).toBeVisible();
  await expect(chip).toBeHidden();
  await page.getByRole('checkbox', { name: /^Complete: Open me/ }).click();
  await expect(page.getByRole('link', { name: /^Open me.*time set aside.*done$/ })).toBeVisible();
});

test('month, agenda, day and week by one letter each', async ({ mana, page }) => {
  await mana.enter('/calendar');
  await add(page, 'Concert');
  for (const [key, address] of [
    ['m', /calendar\/month/],
    ['a', /calendar\/agenda/],
    ['d', /calendar\/day/],
    ['w', /calendar\/week/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(address);
    await expect(event(page, 'Concert')).toBeVisible();
  }
});

test('no serious findings by the rules of axe, also at 320 px', async ({ mana, page }) => {
  await mana.enter('/calendar');
  await add(page, 'Concert');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ['week', 'month', 'agenda']) {
      await page.goto(`/calendar/${view}/2026-11-20`);
      await expect(event(page, 'Concert')).toBeAttached();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${view} ${width} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});
