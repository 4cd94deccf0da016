// Five languages: changed in the settings without a reload, the shell and the tasks with it, and no key of a text is ever seen.
import { type Page } from '@playwright/test';

import { expect, test } from './story.ts';

const languages = [
  {
    name: 'Deutsch',
    lang: 'de',
    section: 'Sprache',
    settings: 'Einstellungen',
    tasks: 'Aufgaben',
    add: 'Aufgabe aufschreiben',
  },
  {
    name: 'Italiano',
    lang: 'it',
    section: 'Lingua',
    settings: 'Impostazioni',
    tasks: 'Attività',
    add: 'Scrivi un’attività',
  },
  { name: 'Français', lang: 'fr', section: 'Langue', settings: 'Réglages', tasks: 'Tâches', add: 'Noter une tâche' },
  { name: 'Español', lang: 'es', section: 'Idioma', settings: 'Ajustes', tasks: 'Tareas', add: 'Anota una tarea' },
  { name: 'English', lang: 'en', section: 'Language', settings: 'Settings', tasks: 'Tasks', add: 'Write down a task' },
] as const;

/** Words that look like the key of a text instead of a text. */
async function expectNoKeys(page: Page): Promise<void> {
  const words = await page.locator('body').innerText();
  expect(
    words.match(/\b(nav|action|settings|workbench|search|trash|theme|mode|status|space)\.[a-zA-Z.]+\b/g),
  ).toBeNull();
  expect(words.match(/\b[a-z]{2,}[A-Z][a-zA-Z]+\b|\{\w+\}/g)).toBeNull();
}

test('the language changes in the settings, everywhere and at once', async ({ mana, page }) => {
  await mana.enter('/settings/language');
  const born = await page.evaluate(() => performance.timeOrigin);
  for (const { name, lang, section, settings, tasks, add } of languages) {
    await page.getByRole('main').getByRole('combobox').click();
    await page.getByRole('option', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expectNoKeys(page);
    const navigation = page.getByRole('navigation').first();
    await navigation.getByRole('link', { name: tasks, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: tasks })).toBeVisible();
    await expect(page.getByRole('textbox', { name: add })).toBeVisible();
    await expectNoKeys(page);
    await navigation.getByRole('link', { name: 'Mana' }).click();
    await expect(page.getByRole('tab').first()).toBeVisible();
    await expectNoKeys(page);
    await navigation.getByRole('link', { name: settings, exact: true }).click();
    await page.locator('a[href="/settings/language"]').click();
    await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible();
  }
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(born);
});

test.describe('on a German device', () => {
  test.use({ locale: 'de-DE' });

  test('everything is German from the first screen, and a line is understood in German', async ({ mana, page }) => {
    await page.goto('/todo');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expectNoKeys(page);
    await page.getByRole('button', { name: 'Gleich loslegen' }).click();
    await page.getByRole('button', { name: 'Beispiele entfernen' }).click();
    const line = page.getByRole('textbox', { name: 'Aufgabe aufschreiben' });
    await line.fill('Zahnarzt morgen p1 #Familie');
    await line.press('Enter');
    await expect(line).toHaveValue('');
    await mana.todo.task('Zahnarzt').click();
    await expect(page.getByRole('textbox', { name: 'Fällig' })).toHaveValue('21.11.2026');
    await expectNoKeys(page);
  });
});
