// The import lab: files in, a preview, what came of it.
import { type Locator, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly text: string | Buffer;
}

export class ImportLab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get file(): Locator {
    return this.page.getByRole('button', { name: /^Choose files or drop them here/ });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'What will happen' });
  }

  get rows(): Locator {
    return this.page.getByRole('group', { name: 'What will happen' }).getByRole('listitem');
  }

  get apply(): Locator {
    return this.page.getByRole('button', { name: /^Import [\d,]+ rows?$/ });
  }

  get another(): Locator {
    return this.page.getByRole('button', { name: 'Import more' });
  }

  /** Which format a file is read as. */
  get format(): Locator {
    return this.page.getByRole('combobox', { name: 'Read as' });
  }

  get takeBack(): Locator {
    return this.page.getByRole('button', { name: 'Take it all back' });
  }

  /** The number of rows of an outcome, which filters when pressed. */
  count(outcome: 'All' | 'New' | 'Changed' | 'Passed over' | 'Errors'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name: new RegExp(`^${outcome} `) });
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  async open(): Promise<void> {
    await this.page.goto('/import');
  }

  async give(...files: GivenFile[]): Promise<void> {
    await this.file.setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'text/plain',
        buffer: typeof text === 'string' ? Buffer.from(text) : text,
      })),
    );
  }

  async readAs(format: string): Promise<void> {
    await this.format.click();
    await this.page.getByRole('option', { name: format }).click();
  }

  /** Drops a file on whatever page is open, as a person does from another window. */
  async drop({ name, text }: GivenFile): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        return data;
      },
      [name, String(text)] as const,
    );
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  }

  /** Reads a file and writes everything it brings. */
  async run(file: GivenFile): Promise<void> {
    await this.open();
    await this.give(file);
    await this.apply.click();
    await this.page.getByRole('heading', { name: /rows? imported$/ }).waitFor();
  }
}
