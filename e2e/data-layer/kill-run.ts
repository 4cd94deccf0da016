// A series of kills of whatever writes: starts the writing, hears what is acknowledged, and after each kill compares what is stored with it.
import type { ConsoleMessage } from '@playwright/test';

import { databaseName, type Profile } from './profile.ts';

const kindOf = (number: number) =>
  (['insert', 'update', 'several'] as const)[number % 3] as 'insert' | 'update' | 'several';

const fresh = { insert: 1, update: 0, several: 3 } as const;

export class KillRun {
  readonly findings: string[] = [];
  /** Kinds of loss the data layer reported. */
  readonly told = new Set<string>();
  readonly #profile: Profile;
  readonly #acknowledged = new Set<number>();
  #heard = 0;
  #onHeard: (() => void) | undefined;
  #kills = 0;
  #next = 0;

  constructor(profile: Profile) {
    this.#profile = profile;
  }

  async startWriting(): Promise<void> {
    const page = await this.#profile.openPage();
    this.#heard = 0;
    page.on('console', (message) => this.#hear(message));
    const first = this.#next;
    await page.evaluate(async (number) => {
      window.harness.writeForEver(await window.harness.ensureCounter(), number);
    }, first);
  }

  /** Resolves when so many writes of this page have been acknowledged. */
  async waitForWrites(count: number): Promise<void> {
    while (this.#heard < count) await new Promise<void>((resolve) => (this.#onHeard = resolve));
  }

  #hear(message: ConsoleMessage): void {
    const number = /^stored (\d+)$/.exec(message.text())?.[1];
    if (number === undefined) return;
    this.#acknowledged.add(Number(number));
    this.#next = Math.max(this.#next, Number(number) + 1);
    this.#heard += 1;
    this.#onHeard?.();
  }

  /** After a kill: opens the database again and notes every write that was lost or torn. */
  async check(): Promise<void> {
    this.#kills += 1;
    const page = await this.#profile.openPage();
    const { written, orphans, loss } = await page.evaluate(
      async (name) => ({
        written: await window.harness.readWritten(),
        orphans: await window.harness.findOrphans(name),
        loss: await window.harness.loss(),
      }),
      databaseName,
    );
    await page.close();
    if (loss) this.told.add(loss.outcome);
    const newestUpdate = Math.max(-1, ...[...this.#acknowledged].filter((number) => kindOf(number) !== 'insert'));
    for (const number of this.#acknowledged) this.#compare(number, written.counts[String(number)] ?? 0);
    // One more may have been stored than was heard of: it is there whole or not at all.
    const unheard = Math.max(...Object.keys(written.counts).map(Number), Number(written.counter?.title ?? -1));
    for (let number = this.#next; number <= unheard; number += 1)
      this.#compare(number, written.counts[String(number)] ?? 0, true);
    this.#next = Math.max(this.#next, unheard + 1);
    if (Number(written.counter?.title ?? -1) < newestUpdate) this.findings.push(`lost update ${newestUpdate}`);
    if (written.counter && written.counter.title !== '-1' && written.counter.title !== written.counter.notes) {
      this.findings.push(`torn counter ${written.counter.title}/${written.counter.notes}`);
    }
    this.findings.push(...orphans.map((orphan) => `orphan: ${orphan}`));
  }

  #compare(number: number, found: number, mayBeMissing = false): void {
    const wanted = fresh[kindOf(number)];
    if (found === wanted || (mayBeMissing && found === 0)) return;
    this.findings.push(`${found === 0 ? 'lost' : 'torn'} write ${number}: ${found} of ${wanted} records`);
  }

  summary(): string {
    const of = (word: string) => this.findings.filter((finding) => finding.startsWith(word)).length;
    const counts = `acknowledged ${this.#acknowledged.size}, lost ${of('lost')}, torn ${of('torn')}, orphans ${of('orphan')}`;
    return `kills ${this.#kills}, ${counts}, losses told ${this.told.size} ${[...this.told].join(' ')}`;
  }
}
