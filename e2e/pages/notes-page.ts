// The notes: their list, one note as a page, what stands beside it.
import { expect, type Locator, type Page } from '@playwright/test';

export class NotesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: 'Title' });
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Text of the note' });
  }

  /** Links here, outline or history. */
  get aside(): Locator {
    return this.page.getByRole('complementary', { name: 'Links, outline, history' });
  }

  row(title: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: title, exact: true });
  }

  async open(view = ''): Promise<void> {
    await this.page.goto(`/notes${view}`);
  }

  /** Begins a note, writes it, and waits until it is stored. */
  async write(title: string, text: string): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: 'New note' }).first().click();
    await this.title.fill(title);
    await this.title.press('Enter');
    await this.text.pressSequentially(text);
    await this.untilStored();
  }

  async untilStored(): Promise<void> {
    await expect(this.page.getByText('saved', { exact: true })).toBeVisible();
  }

  async read(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Read' }).check({ force: true });
  }

  async edit(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Write' }).check({ force: true });
  }
}
