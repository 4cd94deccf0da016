// Everyone: every page by the rules of axe, by day and by night, wide, narrow and with twice the text; nothing beside the narrow page;
// the journey by keyboard alone; little motion for who asks for it.
import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';

import { expect, test } from './story.ts';

const questions = ['/onboarding/name', '/onboarding/look', '/onboarding/templates'];
const pages = {
  'the app': [
    '/',
    '/todo',
    '/todo/lists',
    '/todo/done',
    '/import',
    '/modules',
    '/search?text=tomatoes',
    '/trash',
    '/no/such/place',
  ],
  'the whole of the settings': [
    '/settings/you',
    '/settings/look',
    '/settings/language',
    '/settings/spaces',
    '/settings/data',
    '/settings/about',
  ],
};

const looks = [
  { theme: 'Ocean', mode: 'Light' },
  { theme: 'Midnight', mode: 'Dark' },
] as const;

const sizes = [
  { name: '1280 px wide', width: 1280, height: 800, textScale: 1 },
  { name: '320 px wide', width: 320, height: 640, textScale: 1 },
  { name: 'twice the text', width: 1280, height: 800, textScale: 2 },
] as const;

// A finding says where it is and what is wrong; a trace of every step would take longer than the steps.
test.use({ trace: 'off' });

/** Serious and critical ones. There are no frames within a page, so that axe need not look for any. */
async function findingsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

/** Everything that can be scrolled sideways, but for lines of tabs and fields, which are made for it. */
const sidewaysOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        if (element.matches('nav, [role=tablist], input, textarea') || element.closest('[aria-hidden=true]'))
          return false;
        const { overflowX } = getComputedStyle(element);
        const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
        return scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );

/** Once nothing fades any more: a colour half faded in has no contrast to judge. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });

/** Looks at the page that stands there in every size. */
async function check(page: Page, what: string): Promise<void> {
  for (const { name, width, height, textScale } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate((scale) => document.documentElement.style.setProperty('--text-scale', `${scale}`), textScale);
    await settle(page);
    expect.soft(await findingsOf(page), `${what}, ${name}`).toEqual([]);
    if (width === 320) expect.soft(await sidewaysOf(page), `${what}, ${name}`).toEqual([]);
  }
}

for (const { theme, mode } of looks) {
  test(`the questions of the first run have no findings in ${theme} ${mode}`, async ({ page, mana }) => {
    test.slow();
    await page.goto('/onboarding/look');
    await mana.onboarding.answerLook(theme, mode);
    await mana.onboarding.expectQuestion('templates');
    for (const address of questions) {
      await page.goto(address);
      await expect(mana.onboarding.next).toBeVisible();
      await check(page, address);
    }
  });

  for (const [part, addresses] of Object.entries(pages))
    test(`${part} has no findings in ${theme} ${mode}`, async ({ page, mana }) => {
      test.slow();
      await page.goto('/settings/look');
      await mana.onboarding.skipAll();
      await mana.onboarding.theme(theme).check();
      await mana.onboarding.mode(mode).check();
      await expect(page.locator('html')).toHaveAttribute('data-mode', mode.toLowerCase());
      await page.goto('/todo/today');
      await mana.todo.add('Late 2026-11-01');
      await mana.todo.tick('Late').click();
      await mana.todo.add('Water the tomatoes today p1 #Garden @green');
      await mana.todo.task('Water the tomatoes').click();
      await expect(mana.pane.title).toBeVisible();
      if (part === 'the app') await check(page, 'one task');
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await check(page, address);
      }
    });
}

test('the whole journey by keyboard alone', async ({ page, mana }) => {
  const { keyboard } = page;
  await page.goto('/');
  await expect(mana.onboarding.name).toBeFocused();
  await keyboard.type('Mara');
  await keyboard.press('Enter');
  await expect(mana.onboarding.theme('Ocean')).toBeFocused();
  await keyboard.press('Enter');
  await expect(mana.onboarding.template('Everyday')).toBeFocused();
  await keyboard.press('Enter');
  await expect(mana.workbench.greeting).toHaveText('Good morning, Mara.');

  await keyboard.press('g');
  await keyboard.press('t');
  await expect(mana.todo.heading).toBeVisible();
  await keyboard.press('q');
  await expect(mana.todo.quickAdd).toBeFocused();
  await keyboard.type('Water the tomatoes 2026-11-19');
  await keyboard.press('Enter');
  await expect(mana.todo.quickAdd).toHaveValue('');
  await expect(mana.todo.task('Water the tomatoes')).toBeVisible();
  await mana.todo.quickAdd.blur();
  await keyboard.press('ArrowDown');
  await expect(mana.todo.task('Water the tomatoes')).toBeFocused();
  await keyboard.press('Enter');
  await expect(mana.pane.pane).toBeVisible();
  await keyboard.press('Escape');
  await expect(mana.pane.pane).toBeHidden();
  await expect(mana.todo.task('Water the tomatoes')).toBeFocused();
  await keyboard.press('F2');
  await keyboard.type('Water the beans');
  await keyboard.press('Enter');
  await expect(mana.todo.task('Water the beans')).toBeFocused();
  await keyboard.press('e');
  await expect(mana.messages.getByText('Task done')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(mana.todo.tick('Water the beans')).toBeVisible();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('Control+Shift+f');
  await expect(mana.search.field).toBeFocused();
});

test('letters do nothing once they are switched off', async ({ page, mana }) => {
  await mana.enter('/settings/you');
  const letters = page.getByRole('switch', { name: /^Single-letter shortcuts/ });
  await letters.click();
  await expect(letters).not.toBeChecked();
  await mana.goTo('Tasks');
  await expect(mana.todo.tick('Tick me off: the circle at the left')).toBeVisible();
  await page.keyboard.press('q');
  await expect(mana.todo.quickAdd).not.toBeFocused();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+Shift+f');
  await expect(mana.search.field).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the first stop of the keyboard leads past the navigation', async ({ page, mana }) => {
  await mana.enter('/todo');
  await page.reload();
  await expect(mana.todo.quickAdd).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('who asks for little motion sees nothing move for longer than a tenth of a second', async ({ page, mana }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    const note = ({ target }: Event): void => {
      for (const { effect } of (target as Element).getAnimations())
        durations.push(Number(effect?.getComputedTiming().activeDuration ?? 0));
    };
    addEventListener('animationstart', note, true);
    addEventListener('transitionrun', note, true);
  });
  await mana.enter('/todo');
  await mana.todo.task('Open me: there is room for notes').click();
  await expect(mana.pane.title).toBeVisible();
  await mana.pane.close();
  await mana.todo.tick('Tick me off: the circle at the left').click();
  await expect(mana.messages.getByText('Task done')).toBeVisible();
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { durations: number[] }).durations));
  expect(longest).toBeLessThanOrEqual(100);
});
