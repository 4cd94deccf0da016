// The command palette: its field and what fits.
import { type Locator, type Page } from '@playwright/test';

export class Palette {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Commands' });
  }

  get field(): Locator {
    return this.dialog.getByRole('combobox');
  }

  get active(): Locator {
    return this.dialog.getByRole('option', { selected: true });
  }

  group(name: string): Locator {
    return this.dialog.getByRole('group', { name });
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  /** By its keys, from wherever one is. */
  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await this.field.waitFor();
  }
}
