// What was deleted, and the two ways out of it.
import { type Locator, type Page } from '@playwright/test';

export class TrashPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Trash' });
  }

  record(title: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: title });
  }

  async restore(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Restore “${title}”`, exact: true }).click();
  }

  async empty(): Promise<void> {
    await this.page.getByRole('button', { name: 'Empty the trash' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /to go on$/ }).fill('delete');
    await dialog.getByRole('button', { name: /^Delete \d+ records?$/ }).click();
  }
}
