// Much, and what cannot be opened: ten thousand tasks, and a record whose seal does not fit.
import { expect, test } from './story.ts';

test('with ten thousand tasks the list scrolls to its end and writing goes on', async ({ mana, page }) => {
  test.slow();
  await mana.enterEmpty();
  const lines = Array.from({ length: 10_000 }, (_, at) => `Task number ${at + 1}`);
  await mana.importLab.open();
  await mana.importLab.give({ name: 'todo.txt', text: lines.join('\n') });
  await mana.importLab.apply.click();
  await page.getByRole('link', { name: 'Open Tasks' }).click({ timeout: 120_000 });
  await expect(mana.todo.task('Task number 1')).toBeVisible();
  expect(await mana.todo.titles()).not.toHaveLength(10_000);

  const list = page.getByRole('group', { name: 'Upcoming' });
  await expect(async () => {
    await list.evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
    await expect(mana.todo.task('Task number 10000')).toBeVisible({ timeout: 100 });
  }).toPass();
  await mana.todo.add('One more today');
  await mana.todo.show('Today');
  await mana.todo.expectTitles('One more');
});

test('a record that cannot be opened is shown as locked, never as its cipher', async ({ mana, page }) => {
  await mana.enterEmpty();
  await mana.todo.add('A secret thing');
  await mana.todo.add('An open thing');
  await mana.todo.task('A secret thing').click();
  await expect(mana.pane.title).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  const sealed = await page.evaluate(breakSeal, id);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This task is locked.' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'Locked task', exact: true })).toBeVisible();
  await mana.todo.expectTitles('An open thing');
  await expect(page.getByRole('main')).not.toContainText(sealed.slice(0, 20));
  await mana.search.page.goto('/search?text=thing');
  await expect(mana.search.hit('An open thing')).toBeVisible();
});

/** Writes a seal that fits nothing into the stored title, past the app; answers what now stands there. */
async function breakSeal(id: string): Promise<string> {
  const opening = indexedDB.open('mana-guest');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const store = opening.result.transaction('tasks', 'readwrite').objectStore('tasks');
  const reading = store.get(id);
  await new Promise((resolve) => (reading.onsuccess = resolve));
  const row = reading.result as { title: string };
  const flipped = row.title.at(-6) === 'A' ? 'B' : 'A';
  const title = row.title.slice(0, -6) + flipped + row.title.slice(-5);
  const writing = store.put({ ...row, title });
  await new Promise((resolve) => (writing.onsuccess = resolve));
  opening.result.close();
  return title;
}
