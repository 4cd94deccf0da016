// Archives for everyone: the whole way by keyboard alone, and every step by the rules of axe, wide and by day, narrow and by night.
import { fill, findingsOf, passphrase } from './archive-story.ts';
import { expect, test } from './story.ts';

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
        return [element?.getAttribute('aria-label'), ...labels, element?.matches('a, button') && element.textContent]
          .filter(Boolean)
          .join(' ')
          .trim();
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
  await expect(data.importButton).toHaveText(/Import \d+ changes/);
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
    await expect(data.importButton).toHaveText(/Import \d+ changes/);
    expect.soft(await findingsOf(page), 'compared').toEqual([]);
    await data.import();
    expect.soft(await findingsOf(page), 'imported').toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways).toBe(false);
  });
