// A second space: made and opened without a reload, with its own records, offering what its kind allows.
import { expect, test } from './story.ts';

test('a further space keeps its own records, and one changes over without a reload', async ({ mana, page }) => {
  await mana.enterEmpty();
  await mana.todo.add('Mine alone');
  const born = await page.evaluate(() => performance.timeOrigin);
  await mana.goTo('Settings');
  await page
    .getByRole('navigation', { name: 'Sections of the settings' })
    .getByRole('link', { name: 'Spaces' })
    .click();
  await mana.settings.makeSpace('Kin', 'Family');
  await mana.settings.switchTo('Kin');
  await expect(mana.space('Kin')).toContainText('Active');

  await mana.goTo('Tasks');
  await mana.todo.expectTitles();
  await mana.todo.add('For all of us');
  await mana.todo.expectTitles('For all of us');
  await mana.goTo('Today');
  await expect(mana.workbench.card('Today’s tasks')).toBeVisible();

  await mana.goTo('Search');
  await mana.search.field.fill('alone');
  await expect(page.getByRole('heading', { name: 'Nothing by that name.' })).toBeVisible();

  await page.goBack();
  await mana.goTo('Settings');
  await page
    .getByRole('navigation', { name: 'Sections of the settings' })
    .getByRole('link', { name: 'Spaces' })
    .click();
  await mana.settings.switchTo('Personal');
  await mana.goTo('Tasks');
  await mana.todo.expectTitles('Mine alone');
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(born);
});

test('the open space is open again after a reload', async ({ mana, page }) => {
  await mana.enterEmpty();
  await mana.settings.open('spaces');
  await mana.settings.makeSpace('Club', 'Club');
  await mana.settings.switchTo('Club');
  await page.reload();
  await expect(mana.space('Club')).toContainText('Active');
});

test('each space offers the modules that its kind allows, in the navigation as in the settings', async ({
  mana,
  page,
}) => {
  await mana.enter('/settings/spaces');
  const fixed = ['Mana', 'Today', 'Search', 'Trash', 'Settings'];
  for (const kind of ['Brand', 'Club', 'Family', 'Team', 'Practice']) {
    await mana.settings.makeSpace(`My ${kind}`, kind);
    await mana.settings.switchTo(`My ${kind}`);
    const links = await mana.navigation.getByRole('link').allInnerTexts();
    const labels = await mana.navigation
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.ariaLabel ?? ''));
    const offered = links.map((text, at) => text.trim() || labels[at] || '').filter((name) => !fixed.includes(name));
    const said = await mana.space(`My ${kind}`).innerText();
    expect(said).toContain(offered.length === 0 ? 'no modules' : `${String(offered.length)} module`);
    for (const name of offered) expect(said).toContain(name);
  }
  await page.reload();
  await expect(mana.space('My Practice')).toContainText('Active');
});
