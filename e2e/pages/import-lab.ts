// The import of tasks: a file, its preview, its report.
import { type Locator, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly text: string | Buffer;
}

export class TaskImport {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get file(): Locator {
    return this.page.getByRole('button', { name: /^Choose a file or drop it here/ });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'What will happen' });
  }

  get rows(): Locator {
    return this.page.getByRole('group', { name: 'What will happen' }).getByRole('listitem');
  }

  get apply(): Locator {
    return this.page.getByRole('button', { name: /^Import [\d,]+ tasks?$/ });
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  async open(): Promise<void> {
    await this.page.goto('/todo/import');
  }

  async give({ name, text }: GivenFile): Promise<void> {
    const buffer = typeof text === 'string' ? Buffer.from(text) : text;
    await this.file.setInputFiles({ name, mimeType: 'text/plain', buffer });
  }

  /** Reads a file and writes everything it brings. */
  async run(file: GivenFile): Promise<void> {
    await this.open();
    await this.give(file);
    await this.apply.click();
    await this.page.getByRole('link', { name: 'Show the tasks' }).waitFor();
  }
}
