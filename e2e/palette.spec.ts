// The command palette: everything one can do, go to and find, by keyboard alone and by finger.
import { AxeBuilder } from '@axe-core/playwright';

import { Palette } from './pages/palette.ts';
import { expect, test } from './story.ts';

test.beforeEach(async ({ mana }) => mana.enterEmpty());

test('a few letters and Enter go to a place, and what was used lately comes first the next time', async ({ page }) => {
  const palette = new Palette(page);
  await palette.open();
  await expect(palette.field).toBeFocused();
  await page.keyboard.type('trash');
  await expect(palette.active).toHaveAccessibleName(/^Trash/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/trash$/);
  await expect(palette.dialog).toBeHidden();

  await palette.open();
  await expect(palette.group('Used lately').getByRole('option')).toHaveText([/Trash/]);
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toBeHidden();
});

test('a theme is chosen in a second step, and Backspace steps back from it', async ({ page }) => {
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type('theme');
  await page.keyboard.press('Tab');
  await expect(palette.option(/^Midnight/)).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(palette.group('Do and go')).toBeVisible();
  await page.keyboard.type('theme');
  await page.keyboard.press('Enter');
  await page.keyboard.type('midn');
  await expect(palette.active).toHaveAccessibleName(/^Midnight/);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'midnight');
});

test('a line becomes a task with its day, is found by its words, and its day is changed in two steps', async ({
  mana,
  page,
}) => {
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type('Heating service tomorrow');
  await expect(palette.option('New task “Heating service tomorrow”')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(mana.todo.task('Heating service')).toBeVisible();

  await palette.open();
  await page.keyboard.type('heat');
  await expect(palette.group('Found').getByRole('option', { name: /Heating service/ })).toBeVisible();
  await palette.group('Found').getByRole('option').click();
  await expect(mana.pane.due).toHaveValue('21/11/2026');

  await page.keyboard.press('Control+.');
  await palette.option(/Choose a date/).waitFor();
  await page.keyboard.type('date');
  await page.keyboard.press('Enter');
  await page.keyboard.type('24 december');
  await expect(palette.active).toHaveAccessibleName(/24 December/);
  await page.keyboard.press('Enter');
  await expect(mana.pane.due).toHaveValue('24/12/2026');
});

test('on a phone it fills the screen, is opened beside the search and used by finger', async ({ mana, page }) => {
  const palette = new Palette(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await mana.goTo('Search');
  await page.getByRole('button', { name: 'Commands' }).click();
  await expect(palette.dialog).toBeVisible();
  expect(await palette.dialog.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  await palette.option(/^Dark mode/).click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'dark');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no rule of axe is broken, ${colorScheme}`, async ({ page }) => {
    const palette = new Palette(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await palette.open();
    await page.keyboard.type('da');
    await expect(palette.option('New task “da”')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
  });
