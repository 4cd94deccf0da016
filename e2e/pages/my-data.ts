// Settings → My data: exporting, verifying, importing.
import { readFileSync } from 'node:fs';

import { expect, type Locator, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class MyData {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/settings/data');
    await expect(this.exportHeading).toBeVisible();
  }

  get exportHeading(): Locator {
    return this.page.getByRole('heading', { name: 'Export', exact: true });
  }

  /** The part of the page that exports. */
  get exporting(): Locator {
    return this.page.getByRole('region', { name: 'Export', exact: true });
  }

  get verifying(): Locator {
    return this.page.getByRole('region', { name: 'Verify', exact: true });
  }

  get importing(): Locator {
    return this.page.getByRole('region', { name: 'Import', exact: true });
  }

  /** What is said of an import that did not come to its end. */
  get cutOff(): Locator {
    return this.page.getByRole('region', { name: 'An import was cut off' });
  }

  get exportButton(): Locator {
    return this.exporting.getByRole('button', { name: /^Export \d/ });
  }

  get importButton(): Locator {
    return this.importing.getByRole('button', { name: /^(Import (one|\d)|Nothing to import)/ });
  }

  get passphrase(): Locator {
    return this.verifying.getByLabel('Passphrase', { exact: true });
  }

  async seal(passphrase: string): Promise<void> {
    await this.exporting.getByRole('switch', { name: /^Seal with a passphrase/ }).check();
    await this.exporting.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.exporting.getByLabel('The same passphrase again').fill(passphrase);
  }

  /** Exports what is chosen into a download, and answers it as a file to be given. */
  async export(): Promise<GivenFile> {
    const waiting = this.page.waitForEvent('download');
    await this.exportButton.click();
    const download = await waiting;
    await expect(this.exporting.getByText('Saved', { exact: true })).toBeVisible();
    return {
      name: download.suggestedFilename(),
      mimeType: 'application/zip',
      buffer: readFileSync(await download.path()),
    };
  }

  async give(file: GivenFile): Promise<void> {
    await this.verifying.locator('input[type=file]').setInputFiles(file);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.verifying.getByRole('button', { name: 'Open and check' }).click();
  }

  /** Waits until the archive in hand is checked and compared with what is here. */
  async untilCompared(): Promise<void> {
    await expect(this.verifying.getByText(/^Whole/)).toBeVisible();
    await expect(this.importing.getByRole('button', { name: 'Rehearse' })).toBeEnabled();
  }

  /** The numbers of a module in the preview: new, changed, identical, invalid. */
  async countsOf(module: string): Promise<string[]> {
    return this.importing
      .getByRole('row', { name: new RegExp(`^${module}`) })
      .getByRole('cell')
      .allTextContents();
  }

  async import(): Promise<void> {
    await this.importButton.click();
    await expect(this.importing.getByRole('button', { name: 'Import another file' })).toBeVisible();
  }

  /** The report of the check, as it would be kept. */
  async report(): Promise<{ rows: Record<string, number>; history: Record<string, number>; sealed: boolean }> {
    const waiting = this.page.waitForEvent('download');
    await this.verifying.getByRole('button', { name: 'Save report' }).click();
    return JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as Awaited<ReturnType<MyData['report']>>;
  }
}
