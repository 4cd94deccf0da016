// What nobody plans for: unknown addresses, a browser that stores nothing, a full disk, a permission that is denied. Each time a clear
// word, nothing lost, and a way on.
import { expect, setClock, morning, test } from './story.ts';
import { Mana } from './pages/mana.ts';

const megabyte = 1_000_000;

test('an unknown address has a page with a way home', async ({ mana, page }) => {
  await mana.enter('/no/such/place');
  await expect(mana.heading404).toBeVisible();
  await expect(page.getByText('/no/such/place')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Go to Today' }).click();
  await expect(mana.workbench.greeting).toBeVisible();
});

for (const address of ['/settings/nowhere', '/nomodule/view/id', '/onboarding/fourth', '/%E2%80%AE/x'])
  test(`nothing is at ${address}, and that is said`, async ({ mana, page }) => {
    await mana.enter('/todo');
    await page.goto(address);
    await expect(mana.heading404).toBeVisible();
  });

for (const [address, said] of [
  ['/todo/task/no-such-id', 'This task is not here.'],
  ['/todo/task/%00%F0%9F%92%A5', 'This task is not here.'],
  ['/todo/sideways', 'This task is not here.'],
] as const)
  test(`an id that is none leads to words and a way back: ${address}`, async ({ mana, page }) => {
    await mana.enter('/todo');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: said })).toBeVisible();
    await page.getByRole('main').getByText('Back to the tasks').click();
    await expect(mana.todo.heading).toBeVisible();
    await expect(page).toHaveURL(/\/todo(\/upcoming)?$/);
  });

for (const [kind, breakStorage] of [
  ['has no IndexedDB', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'refuses IndexedDB',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      };
    },
  ],
] as const)
  test(`a browser that ${kind} is told so, with the reason and a way on`, async ({ page }) => {
    await page.addInitScript(breakStorage);
    await page.goto('/todo');
    await expect(page.getByRole('heading', { level: 1, name: 'Mana has nowhere to write.' })).toBeVisible();
    await expect(page.getByText('STORAGE_UNAVAILABLE')).toBeVisible();
    await expect(page.getByText('Nothing was deleted.')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mana has nowhere to write.' })).toBeVisible();
  });

test('on a full disk what was typed stays and waits, and is stored once there is room', async ({ device, server }) => {
  const page = await device.newPage();
  const mana = new Mana(page);
  // The browser forgets a limit when the page moves into the origin's own process, so it goes there first.
  await page.goto(`${server.url}/robots.txt`);
  const session = await device.newCDPSession(page);
  const limit = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin: server.url, ...(quotaSize ? { quotaSize } : {}) });
  await limit(40 * megabyte);
  await page.goto(`${server.url}/todo`);
  await mana.onboarding.skipAll();
  await mana.todo.removeExamples();
  await page.evaluate(fillStorage);

  await mana.todo.quickAdd.fill('Typed on a full disk');
  await mana.todo.quickAdd.press('Enter');
  await expect(page.getByText('1 change is not saved yet.')).toBeVisible();
  await expect(mana.todo.quickAdd).toHaveValue('Typed on a full disk');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1 change is not saved yet.')).toBeVisible();

  await limit();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1 change is not saved yet.')).toBeHidden();
  await mana.todo.expectTitles('Typed on a full disk');
  await expect(mana.todo.quickAdd).toHaveValue('');
  await page.reload();
  await mana.todo.expectTitles('Typed on a full disk');
});

/** Writes into another database of the origin until the browser gives no more. */
async function fillStorage(): Promise<void> {
  const opening = indexedDB.open('ballast');
  opening.onupgradeneeded = () => opening.result.createObjectStore('ballast', { autoIncrement: true });
  await new Promise((resolve) => (opening.onsuccess = resolve));
  let written = 0;
  for (let size = 4_000_000; size >= 1000;) {
    if (written > 200_000_000) throw new Error('this storage has no limit');
    const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
    const block = new Uint8Array(size).map((_, at) => bytes[at % bytes.length] ?? 0);
    const transaction = opening.result.transaction('ballast', 'readwrite');
    const hadRoom = await new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      transaction.objectStore('ballast').add(block);
    });
    if (hadRoom) written += size;
    else size = Math.floor(size / 2);
  }
  opening.result.close();
}

test('whether the browser keeps the storage is shown, and a denial is said as it is', async ({ mana, page }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persisted = () => Promise.resolve(false);
    StorageManager.prototype.persist = () => Promise.resolve(false);
  });
  await mana.enter('/settings/data');
  const section = page.getByRole('region', { name: 'Kept by the browser' });
  await expect(section).toContainText('The browser may clear this storage when space runs short.');
  await section.getByRole('button', { name: 'Ask the browser to keep it' }).click();
  await expect(section).toContainText('The browser may clear this storage when space runs short.');
});

test('where the browser agrees to keep the storage, that is shown', async ({ mana, page }) => {
  await page.addInitScript(() => {
    let isKept = false;
    StorageManager.prototype.persisted = () => Promise.resolve(isKept);
    StorageManager.prototype.persist = () => Promise.resolve((isKept = true));
  });
  await mana.enter('/settings/data');
  const section = page.getByRole('region', { name: 'Kept by the browser' });
  await section.getByRole('button', { name: 'Ask the browser to keep it' }).click();
  await expect(section).toContainText('The browser has promised not to clear Mana’s storage by itself.');
});

test('everything can be removed from the device, after the word is typed', async ({ mana, page }) => {
  await mana.enterEmpty();
  await mana.todo.add('Forget me');
  await mana.settings.open('data');
  await page.getByRole('button', { name: 'Remove everything from this device' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Remove everything' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('remove');
  await dialog.getByRole('button', { name: 'Remove everything' }).click();
  await mana.onboarding.expectQuestion('name');
  await mana.onboarding.skipAll();
  await mana.goTo('Tasks');
  await mana.todo.removeExamples();
  await mana.todo.expectTitles();
});

test('a task of another day and zone is due on the day it was given, not on its neighbour', async ({
  browser,
  baseURL,
}) => {
  for (const [timezoneId, now] of [
    ['Pacific/Kiritimati', morning],
    ['America/Los_Angeles', morning],
    ['Europe/Berlin', '2027-03-28T00:30:00+01:00'],
  ] as const) {
    const context = await browser.newContext({ timezoneId, locale: 'en-GB', ...(baseURL ? { baseURL } : {}) });
    await setClock(context, now);
    const page = await context.newPage();
    const mana = new Mana(page);
    await mana.enterEmpty();
    await mana.todo.add('Due today today');
    await mana.todo.add('Due the day after tomorrow');
    await mana.todo.show('Today');
    await mana.todo.expectTitles('Due today');
    await context.close();
  }
});
