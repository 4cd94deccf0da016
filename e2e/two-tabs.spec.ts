// Two tabs of one person: each shows what the other does, and an update in one tells the other.
import { expect, test } from './story.ts';

test('what is written, done and taken back in one tab is seen in the other', async ({ mana, openTab }) => {
  await mana.enterEmpty();
  const other = await openTab();
  await other.page.goto('/todo');
  await expect(other.todo.heading).toBeVisible();

  await mana.todo.add('Seen in both');
  await other.todo.expectTitles('Seen in both');
  await other.todo.tick('Seen in both').click();
  await mana.todo.expectTitles();
  await mana.undo();
  await other.todo.expectTitles('Seen in both');
  await mana.todo.expectTitles('Seen in both');
  await other.todo.choose('Seen in both', 'Delete');
  await mana.todo.expectTitles();
});

test('the look and the name chosen in one tab hold in the other', async ({ mana, openTab }) => {
  await mana.enter('/settings/look');
  const other = await openTab();
  await other.page.goto('/');
  await expect(other.workbench.greeting).toHaveText('Good morning.');
  await mana.onboarding.theme('Rose').check();
  await expect(other.page.locator('html')).toHaveAttribute('data-theme', 'rose');
  await mana.settings.open('you');
  await mana.settings.name.fill('Ida');
  await mana.settings.name.press('Enter');
  await expect(other.workbench.greeting).toHaveText('Good morning, Ida.');
});

test('an older tab is told when the stored form was upgraded, and then opens nothing it does not know', async ({
  mana,
  page,
  context,
}) => {
  await mana.enter('/todo');
  const newer = await context.newPage();
  await newer.goto('/robots.txt');
  await newer.evaluate(async () => {
    const [known] = (await indexedDB.databases()).filter(({ name }) => name === 'mana-guest');
    const upgrade = indexedDB.open('mana-guest', (known?.version ?? 0) + 10);
    await new Promise((resolve, reject) => Object.assign(upgrade, { onsuccess: resolve, onerror: reject }));
    upgrade.result.close();
  });
  await expect(page.getByText('Mana was updated in another tab.')).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { name: 'These records are newer than this Mana.' })).toBeVisible();
  await expect(page.getByText('SCHEMA_TOO_NEW')).toBeVisible();
});
