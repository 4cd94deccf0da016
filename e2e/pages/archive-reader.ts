// The page inside every archive, opened from the disk as a person would who has nothing but the file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Download, Locator, Page } from '@playwright/test';

const folder = join(import.meta.dirname, '..', '..', 'packages', 'shared-backup');

export const goldenArchive = (name: string): Buffer => readFileSync(join(folder, 'golden', `${name}.mana`));

export class ArchiveReader {
  readonly page: Page;
  readonly table: Locator;
  readonly passphrase: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table');
    this.passphrase = page.getByLabel('Passphrase', { exact: true });
  }

  async start(): Promise<void> {
    await this.page.goto(pathToFileURL(join(folder, 'src', 'reader', 'reader.html')).href);
  }

  async choose(name: string, bytes: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer: bytes });
  }

  async unseal(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
  }

  /** A table or, second of its name, its history. */
  async openPart(name: RegExp, which = 0): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Contents' }).getByRole('button', { name }).nth(which).click();
  }

  async save(button: string): Promise<{ name: string; bytes: Buffer }> {
    const started = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button, exact: true }).click();
    const download: Download = await started;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}
