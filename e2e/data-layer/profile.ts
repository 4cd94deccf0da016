// A browser with a profile of its own on the disk, which outlives the browser: storage in memory, as private windows have it, would
// say nothing about what survives a kill.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  chromium,
  expect,
  type BrowserContext,
  type CDPSession,
  type LaunchOptions,
  type Page,
} from '@playwright/test';

/** The name of the database in every test; each test has an origin's storage to itself. */
export const databaseName = 'mana-guest';

export class Profile {
  readonly folder: string;
  readonly #port: number;
  readonly #options: LaunchOptions;
  #site = 0;
  #context: BrowserContext | undefined;

  private constructor(port: number, folder: string, options: LaunchOptions) {
    this.#port = port;
    this.folder = folder;
    this.#options = options;
  }

  static async create(port: number, options: LaunchOptions): Promise<Profile> {
    return new Profile(port, await mkdtemp(join(tmpdir(), 'mana-profile-')), options);
  }

  get origin(): string {
    return `http://site-${this.#site}.localhost:${this.#port}`;
  }

  /** Leaves the pages and goes to an origin where nothing is stored yet: quicker than another browser. */
  async moveOn(): Promise<void> {
    const pages = this.#context?.pages() ?? [];
    await Promise.all(pages.filter((page) => page.url().startsWith(this.origin)).map((page) => page.close()));
    this.#site += 1;
  }

  /** The browser; started where it does not run. */
  async context(): Promise<BrowserContext> {
    return (this.#context ??= await chromium.launchPersistentContext(this.folder, {
      ...this.#options,
      headless: true,
    }));
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

  /** Kills the processes of all pages, whatever they are doing; a page that stands still would not hear `Page.crash`. */
  async killPages(): Promise<void> {
    const open = (await this.context()).pages().filter((page) => page.url().startsWith(this.origin));
    const crashed = Promise.all(open.map((page) => page.waitForEvent('crash')));
    const session = await this.#browserSession();
    const running = async (): Promise<number[]> =>
      (await session.send('SystemInfo.getProcessInfo')).processInfo.flatMap(({ type, id }) =>
        type === 'renderer' ? [id] : [],
      );
    const killed = await running();
    for (const id of killed) kill(id);
    await crashed;
    await Promise.all(open.map((page) => page.close()));
    // A process kept in reserve dies too: until the browser has seen it, it would give it to the next page.
    const gone = async () => (await running()).every((id) => !killed.includes(id));
    await expect.poll(gone, { intervals: [20, 50, 100] }).toBe(true);
    await session.detach();
  }

  /** Kills every process of the browser at once, as a power cut would. */
  async killBrowser(): Promise<void> {
    const context = await this.context();
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    const { processInfo } = await (await this.#browserSession()).send('SystemInfo.getProcessInfo');
    for (const { id } of processInfo) kill(id);
    await closed;
    this.#context = undefined;
  }

  async #browserSession(): Promise<CDPSession> {
    const session = await (await this.context()).browser()?.newBrowserCDPSession();
    if (!session) throw new Error('this browser does not tell its processes');
    return session;
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
