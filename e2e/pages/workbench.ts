// Home: the greeting, the line to write in, the scenes and their cards.
import { type Locator, type Page } from '@playwright/test';

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get greeting(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get quickAdd(): Locator {
    return this.page.getByRole('textbox', { name: 'Write down a task' });
  }

  get scenes(): Locator {
    return this.page.getByRole('tablist', { name: 'Scenes' });
  }

  /** One per card of the scene. */
  get cardMenus(): Locator {
    return this.page.getByRole('button', { name: /: options$/ }).and(this.page.locator(':not([aria-label^="Scene"])'));
  }

  card(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }
}
