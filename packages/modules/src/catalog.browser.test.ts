// The part of the catalog test that needs a browser: every view a module names can be loaded.
import { expect, test } from 'vitest';
import { moduleUis } from './ui.ts';

test.each(Object.keys(moduleUis))('the page, cards and quick input of %s can be found', async (id) => {
  const ui = (await moduleUis[id]?.())?.default;
  expect(ui?.id).toBe(id);
  const views = [ui?.page, ui?.quickInput, ...Object.values(ui?.cards ?? {}).map((card) => card.load)];
  for (const load of views) if (load) expect('default' in (await load())).toBe(true);
});
