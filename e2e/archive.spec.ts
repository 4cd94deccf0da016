// Leave with everything, come back with everything: an archive is made, checked, tried, brought in, brought in again and taken back.
import { fill, findingsOf, freshDevice, passphrase } from './archive-story.ts';
import { MyData } from './pages/my-data.ts';
import { expect, test } from './story.ts';

test('sealed on one device, restored on another: verified, rehearsed, imported, nothing new the second time, taken back', async ({
  mana,
  browser,
}) => {
  const file = await (async () => {
    const data = await fill(mana);
    await data.seal(passphrase);
    await expect(data.exporting.getByText('Strong.')).toBeVisible();
    return data.export();
  })();
  expect(file.name).toBe('mana-2026-11-20.mana');
  expect(file.buffer.includes('tomatoes')).toBe(false);

  const { mana: other, data } = await freshDevice(browser);
  await other.page.goto('/todo');
  await other.todo.removeExamples();
  await data.open();
  await data.give(file);
  await expect(data.verifying.getByText('mana-2026-11-20.mana is sealed.')).toBeVisible();
  await data.unlock('birch lamp thursday fence cork');
  await expect(data.verifying.getByText('That is not the passphrase this file was sealed with.')).toBeVisible();
  await expect(data.passphrase).toBeFocused();
  await expect(data.passphrase).toHaveValue('');
  await data.unlock(passphrase);
  await data.untilCompared();
  await expect(data.verifying.getByText('Sealed chunks')).toBeVisible();
  expect(await data.countsOf('Tasks')).toEqual(['4', '0', '0', '0']);

  await data.importing.getByRole('button', { name: 'Rehearse' }).click();
  await expect(data.importing.getByText(/^Rehearsed at 09:1\d: \d+ changes\. Nothing was written\.$/)).toBeVisible();
  await other.page.goto('/todo');
  await other.todo.expectTitles();

  await data.open();
  await data.give(file);
  await data.unlock(passphrase);
  await data.untilCompared();
  await data.import();
  await expect(data.importing.getByText(/records imported$/)).toBeVisible();
  await other.page.goto('/todo');
  await other.todo.expectTitles('Water the tomatoes', 'Pay the rent', 'Call Ida');
  await other.todo.task('Water the tomatoes').click();
  await expect(other.pane.list).toHaveText('Garden');
  await expect(other.pane.priority).toHaveText('Priority 1');

  await data.open();
  await data.give(file);
  await data.unlock(passphrase);
  await data.untilCompared();
  expect(await data.countsOf('Tasks')).toEqual(['0', '0', '4', '0']);
  await expect(data.importButton).toHaveText('Nothing to import');
  await expect(data.importButton).toBeDisabled();
});

test('an import is taken back at once from its message, and what was here before stays', async ({ mana, browser }) => {
  const file = await (await fill(mana)).export();
  const { mana: other, data } = await freshDevice(browser);
  await other.page.goto('/todo');
  await other.todo.removeExamples();
  await other.todo.add('Mine alone');
  await data.open();
  await data.give(file);
  await data.untilCompared();
  await data.import();
  await other.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(data.importing.getByRole('button', { name: 'Rehearse' })).toBeEnabled();
  expect(await data.countsOf('Tasks')).not.toEqual(['0', '0', '4', '0']);
  await other.goTo('Tasks');
  await other.todo.expectTitles('Mine alone');
});

test('a choice of modules is exported without the rest, and without history where that is not wanted', async ({
  mana,
}) => {
  const data = await fill(mana);
  await data.exporting.getByRole('checkbox', { name: 'Spaces and settings' }).uncheck();
  await data.exporting.getByRole('switch', { name: /^With history/ }).uncheck();
  const file = await data.export();
  await data.give(file);
  await data.untilCompared();
  const { rows, history, sealed } = await data.report();
  expect([rows['tasks'], rows['taskLists'], 'settings' in rows, history, sealed]).toEqual([3, 1, false, {}, false]);
});

test('a space the device does not have becomes a new one, and nothing of it lands elsewhere', async ({
  mana,
  page,
  browser,
}) => {
  await fill(mana);
  await mana.settings.open('spaces');
  await mana.settings.makeSpace('Ruderverein', 'Club');
  await mana.settings.switchTo('Ruderverein');
  await page.goto('/todo');
  await mana.todo.add('Varnish the boat');
  const mine = new MyData(page);
  await mine.open();
  const file = await mine.export();

  const { mana: other, data } = await freshDevice(browser);
  await other.page.goto('/todo');
  await other.todo.removeExamples();
  await data.open();
  await data.give(file);
  await data.untilCompared();
  await expect(data.importing.getByRole('combobox', { name: 'Where “Ruderverein” goes' })).toHaveText(
    'New space “Ruderverein”',
  );
  await data.import();
  await other.page.goto('/todo');
  await other.todo.expectTitles('Water the tomatoes', 'Pay the rent', 'Call Ida');
  await other.settings.open('spaces');
  await other.settings.switchTo('Ruderverein');
  await other.goTo('Tasks');
  await other.todo.expectTitles('Varnish the boat');

  await data.open();
  await data.give(file);
  await data.untilCompared();
  await expect(data.importButton).toHaveText('Nothing to import');
});

test('a newer edit made here survives a merge and gives way to a replacement, which can be undone', async ({
  mana,
  page,
}) => {
  const data = await fill(mana);
  const file = await data.export();
  await page.goto('/todo');
  await mana.todo.task('Call Ida').click();
  await mana.pane.title.fill('Call Ida back');
  await mana.pane.close();
  await data.open();
  await data.give(file);
  await data.untilCompared();
  expect(await data.countsOf('Tasks')).toEqual(['0', '0', '4', '0']);
  await data.importing.getByRole('radio', { name: 'Replace' }).check();
  await expect(data.importButton).toHaveText('Import one change');
  await data.import();
  await page.goto('/todo');
  await mana.todo.expectTitles('Water the tomatoes', 'Pay the rent', 'Call Ida');
  await mana.undo();
  await mana.todo.expectTitles('Water the tomatoes', 'Pay the rent', 'Call Ida back');
});

test('what was thrown away since stays in the trash, unless it is wanted back', async ({ mana, page }) => {
  const data = await fill(mana);
  const file = await data.export();
  await page.goto('/todo');
  await mana.todo.choose('Call Ida', 'Delete');
  await mana.todo.expectTitles('Water the tomatoes', 'Pay the rent');
  await data.open();
  await data.give(file);
  await data.untilCompared();
  await expect(data.importing.getByRole('columnheader', { name: 'in the trash' })).toBeVisible();
  await data.importing.getByRole('switch', { name: 'Bring back what is in the trash here' }).check();
  await expect(data.importButton).toHaveText('Import one change');
  await data.import();
  await page.goto('/todo');
  await mana.todo.expectTitles('Water the tomatoes', 'Pay the rent', 'Call Ida');
});

const broken: readonly (readonly [string, string, (buffer: Buffer) => Buffer])[] = [
  ['another kind of file', 'NOT_AN_ARCHIVE', () => Buffer.from('Title,Due\nBuy milk,\n')],
  ['a file that was cut off', 'TRUNCATED', (buffer) => buffer.subarray(0, Math.floor(buffer.length * 0.9))],
  [
    'a file with one wrong byte',
    'DAMAGED',
    (buffer) => {
      const copy = Buffer.from(buffer);
      const at = copy.lastIndexOf('data.sealed', copy.length - 200) + 400;
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    },
  ],
];

test('broken files are told apart, say what to do, and leave everything as it was', async ({ mana, page }) => {
  const data = await fill(mana);
  await data.seal(passphrase);
  const file = await data.export();
  for (const [kind, code, spoil] of broken)
    await test.step(kind, async () => {
      await data.give({ ...file, buffer: spoil(file.buffer) });
      if (code === 'DAMAGED') await data.unlock(passphrase);
      await expect(data.verifying.getByRole('alert').getByText(code, { exact: true })).toBeVisible();
      expect.soft(await findingsOf(page), kind).toEqual([]);
      await data.verifying.getByRole('button', { name: 'Other file' }).click();
    });
  await page.goto('/todo');
  await mana.todo.expectTitles('Water the tomatoes', 'Pay the rent', 'Call Ida');
});

test('a cancelled export leaves no file behind', async ({ mana, page }) => {
  const data = await fill(mana);
  // A file whose writing waits until the test lets it go on.
  await page.evaluate(() => {
    const noted: string[] = [];
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const file = { write: () => gate, close: async () => noted.push('close'), abort: async () => noted.push('abort') };
    const handle = {
      createWritable: async () => file,
      getFile: async () => new File([], 'x'),
      remove: async () => noted.push('remove'),
    };
    Object.assign(window, { noted, letGo });
    Object.defineProperty(window, 'showSaveFilePicker', { value: async () => handle });
  });
  await data.exportButton.click();
  await data.exporting.getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await expect(data.exporting.getByText('Cancelled. No file was left behind.')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { noted: string[] }).noted)).toEqual(['abort', 'remove']);
  await expect(data.exporting.getByText('Never exported so far')).toBeVisible();
});
