// The app as a person meets it: its places, and what stands around every page.
import { expect, type Locator, type Page } from '@playwright/test';

import { ImportLab } from './import-lab.ts';
import { Onboarding } from './onboarding.ts';
import { SearchPage } from './search-page.ts';
import { SettingsPage } from './settings-page.ts';
import { TaskPane } from './task-pane.ts';
import { TodoPage } from './todo-page.ts';
import { TrashPage } from './trash-page.ts';
import { Workbench } from './workbench.ts';

export class Mana {
  readonly page: Page;
  readonly onboarding: Onboarding;
  readonly workbench: Workbench;
  readonly todo: TodoPage;
  readonly pane: TaskPane;
  readonly importLab: ImportLab;
  readonly settings: SettingsPage;
  readonly trash: TrashPage;
  readonly search: SearchPage;

  constructor(page: Page) {
    this.page = page;
    this.onboarding = new Onboarding(page);
    this.workbench = new Workbench(page);
    this.todo = new TodoPage(page);
    this.pane = new TaskPane(page);
    this.importLab = new ImportLab(page);
    this.settings = new SettingsPage(page);
    this.trash = new TrashPage(page);
    this.search = new SearchPage(page);
  }

  /** Where one can go from any page. */
  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' });
  }

  get messages(): Locator {
    return this.page.getByRole('region', { name: 'Messages' });
  }

  /** A space in the settings. */
  space(name: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: name });
  }

  /** The head of the page for addresses nobody knows. */
  get heading404(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'There is nothing here.' });
  }

  /** A newcomer's way in without answering: skips the introduction and arrives at the address. */
  async enter(address = '/'): Promise<void> {
    await this.page.goto(address);
    await this.onboarding.skipAll();
    await expect(this.navigation).toBeVisible();
  }

  /** As `enter`, at the tasks, with the first examples sent away. */
  async enterEmpty(): Promise<void> {
    await this.enter('/todo');
    await this.todo.removeExamples();
  }

  async goTo(place: 'Today' | 'Tasks' | 'Search' | 'Trash' | 'Settings'): Promise<void> {
    await this.navigation.getByRole('link', { name: place }).click();
  }

  /** A global undo. Within a field the same keys belong to the field, so the focus leaves it first. */
  async undo(): Promise<void> {
    await this.#press('Control+z');
  }

  async redo(): Promise<void> {
    await this.#press('Control+Shift+z');
  }

  async #press(keys: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).click();
    await this.page.keyboard.press(keys);
  }
}
