// Leave with everything, come back with everything: an archive is made, checked, tried, brought in, brought in again and taken back.
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page } from '@playwright/test';

import { Mana } from './pages/mana.ts';
import { MyData, type GivenFile } from './pages/my-data.ts';
import { expect, morning, setClock, test } from './story.ts';

const passphrase = 'birch lamp wednesday fence cork';

/** The download is tested; the system's own dialogue for saving cannot be operated from here. */
const withoutPicker = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));

/** Another person's browser, with nothing in it. */
async function freshDevice(browser: Browser): Promise<{ mana: Mana; data: MyData }> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  await setClock(context, morning);
  const page = await context.newPage();
  await withoutPicker(page);
  const mana = new Mana(page);
  await mana.enter();
  return { mana, data: new MyData(page) };
}

/** A few tasks of one's own, a list and a change, then "My data". */
async function fill(mana: Mana): Promise<MyData> {
  await withoutPicker(mana.page);
  await mana.enterEmpty();
  await mana.todo.add('Water the tomatoes tomorrow p1 #Garden');
  await mana.todo.add('Call Ida');
  await mana.todo.add('Pay the rent 2026-12-01');
  const data = new MyData(mana.page);
  await data.open();
  return data;
}

async function findingsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

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

/** So many tasks that bringing them in takes a moment; written as a table of another program would be. */
const many = (count: number): string =>
  ['Title,Notes', ...Array.from({ length: count }, (_, at) => `Task ${at},${'words '.repeat(20)}`)].join('\n');

/** An archive that is large enough to be stopped while it is brought in. */
async function largeArchive(mana: Mana): Promise<GivenFile> {
  await withoutPicker(mana.page);
  await mana.enterEmpty();
  await mana.taskImport.run({ name: 'many.csv', text: many(4000) });
  const data = new MyData(mana.page);
  await data.open();
  return data.export();
}

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

test('the whole way by keyboard alone', async ({ mana, page }) => {
  const { keyboard } = page;
  const data = await fill(mana);
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 60; step++) {
      await keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: element } = document;
        const labels =
          element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.innerText) : [];
        return [element?.getAttribute('aria-label'), ...labels, element?.textContent].filter(Boolean).join(' ').trim();
      });
      if (name.test(at)) return;
    }
    throw new Error(`the keyboard does not lead to ${name}`);
  };
  await tabTo(/Seal with/);
  await keyboard.press('Space');
  await tabTo(/^Passphrase/);
  await keyboard.type(passphrase);
  await tabTo(/again/);
  await keyboard.type(passphrase);
  const waiting = page.waitForEvent('download');
  await keyboard.press('Enter');
  const path = await (await waiting).path();
  await tabTo(/Choose a .mana file/);
  const chooser = page.waitForEvent('filechooser');
  await keyboard.press('Enter');
  await (await chooser).setFiles(path);
  await expect(data.passphrase).toBeFocused();
  await keyboard.type(passphrase);
  await keyboard.press('Enter');
  await data.untilCompared();
  await tabTo(/^Merge/);
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(data.importButton).toHaveText(/^Import \d+ changes$/);
  await tabTo(/^Import \d+ changes/);
  await keyboard.press('Enter');
  await expect(data.importing.getByText(/records imported$/)).toBeVisible();
  await tabTo(/^Take it back/);
  await keyboard.press('Enter');
  await expect(data.importing.getByText('The import was taken back')).toBeVisible();
});

for (const { mode, width } of [
  { mode: 'light', width: 1280 },
  { mode: 'dark', width: 390 },
] as const)
  test(`every step is without findings, ${width} px wide and ${mode}`, async ({ mana, page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: mode });
    await page.setViewportSize({ width, height: 844 });
    const data = await fill(mana);
    await data.seal('short');
    expect.soft(await findingsOf(page), 'a passphrase too short').toEqual([]);
    await data.seal(passphrase);
    const file = await data.export();
    expect.soft(await findingsOf(page), 'exported').toEqual([]);
    await data.give(file);
    await data.unlock('another passphrase');
    await expect(data.verifying.getByText('That is not the passphrase this file was sealed with.')).toBeVisible();
    expect.soft(await findingsOf(page), 'wrong passphrase').toEqual([]);
    await data.unlock(passphrase);
    await data.untilCompared();
    await data.importing.getByRole('radio', { name: 'Copy' }).check();
    await expect(data.importButton).toHaveText(/^Import \d+ changes$/);
    expect.soft(await findingsOf(page), 'compared').toEqual([]);
    await data.import();
    expect.soft(await findingsOf(page), 'imported').toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways).toBe(false);
  });
