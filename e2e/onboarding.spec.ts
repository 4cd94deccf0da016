// The first run by every path: answered, skipped, back and forth, interrupted, by keyboard, without a network, and again after a reset.
import { type Page } from '@playwright/test';

import { questions, templates, themes } from './pages/onboarding.ts';
import { expect, test, untilKept } from './story.ts';

/** Notes from the first moment of every page whether the app's frame was ever drawn. */
async function watchForTheApp(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('nav, #main')) sessionStorage.setItem('seen', 'yes');
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => sessionStorage.getItem('seen') === 'yes');
}

const lookOf = (page: Page) =>
  page.evaluate(() => {
    const { theme, mode } = document.documentElement.dataset;
    return { theme, mode, ground: getComputedStyle(document.documentElement).backgroundColor };
  });

test('all three questions answered: the name greets, the look holds, the scene has its cards', async ({
  mana,
  page,
}) => {
  await page.goto('/');
  await mana.onboarding.answerName('  Mara  ');
  await expect(page.getByText('Welcome, Mara')).toBeVisible();
  await mana.onboarding.answerLook('Rose', 'Dark');
  await mana.onboarding.answerTemplates('Sport', 'Work');
  await expect(mana.workbench.greeting).toHaveText('Good morning, Mara.');
  await expect(page).toHaveURL('/');
  expect(await lookOf(page)).toMatchObject({ theme: 'rose', mode: 'dark' });
  await expect(mana.workbench.card('Today’s tasks')).toBeVisible();
  await page.reload();
  await expect(mana.workbench.greeting).toHaveText('Good morning, Mara.');
  expect(await lookOf(page)).toMatchObject({ theme: 'rose', mode: 'dark' });
});

test('each question skipped: no name, the usual look, a scene all the same', async ({ mana, page }) => {
  await page.goto('/');
  await mana.onboarding.name.fill('Not to be kept');
  await mana.onboarding.skip();
  await mana.onboarding.expectQuestion('look');
  await expect(page.getByText('Welcome', { exact: true })).toBeVisible();
  await mana.onboarding.theme('Midnight').check();
  await mana.onboarding.skip();
  await mana.onboarding.expectQuestion('templates');
  expect(await lookOf(page)).toMatchObject({ theme: 'ocean', mode: 'light' });
  await mana.onboarding.skip();
  await expect(mana.workbench.greeting).toHaveText('Good morning.');
  await expect(mana.workbench.card('Today’s tasks')).toBeVisible();
});

for (const [step, before] of [
  ['name', []],
  ['look', ['name']],
  ['templates', ['name', 'look']],
] as const) {
  test(`the whole introduction can be skipped at the ${step}`, async ({ mana, page }) => {
    await page.goto('/');
    for (const answered of before) {
      await mana.onboarding.expectQuestion(answered);
      await mana.onboarding.goOn();
    }
    await mana.onboarding.expectQuestion(step);
    await mana.onboarding.skipAll();
    await expect(mana.workbench.card('Today’s tasks')).toBeVisible();
    await page.goto('/onboarding/name');
    await expect(page).toHaveURL('/');
  });
}

test('one can go back and change an answer', async ({ mana, page }) => {
  await page.goto('/');
  await mana.onboarding.answerName('Mara');
  await mana.onboarding.expectQuestion('look');
  await mana.onboarding.back('Name');
  await mana.onboarding.expectQuestion('name');
  await expect(mana.onboarding.name).toHaveValue('Mara');
  await mana.onboarding.answerName('Ida');
  await mana.onboarding.answerLook('Stone', 'Light');
  await mana.onboarding.expectQuestion('templates');
  await mana.onboarding.back('Look');
  await expect(mana.onboarding.theme('Stone')).toBeChecked();
  await page.goBack();
  await mana.onboarding.expectQuestion('templates');
  await mana.onboarding.goOn();
  await expect(mana.workbench.greeting).toHaveText('Good morning, Ida.');
});

test('a reload in the middle goes on where one was, with the answers kept', async ({ mana, page }) => {
  await page.goto('/todo');
  await mana.onboarding.answerName('Mara');
  await mana.onboarding.answerLook('Sunset', 'Dark');
  await mana.onboarding.expectQuestion('templates');
  await page.reload();
  await mana.onboarding.expectQuestion('templates');
  expect(await lookOf(page)).toMatchObject({ theme: 'sunset', mode: 'dark' });
  await expect(mana.onboarding.progress).toHaveAttribute('aria-valuetext', 'Step 3 of 3');
  await mana.onboarding.answerTemplates('Remember');
  await expect(mana.todo.heading).toBeVisible();
});

test('a deep link leads through the introduction to the wanted page, and the app never flashes before it', async ({
  mana,
  page,
}) => {
  const wasAppSeen = await watchForTheApp(page);
  await page.goto('/settings/data?from=mail');
  await mana.onboarding.answerName('Mara');
  await mana.onboarding.expectQuestion('look');
  await mana.onboarding.goOn();
  await mana.onboarding.expectQuestion('templates');
  expect(await wasAppSeen()).toBe(false);
  await mana.onboarding.goOn();
  await expect(page.getByRole('heading', { level: 1, name: 'My data' })).toBeVisible();
  await expect(page).toHaveURL('/settings/data?from=mail');
});

test('an address outside of the app is never led to', async ({ mana, page }) => {
  await page.goto('/onboarding/name?wanted=//elsewhere.example/');
  await mana.onboarding.skipAll();
  await expect(page).toHaveURL('/');
});

test('a name has at most forty characters as people count them', async ({ mana, page }) => {
  const family = '👨‍👩‍👧‍👦';
  await page.goto('/');
  await mana.onboarding.name.fill('x'.repeat(41));
  await expect(page.getByText('41 characters; 40 fit in.')).toBeVisible();
  await expect(mana.onboarding.next).toBeDisabled();
  await mana.onboarding.name.press('Enter');
  await mana.onboarding.expectQuestion('name');
  await mana.onboarding.name.fill(family.repeat(40));
  await expect(page.getByText(/fit in\.$/)).toBeHidden();
  await mana.onboarding.goOn();
  await mana.onboarding.expectQuestion('look');
});

for (const [kind, typed, greeting] of [
  ['of emoji', '🦊✨', 'Good morning, 🦊✨.'],
  ['written from right to left', 'مارا', 'Good morning, مارا.'],
  ['of nothing but spaces', '     ', 'Good morning.'],
] as const) {
  test(`a name ${kind} is greeted as it should be`, async ({ mana, page }) => {
    await page.goto('/');
    await mana.onboarding.answerName(typed);
    await mana.onboarding.expectQuestion('look');
    await mana.onboarding.skipAll();
    await expect(mana.workbench.greeting).toHaveText(greeting);
  });
}

test('the keyboard alone is enough', async ({ mana, page }) => {
  await page.goto('/');
  await expect(mana.onboarding.name).toBeFocused();
  await page.keyboard.type('Mara');
  await page.keyboard.press('Enter');
  await expect(mana.onboarding.theme('Ocean')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(mana.onboarding.theme('Sunset')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(mana.onboarding.template('Everyday')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(mana.onboarding.template('Everyday')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(mana.workbench.greeting).toHaveText('Good morning, Mara.');
  expect(await lookOf(page)).toMatchObject({ theme: 'sunset' });
});

test('the introduction can be started again in the settings and leaves the tasks alone', async ({ mana, page }) => {
  await mana.enterEmpty();
  await mana.todo.add('Stay where you are');
  await mana.settings.open('you');
  await page.getByRole('button', { name: 'Start the introduction again' }).click();
  await mana.onboarding.answerName('Ida');
  await mana.onboarding.skip();
  await mana.onboarding.answerTemplates('Everyday');
  await expect(mana.workbench.greeting).toHaveText('Good morning, Ida.');
  await mana.goTo('Tasks');
  await mana.todo.expectTitles('Stay where you are');
});

test('the whole of it works without a network', async ({ mana, page, server }) => {
  await page.goto(server.url);
  await mana.onboarding.expectQuestion('name');
  await untilKept(page);
  await server.stop();
  await page.reload();
  await mana.onboarding.answerName('Mara');
  await mana.onboarding.answerLook('Lavender', 'Light');
  await mana.onboarding.answerTemplates('Learning');
  await expect(mana.workbench.greeting).toHaveText('Good morning, Mara.');
});

test('every theme takes effect at once, by day, by night and as the device has it', async ({ mana, page }) => {
  await page.goto('/onboarding/look');
  const grounds = new Set<string>();
  for (const mode of ['Light', 'Dark'] as const) {
    await mana.onboarding.mode(mode).check();
    for (const theme of themes) {
      await mana.onboarding.theme(theme).check();
      const wanted = { theme: theme.toLowerCase(), mode: mode.toLowerCase() };
      await expect.poll(() => lookOf(page)).toMatchObject(wanted);
      grounds.add((await lookOf(page)).ground);
    }
  }
  expect(grounds.size).toBe(themes.length * 2);
  await mana.onboarding.mode('System').check();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => lookOf(page)).toMatchObject({ mode: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => lookOf(page)).toMatchObject({ mode: 'light' });
});

test('all templates together make a first scene of at most eight cards, the tasks first', async ({ mana, page }) => {
  await page.goto('/onboarding/templates');
  await expect(page.getByRole('group', { name: questions.templates }).getByRole('checkbox')).toHaveCount(7);
  await mana.onboarding.answerTemplates(...templates);
  await expect(mana.workbench.card('Today’s tasks')).toBeVisible();
  const count = await mana.workbench.cardMenus.count();
  expect(count).toBeGreaterThanOrEqual(1);
  expect(count).toBeLessThanOrEqual(8);
  await expect(mana.workbench.cardMenus.first()).toHaveAccessibleName('Today’s tasks: options');
});
