// The settings and their sections.
import { expect, type Locator, type Page } from '@playwright/test';

export const sections = ['you', 'look', 'language', 'spaces', 'data', 'about'] as const;

export type SectionName = (typeof sections)[number];

export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get name(): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: 'Name' });
  }

  async open(section: SectionName): Promise<void> {
    await this.page.goto(`/settings/${section}`);
    await expect(this.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Chooses a language by its own name; `label` is what the choice is called at present. */
  async speak(label: string, language: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: language, exact: true }).click();
  }

  async makeSpace(name: string, kind: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New space' }).click();
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('combobox', { name: 'Kind' }).click();
    await this.page.getByRole('option', { name: kind, exact: true }).click();
    await this.page.getByRole('button', { name: 'Create the space' }).click();
    await expect(this.page.getByText(`Space “${name}” created`)).toBeVisible();
  }

  async switchTo(space: string): Promise<void> {
    await this.page.getByRole('button', { name: `Switch to ${space}`, exact: true }).click();
    await expect(this.page.getByText(`You are in ${space} now`)).toBeVisible();
  }
}
