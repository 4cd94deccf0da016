// Leaving with everything: an archive opens in a browser that has nothing but the file and the page inside it, without a network.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';

import { ArchiveReader, goldenArchive } from './pages/archive-reader.ts';

const passphrase = 'Fünf Möwen über der Förde';

interface Fixtures {
  reader: ArchiveReader;
}
const test = base.extend<Fixtures>({
  timezoneId: 'Europe/Berlin',
  reader: async ({ page, context }, use) => {
    const strays: string[] = [];
    await context.setOffline(true);
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) strays.push(request.url());
    });
    page.on('pageerror', (error) => strays.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') strays.push(message.text());
    });
    const reader = new ArchiveReader(page);
    await reader.start();
    await use(reader);
    expect(strays, 'requests to elsewhere and errors in the page').toEqual([]);
  },
});

for (const name of ['minor-0-plain-deflated', 'minor-1-plain-stored', 'minor-1-plain-descriptors']) {
  test(`${name} shows its tables, one record, its history and its attachments`, async ({ reader }) => {
    const { page, table } = reader;
    await reader.choose('mine.mana', goldenArchive(name));
    await expect(page.getByRole('heading', { level: 1, name: 'mine.mana' })).toBeFocused();
    await expect(page.getByText('Familie Ærø')).toBeVisible();

    await reader.openPart(/^tasks/);
    await expect(table.getByRole('row')).toHaveCount(4);
    await page.getByRole('button', { name: 'Heizungswartung vereinbaren' }).click();
    const record = page.getByRole('dialog', { name: 'Heizungswartung vereinbaren' });
    await expect(record.getByText('Helga', { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(record).toBeHidden();
    await expect(page.getByRole('button', { name: 'Heizungswartung vereinbaren' })).toBeFocused();

    await reader.openPart(/^tasks/, 1);
    await expect(table).toContainText('dueOn');
    await reader.openPart(/^Attachments/);
    await page.getByRole('button', { name: /^Show/ }).first().click();
    await expect(page.getByRole('dialog').locator('img, pre')).toBeVisible();
  });
}

for (const name of ['minor-0-sealed', 'minor-1-sealed']) {
  test(`${name} asks for its passphrase and tells a wrong one from damage`, async ({ reader }) => {
    const { page } = reader;
    const bytes = goldenArchive(name);
    await reader.choose('sealed.mana', bytes);
    await expect(reader.passphrase).toBeFocused();
    await reader.unseal('another');
    await expect(page.getByRole('alert')).toContainText('not the passphrase');
    await expect(reader.passphrase).toBeFocused();
    await reader.unseal(passphrase);
    await reader.openPart(/^tasks/);
    await expect(reader.table.getByRole('row')).toHaveCount(4);
  });
}

test('a damaged seal is told as damage although the passphrase is right', async ({ reader }) => {
  const bytes = goldenArchive('minor-1-sealed');
  const at = bytes.indexOf('data.sealed') + 1000;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await reader.choose('sealed.mana', bytes);
  await reader.unseal(passphrase);
  await expect(reader.page.getByRole('alert')).toContainText('damaged');
});

test('what is no archive, or cut short, is told in words', async ({ reader }) => {
  const { page } = reader;
  await reader.choose('letter.txt', Buffer.from('Dear archive'));
  await expect(page.getByRole('alert')).toContainText('not an archive of Mana');
  await reader.choose('cut.mana', goldenArchive('minor-1-plain-stored').subarray(0, 4000));
  await expect(page.getByRole('alert')).toContainText('end of the archive is missing');
});

test('a table is searched, sorted, paged and saved', async ({ reader }) => {
  const { page, table } = reader;
  await reader.choose('many.mana', goldenArchive('minor-1-sealed-chunks'));
  await reader.unseal(passphrase);
  await reader.openPart(/^tasks/);
  await expect(table.getByRole('row')).toHaveCount(51);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('Page 2 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'title', exact: true }).click();
  await page.getByRole('button', { name: 'title', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'title' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('row').nth(1)).toContainText('Task 119');
  await page.getByRole('searchbox').fill('task 11');
  await expect(page.getByRole('status').filter({ hasText: 'of 120 rows' })).toHaveText('11 of 120 rows');
});

test('tables are saved as CSV and as JSON Lines, one or all', async ({ reader }) => {
  await reader.choose('mine.mana', goldenArchive('minor-1-plain-deflated'));
  const all = await reader.save('Save all as CSV');
  expect(all.name).toBe('mine-csv.zip');
  expect(all.bytes.includes('taskLists.csv')).toBe(true);
  await reader.openPart(/^tasks/);
  const csv = await reader.save('Save as CSV');
  expect(csv.name).toBe('tasks.csv');
  const text = csv.bytes.toString('utf8');
  expect(text).toMatch(/^\ufefftitle,/);
  expect(text).toContain('"Ölwechsel, “quoted”, 日本語');
  const lines = await reader.save('Save as JSON Lines');
  const rows = lines.bytes.toString('utf8').trimEnd().split('\n');
  expect(rows.map((row) => (JSON.parse(row) as { title: string }).title)).toContain('enc:2:not.sealed');
});

test('everything is found whole, and a damaged row is found', async ({ reader }) => {
  const { page } = reader;
  await reader.choose('mine.mana', goldenArchive('minor-1-plain-stored'));
  await page.getByRole('button', { name: 'Check everything' }).click();
  await expect(page.getByText('Everything is whole', { exact: false })).toBeVisible();
  const bytes = goldenArchive('minor-1-plain-stored');
  bytes.write('X', bytes.indexOf('Heizungswartung'));
  await page.getByRole('button', { name: 'Another archive' }).click();
  await reader.choose('mine.mana', bytes);
  await page.getByRole('button', { name: 'Check everything' }).click();
  await expect(page.getByRole('alert')).toContainText('data/tasks.jsonl');
});

test('an archive is dropped onto the page', async ({ reader }) => {
  const bytes = [...goldenArchive('minor-1-plain-empty')];
  await reader.page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(content)], 'dropped.mana'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
  await expect(reader.page.getByRole('heading', { level: 1, name: 'dropped.mana' })).toBeFocused();
  await reader.openPart(/^tasks/);
  await expect(reader.page.getByText('There is nothing in here.')).toBeVisible();
});

test('an archive is read by keyboard alone', async ({ reader }) => {
  const { page } = reader;
  await page.keyboard.press('Tab');
  await expect(page.locator('input[type=file]')).toBeFocused();
  await reader.choose('sealed.mana', goldenArchive('minor-1-sealed'));
  await expect(reader.passphrase).toBeFocused();
  await page.keyboard.insertText(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'sealed.mana' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'History: tasks' })).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'History: tasks' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme });
    test(`no rule of axe is broken in any state, ${colorScheme}, wide and narrow`, async ({ reader }) => {
      const { page } = reader;
      const check = async () => {
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          expect(
            violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
          ).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
      };
      await check();
      await reader.choose('sealed.mana', goldenArchive('minor-1-sealed'));
      await reader.unseal('another');
      await expect(page.getByRole('alert')).toBeVisible();
      await check();
      await reader.unseal(passphrase);
      await expect(page.getByRole('heading', { level: 1, name: 'sealed.mana' })).toBeVisible();
      await check();
      await reader.openPart(/^tasks/);
      await expect(reader.table).toBeVisible();
      await check();
      await page.getByRole('button', { name: 'Heizungswartung vereinbaren' }).click();
      await check();
    });
  });
}

test.describe(() => {
  test.use({ locale: 'de-DE' });
  test('the page speaks the browser’s language', async ({ reader }) => {
    await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('Archivleser');
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'de');
  });
});
