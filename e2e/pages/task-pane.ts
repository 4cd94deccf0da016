// One task beside its list: its fields and its history.
import { type Locator, type Page } from '@playwright/test';

export class TaskPane {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get pane(): Locator {
    return this.page.getByRole('region', { name: /^Task: / }).or(this.page.getByRole('dialog', { name: /^Task: / }));
  }

  get title(): Locator {
    return this.pane.getByRole('textbox', { name: 'Title' });
  }

  get notes(): Locator {
    return this.pane.getByRole('textbox', { name: 'Notes' });
  }

  get due(): Locator {
    return this.pane.getByRole('textbox', { name: 'Due' });
  }

  get list(): Locator {
    return this.pane.getByRole('combobox', { name: 'List' });
  }

  get priority(): Locator {
    return this.pane.getByRole('combobox', { name: 'Priority' });
  }

  get newLabel(): Locator {
    return this.pane.getByRole('textbox', { name: 'Add a label' });
  }

  get history(): Locator {
    return this.pane.getByRole('listitem');
  }

  async choose(field: Locator, value: string): Promise<void> {
    await field.click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Close', exact: true }).click();
  }
}
