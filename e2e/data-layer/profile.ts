// A browser with a profile of its own on the disk, which outlives the browser: storage in memory, as private windows have it, would
// say nothing about what survives a kill.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';

/** The name of the database in every test; each test has an origin's storage to itself. */
export const databaseName = 'mana-guest';

export class Profile {
  readonly origin: string;
  readonly folder: string;
  readonly #options: LaunchOptions;
  #context: BrowserContext | undefined;

  private constructor(origin: string, folder: string, options: LaunchOptions) {
    this.origin = origin;
    this.folder = folder;
    this.#options = options;
  }

  static async create(origin: string, options: LaunchOptions): Promise<Profile> {
    return new Profile(origin, await mkdtemp(join(tmpdir(), 'mana-profile-')), options);
  }

  /** The browser; started where it does not run. */
  async context(): Promise<BrowserContext> {
    return (this.#context ??= await chromium.launchPersistentContext(this.folder, { ...this.#options, headless: true }));
  }

  /** A page with the harness, the data layer not yet open. */
  async newPage(): Promise<Page> {
    const page = await (await this.context()).newPage();
    await page.goto(this.origin);
    return page;
  }

  /** A page whose data layer is open. */
  async openPage(): Promise<Page> {
    const page = await this.newPage();
    await page.evaluate((name) => window.harness.open(name), databaseName);
    return page;
  }

  /** Kills the process of a page, whatever it is doing. */
  async crash(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch((error: Error) => {
      if (!/crashed|closed/i.test(error.message)) throw error;
    });
    await crashed;
    await page.close();
  }

  /** Kills every process of the browser at once, as a power cut would. */
  async kill(): Promise<void> {
    const context = await this.context();
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('this browser does not tell its processes');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    for (const { id } of processInfo) kill(id);
    await closed;
    this.#context = undefined;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const kill = (id: number): void => {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // It died with the one before it.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
