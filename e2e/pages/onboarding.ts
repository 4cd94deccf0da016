// The first run: three questions, the way on, past and back.
import { expect, type Locator, type Page } from '@playwright/test';

export const themes = ['Lume', 'Nature', 'Stone', 'Ocean', 'Sunset', 'Midnight', 'Rose', 'Lavender'] as const;
export const templates = ['Everyday', 'Work', 'Health', 'Sport', 'Learning', 'Discover', 'Remember'] as const;

export type Theme = (typeof themes)[number];
export type Template = (typeof templates)[number];

export const questions = {
  name: 'What shall we call you?',
  look: 'Choose your look',
  templates: 'What should Mana help with?',
} as const;

export class Onboarding {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get name(): Locator {
    return this.page.getByRole('textbox', { name: 'Your name' });
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: /^(Continue|Open Mana)/ });
  }

  get progress(): Locator {
    return this.page.getByRole('progressbar', { name: 'First steps' });
  }

  theme(name: Theme): Locator {
    return this.page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  mode(name: 'Light' | 'Dark' | 'System'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Light or dark' }).getByRole('radio', { name });
  }

  template(name: Template): Locator {
    return this.page
      .getByRole('group', { name: questions.templates })
      .getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  async expectQuestion(step: keyof typeof questions): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: questions[step] })).toBeVisible();
  }

  async goOn(): Promise<void> {
    await this.next.click();
  }

  async skip(): Promise<void> {
    await this.page.getByRole('button', { name: 'Skip', exact: true }).click();
  }

  async skipAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Skip the introduction' }).click();
  }

  async back(to: 'Name' | 'Look'): Promise<void> {
    await this.page.getByRole('link', { name: to, exact: true }).click();
  }

  async answerName(name: string): Promise<void> {
    await this.expectQuestion('name');
    await this.name.fill(name);
    await this.goOn();
  }

  async answerLook(theme: Theme, mode: 'Light' | 'Dark' | 'System'): Promise<void> {
    await this.expectQuestion('look');
    await this.theme(theme).check();
    await this.mode(mode).check();
    await this.goOn();
  }

  async answerTemplates(...names: readonly Template[]): Promise<void> {
    await this.expectQuestion('templates');
    for (const name of names) await this.template(name).check();
    await this.goOn();
  }
}
