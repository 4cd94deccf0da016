// The tasks: the line to write in, the scopes, the rows and what can be done with them.
import { expect, type Locator, type Page } from '@playwright/test';

export class TodoPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Tasks' });
  }

  get quickAdd(): Locator {
    return this.page.getByRole('textbox', { name: 'Write down a task' });
  }

  get bulkBar(): Locator {
    return this.page.getByRole('group', { name: 'Actions for the selection' });
  }

  /** The control of a row that opens the task; its name is the title, with what is read before it. */
  task(title: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^((Selected|Done|Overdue): )*${escaped(title)}$`) });
  }

  tick(title: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('checkbox', { name: `Complete: ${title}`, exact: true })
      .first();
  }

  ticked(title: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('checkbox', { name: `Not done after all: ${title}`, exact: true })
      .first();
  }

  /** The titles in their order. */
  async titles(): Promise<string[]> {
    const names = await this.page
      .getByRole('main')
      .getByRole('checkbox', { name: /^Complete: / })
      .evaluateAll((ticks) => ticks.map((tick) => tick.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.replace('Complete: ', ''));
  }

  async expectTitles(...titles: readonly string[]): Promise<void> {
    await expect.poll(() => this.titles()).toEqual(titles);
  }

  /** Writes a line down and waits until it is stored, which empties the field. */
  async add(line: string): Promise<void> {
    await this.quickAdd.fill(line);
    await this.quickAdd.press('Enter');
    await expect(this.quickAdd).toHaveValue('');
  }

  async removeExamples(): Promise<void> {
    await this.page.getByRole('button', { name: 'Remove examples' }).click();
    await expect(this.page.getByRole('button', { name: 'Remove examples' })).toBeHidden();
  }

  async show(scope: 'Today' | 'Upcoming' | 'Lists' | 'Done'): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Which tasks' }).getByRole('link', { name: scope });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  async choose(title: string, ...path: readonly string[]): Promise<void> {
    await this.task(title).hover();
    await this.page
      .getByRole('main')
      .getByRole('button', { name: `Actions for ${title}`, exact: true })
      .first()
      .click();
    for (const item of path) await this.page.getByRole('menuitem', { name: new RegExp(`^${escaped(item)}`) }).click();
  }

  async pageMenu(...path: readonly string[]): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    for (const item of path) await this.page.getByRole('menuitem', { name: new RegExp(`^${escaped(item)}`) }).click();
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
