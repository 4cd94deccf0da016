// What goes on with archives while nobody looks: an import the page of which goes away, an export in the background, backups that are made
// or asked for by themselves.
import { fill, freshDevice, largeArchive, passphrase } from './archive-story.ts';
import { Mana } from './pages/mana.ts';
import { MyData } from './pages/my-data.ts';
import { expect, test } from './story.ts';

for (const way of ['gone on with', 'taken back'] as const)
  test(`an import in the middle of which the page goes away is ${way}`, async ({ mana, browser }) => {
    test.slow();
    const file = await largeArchive(mana);
    const { mana: other, data } = await freshDevice(browser);
    other.page.on('dialog', (dialog) => void dialog.accept());
    await other.page.goto('/todo');
    await other.todo.removeExamples();
    await data.open();
    await data.give(file);
    await data.untilCompared();
    await data.importButton.click();
    await data.importing.getByRole('button', { name: 'Pause' }).click();
    await expect(data.importing.getByText('Paused')).toBeVisible();
    await other.page.reload();
    await expect(data.cutOff).toBeVisible();
    if (way === 'taken back') {
      await data.cutOff.getByRole('button', { name: 'Take it back' }).click();
      await expect(data.cutOff).toBeHidden();
      await other.goTo('Tasks');
      await other.todo.expectTitles();
      return;
    }
    await data.give(file);
    await data.untilCompared();
    await data.cutOff.getByRole('button', { name: 'Go on' }).click();
    await expect(data.importing.getByText(/records imported$/)).toBeVisible();
    await expect(data.cutOff).toBeHidden();
    await data.importing.getByRole('button', { name: 'Import another file' }).click();
    await data.give(file);
    await data.untilCompared();
    expect(await data.countsOf('Tasks')).toEqual(['0', '0', '4,000', '0']);
  });

test('an import whose page is killed while it writes is taken back whole', async ({ mana, browser }) => {
  test.slow();
  const file = await largeArchive(mana);
  const { mana: other, data } = await freshDevice(browser);
  await other.page.goto('/todo');
  await other.todo.removeExamples();
  await data.open();
  await data.give(file);
  await data.untilCompared();
  await data.importButton.click();
  await expect(data.importing.getByRole('button', { name: 'Pause' })).toBeVisible();
  const context = other.page.context();
  const session = await context.newCDPSession(other.page);
  const crashed = other.page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = new Mana(await context.newPage());
  const dataAgain = new MyData(again.page);
  await dataAgain.open();
  await dataAgain.cutOff.getByRole('button', { name: 'Take it back' }).click();
  await expect(dataAgain.cutOff).toBeHidden();
  await again.goTo('Tasks');
  await again.todo.expectTitles();
});

test('an import that is cancelled in the middle is gone on with from the file that is still in hand', async ({
  mana,
  browser,
}) => {
  test.slow();
  const file = await largeArchive(mana);
  const { data } = await freshDevice(browser);
  await data.open();
  await data.give(file);
  await data.untilCompared();
  await data.importButton.click();
  await data.importing.getByRole('button', { name: 'Pause' }).click();
  await data.importing.getByRole('button', { name: 'Cancel' }).click();
  await expect(data.cutOff).toBeVisible();
  await data.cutOff.getByRole('button', { name: 'Go on' }).click();
  await expect(data.importing.getByText(/records imported$/)).toBeVisible();
  await expect(data.cutOff).toBeHidden();
});

test('an export goes on while one is elsewhere, shows itself there and tells of its end', async ({ mana, page }) => {
  const data = await fill(mana);
  await page.evaluate(() => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const file = { write: () => gate, close: async () => undefined, abort: async () => undefined };
    Object.assign(window, { letGo });
    Object.defineProperty(window, 'showSaveFilePicker', { value: async () => ({ createWritable: async () => file }) });
  });
  await data.exportButton.click();
  await data.exporting.getByRole('button', { name: 'Run in background' }).click();
  const bar = page.getByRole('complementary', { name: 'Work in the background' });
  await expect(bar).toBeVisible();
  await mana.goTo('Tasks');
  await expect(bar.getByRole('button', { name: 'Pause: Export' })).toBeVisible();
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await expect(bar).toBeHidden();
  await mana.messages.getByRole('button', { name: 'Show' }).click();
  await expect(data.exporting.getByText('Saved', { exact: true })).toBeVisible();
  await expect(data.exporting.getByText(/^Last export 20 Nov/)).toBeVisible();
});

test('a folder gets sealed backups by itself, the next one on the day it is due, until that is stopped', async ({
  mana,
  page,
  context,
}) => {
  const data = await fill(mana);
  const inFolder = (): Promise<string[]> =>
    page.evaluate(async () => {
      const names: string[] = [];
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('backups', { create: true });
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names.sort();
    });
  // A folder of the browser's own stands for one on the disk.
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
    Object.defineProperty(window, 'showDirectoryPicker', { value: pick });
  });
  await data.open();
  const plan = page.getByRole('region', { name: 'Backups by themselves' });
  await plan.getByRole('button', { name: 'Choose a folder' }).click();
  await plan.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await plan.getByLabel('The same passphrase again').fill(passphrase);
  await plan.getByRole('button', { name: 'Start these backups' }).click();
  await expect(plan.getByText(/^Last one 20 Nov/)).toBeVisible();
  expect(await inFolder()).toEqual(['mana-auto-2026-11-20.mana']);

  await context.clock.setFixedTime('2026-11-27T09:12:00+01:00');
  await context.clock.resume();
  await page.reload();
  await expect.poll(inFolder).toEqual(['mana-auto-2026-11-20.mana', 'mana-auto-2026-11-27.mana']);

  const sealed = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
    const file = await (await folder.getFileHandle('mana-auto-2026-11-27.mana')).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  await data.give({ name: 'auto.mana', mimeType: 'application/zip', buffer: Buffer.from(sealed) });
  await data.unlock(passphrase);
  await data.untilCompared();

  await plan.getByRole('button', { name: 'Stop these backups' }).click();
  await expect(plan.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});

test('an old backup is mentioned on every page, until it is made or put off', async ({ mana, page, context }) => {
  const data = await fill(mana);
  await data.export();
  await page.goto('/todo');
  await mana.todo.add('Something new');
  await context.clock.setFixedTime('2026-12-22T09:12:00+01:00');
  await context.clock.resume();
  await page.reload();
  await expect(page.getByText('The last backup is 32 days old.')).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('The last backup is 32 days old.')).toBeHidden();
});
