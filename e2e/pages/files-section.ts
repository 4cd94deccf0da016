// The files of a record, wherever its page shows them.
import { type Locator, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string;
}

export class FilesSection {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get section(): Locator {
    return this.page.getByRole('region', { name: 'Files', exact: true });
  }

  get viewer(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The control that opens a file; its name is the file's. */
  file(name: string): Locator {
    return this.section.getByRole('button', { name, exact: true });
  }

  async choose(...files: readonly GivenFile[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.section.getByRole('button', { name: 'Add files' }).click();
    await (
      await choosing
    ).setFiles(files.map(({ name, mimeType, content }) => ({ name, mimeType, buffer: Buffer.from(content) })));
  }

  /** Drops a file on the pane, as from the desktop. */
  async drop({ name, mimeType, content }: GivenFile): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([fileName, type, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], fileName, { type }));
        return transfer;
      },
      [name, mimeType, content] as const,
    );
    for (const event of ['dragenter', 'dragover', 'drop']) {
      await this.section.dispatchEvent(event, { dataTransfer });
    }
  }

  async act(name: string, deed: string): Promise<void> {
    await this.file(name).hover();
    await this.section.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: deed, exact: true }).click();
  }
}
