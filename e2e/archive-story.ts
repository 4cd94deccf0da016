// What the stories about archives share: a device with a few tasks, another one with nothing, and a file made small or large.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

import { Mana } from './pages/mana.ts';
import { MyData, type GivenFile } from './pages/my-data.ts';
import { morning, setClock } from './story.ts';

export const passphrase = 'birch lamp wednesday fence cork';

/** The download is tested; the system's own dialogue for saving cannot be operated from here. */
export const withoutPicker = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));

/** Another person's browser, with nothing in it. */
export async function freshDevice(browser: Browser): Promise<{ mana: Mana; data: MyData }> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  await setClock(context, morning);
  const page = await context.newPage();
  await withoutPicker(page);
  const mana = new Mana(page);
  await mana.enter();
  return { mana, data: new MyData(page) };
}

/** A few tasks of one's own, a list and a change, then "My data". */
export async function fill(mana: Mana): Promise<MyData> {
  await withoutPicker(mana.page);
  await mana.enterEmpty();
  await mana.todo.add('Water the tomatoes tomorrow p1 #Garden');
  await mana.todo.add('Call Ida');
  await mana.todo.add('Pay the rent 2026-12-01');
  const data = new MyData(mana.page);
  await data.open();
  return data;
}

export async function findingsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

/** So many tasks that bringing them in takes a moment; written as a table of another program would be. */
const many = (count: number): string =>
  ['Title,Notes', ...Array.from({ length: count }, (_, at) => `Task ${at},${'words '.repeat(20)}`)].join('\n');

/** An archive that is large enough to be stopped while it is brought in. */
export async function largeArchive(mana: Mana): Promise<GivenFile> {
  await withoutPicker(mana.page);
  await mana.enterEmpty();
  await mana.importLab.run({ name: 'many.csv', text: many(4000) });
  await expect(mana.page.getByRole('heading', { name: '4,000 rows imported' })).toBeVisible({ timeout: 60_000 });
  const data = new MyData(mana.page);
  await data.open();
  return data.export();
}
