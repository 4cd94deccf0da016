// What the second store and the marker hold of this database, and how it comes back from them. Every committed write is appended to
// the second store, sealed as it is; a small marker in localStorage remembers which installation it was and how far it had got. At
// start the three are compared, and what the browser lost is restored, or said.
import type { Stamp } from '@mana/shared-sync';
import { ZERO_STAMP } from '@mana/shared-sync';
import { applyRows, type IncomingRow } from './apply.ts';
import { decideLoss, type Known, type LossDecision, type LossOutcome } from './durability/loss.ts';
import { loadRecoveryKeys, saveRecoveryKeys, type RecoveryCopy } from './durability/recovery-key.ts';
import type { SecondStore } from './durability/second-store.ts';
import type { Engine } from './engine.ts';
import type { Commit } from './stamping.ts';
import type { StoredRow } from './stored-row.ts';

/** Told to the person until they have seen it. */
export interface LossReport {
  readonly outcome: LossOutcome;
  /** Records that came back from the second store. */
  readonly restored: number;
  /** ISO instant. */
  readonly at: string;
}

export interface SecondCopyOptions {
  readonly name: string;
  readonly openStore: () => Promise<SecondStore | null>;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Failures here cost no write, but the second copy: they are told, not thrown. */
  readonly onProblem: (error: unknown) => void;
}

interface StoredEntry {
  readonly batch: Stamp;
  /** These entries hold every row there was: what came before `batch` is in them. */
  readonly whole?: true;
  readonly rows: readonly IncomingRow[];
}

/** What an entry says of itself at its head: to compare, its rows need not be read. */
interface EntryHead {
  readonly batch: Stamp;
  readonly whole: boolean;
  readonly bytes: number;
}

const rowsPerEntry = 500;
/** Bytes from which a start may rewrite the second store to the current rows. */
const compactFrom = 8_000_000;
/** Milliseconds after which an ordinary start compares: the first screen comes first. */
const compareAfter = 2_000;
/** Milliseconds between two attempts to fill what failed appends left out: each reads every row. */
const fillAfter = 60_000;

const encode = (entry: StoredEntry): Uint8Array => new TextEncoder().encode(JSON.stringify(entry));

const decode = (bytes: Uint8Array): StoredEntry[] => {
  try {
    return [JSON.parse(new TextDecoder().decode(bytes)) as StoredEntry];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
};

const head = /^\{"batch":"([^"]+)"(,"whole":true)?/;
const headBytes = 100;

const headOf = (bytes: Uint8Array): EntryHead[] => {
  const [, batch, whole] = head.exec(new TextDecoder().decode(bytes.subarray(0, headBytes))) ?? [];
  return batch === undefined ? [] : [{ batch, whole: whole !== undefined, bytes: bytes.length }];
};

const bytesOf = (entries: readonly EntryHead[]): number => entries.reduce((sum, { bytes }) => sum + bytes, 0);

/** Worth a rewrite: large, and most of it was written since the last one. */
const isLoose = (entries: readonly EntryHead[]): boolean =>
  bytesOf(entries) > compactFrom && bytesOf(entries) > 2 * bytesOf(entries.filter(({ whole }) => whole));

const entriesOf = function* ({ rows, ...entry }: StoredEntry): Generator<Uint8Array> {
  for (let start = 0; start < rows.length; start += rowsPerEntry) {
    yield encode({ ...entry, rows: rows.slice(start, start + rowsPerEntry) });
  }
};

/** Up to where the second store has every batch the journal tells of: an append that failed leaves a hole that later ones hide. */
const completeUpTo = (journaled: readonly Stamp[], entries: readonly EntryHead[]): Stamp => {
  const batches = new Set(entries.map(({ batch }) => batch));
  const whole = newestOf(entries.filter((entry) => entry.whole).map(({ batch }) => batch));
  const missing = journaled.find((batch) => batch > whole && !batches.has(batch));
  return newestOf([...batches].filter((batch) => missing === undefined || batch < missing));
};

const newestOf = (batches: readonly Stamp[]): Stamp =>
  batches.reduce((max, batch) => (batch > max ? batch : max), ZERO_STAMP);

export class SecondCopy {
  readonly #options: SecondCopyOptions;
  #opening: Promise<SecondStore | null> | undefined;
  #appended: Promise<unknown> = Promise.resolve();
  #maintain = (): Promise<unknown> => Promise.resolve();
  #closed = false;
  #decision: LossDecision | undefined;
  #engine: Engine | undefined;
  #hasHoles = false;
  #filledAt = -Infinity;

  constructor(options: SecondCopyOptions) {
    this.#options = options;
  }

  /** Asked when the database is empty: the identity and keys it had, if it was lost and can come back. */
  async recover(): Promise<RecoveryCopy | undefined> {
    const store = await this.#store();
    const copy = store ? await this.#loadKeys(store) : null;
    const secondStore = store ? await this.#knownOf(store) : null;
    const marker = this.#readMarker();
    this.#decision = decideLoss({ database: null, secondStore, marker, recoveryKeys: copy !== null });
    return this.#decision.restore && copy ? copy : undefined;
  }

  /** After the database is open: brings back what was lost, and leaves a report for the person where there is something to say. */
  async restore(engine: Engine): Promise<void> {
    this.#engine = engine;
    const decision = this.#decision;
    if (!decision) return;
    const restored = decision.restore ? await this.#replay(engine) : 0;
    if (decision.tell) await report(engine, decision.outcome, restored);
  }

  /** Compares the second store with the open database, and puts right what differs. Runs beside the app, once it is on the screen. */
  maintain(engine: Engine): void {
    let running: Promise<unknown> | undefined;
    this.#maintain = () =>
      (running ??= this.#putRight(engine).catch((error: unknown) => {
        if (!this.#closed) this.#options.onProblem(error);
      }));
    // A fresh database has keys that are nowhere else yet.
    if (this.#decision) void this.#maintain();
    else setTimeout(() => void (engine.database.isOpen() && this.#maintain()), compareAfter);
  }

  async #putRight(engine: Engine): Promise<void> {
    const store = await this.#store();
    if (!store) return;
    const compared = this.#decision ? undefined : await this.#compare(engine, store);
    const decision = this.#decision ?? compared?.decision;
    if (compared?.decision.restore) {
      const restored = await this.#replay(engine);
      if (compared.decision.tell) await report(engine, compared.decision.outcome, restored);
    }
    // First what a recovery cannot do without, then what only makes it smaller.
    await this.saveKeys(engine);
    await store.writeNote('install', new TextEncoder().encode(engine.install.installId));
    if (decision?.rewriteSecondStore || compared?.isLoose) await this.#rewrite(engine, store);
  }

  /** The keys of every space, wrapped; called again when a space is made. */
  async saveKeys({ vault, install }: Engine): Promise<void> {
    const store = await this.#store();
    if (!store) return;
    const { userId, personalSpaceId } = install;
    await saveRecoveryKeys(
      { ...this.#options, secondStore: store },
      { userId, personalSpaceId, keys: await vault.rawKeys() },
    );
  }

  onCommit({ batch, rows }: Commit): void {
    this.#writeMarker(batch);
    this.#appended = this.#append(batch, rows).catch((error: unknown) => {
      this.#hasHoles = true;
      if (!this.#closed) this.#options.onProblem(error);
    });
  }

  /** Resolves when the comparison of this start is done, and begins it where it has not begun. */
  async compared(): Promise<void> {
    await this.#maintain();
  }

  /** Resolves when everything committed so far is in the second store. */
  async settled(): Promise<void> {
    await this.compared();
    await this.#appended;
  }

  async clear(): Promise<void> {
    const store = await this.#store();
    await store?.clear();
    const { name, localStorage } = this.#options;
    for (const key of [`mana.marker.${name}`, `mana.recovery.${name}`]) localStorage.removeItem(key);
  }

  close(): void {
    this.#closed = true;
    void this.#opening?.then((store) => store?.close());
  }

  #store(): Promise<SecondStore | null> {
    return (this.#opening ??= this.#options.openStore());
  }

  #loadKeys(store: SecondStore): Promise<RecoveryCopy | null> {
    return loadRecoveryKeys({ ...this.#options, secondStore: store });
  }

  async #append(batch: Stamp, rows: readonly IncomingRow[]): Promise<void> {
    const store = await this.#store();
    if (!store) return;
    await Promise.all([...entriesOf({ batch, rows })].map((entry) => store.append(entry)));
    if (this.#hasHoles && this.#engine) await this.#fillHoles(this.#engine, store);
  }

  /** There is room again: what was left out in the meantime is put in. */
  async #fillHoles(engine: Engine, store: SecondStore): Promise<void> {
    const now = engine.clock.now();
    if (now < this.#filledAt + fillAfter) return;
    this.#filledAt = now;
    this.#hasHoles = false;
    await this.#rewrite(engine, store);
  }

  async #knownOf(store: SecondStore): Promise<(Known & { readonly entries: readonly EntryHead[] }) | null> {
    const note = await store.readNote('install');
    if (!note) return null;
    const entries = (await store.readAll()).flatMap(headOf);
    return {
      installId: new TextDecoder().decode(note),
      lastBatch: newestOf(entries.map(({ batch }) => batch)),
      entries,
    };
  }

  /** The database is asked last: what is written in the meantime must not look as if the database had lost it. */
  async #compare(
    { database, install }: Engine,
    store: SecondStore,
  ): Promise<{ decision: LossDecision; isLoose: boolean }> {
    const marker = this.#readMarker();
    const recoveryKeys = (await this.#loadKeys(store)) !== null;
    const found = await this.#knownOf(store);
    const journaled = (await database._journal.orderBy('batch').uniqueKeys()) as Stamp[];
    const known = { installId: install.installId, lastBatch: newestOf(journaled) };
    const isBehind = found === null || found.lastBatch > known.lastBatch;
    const secondStore = isBehind ? found : { ...found, lastBatch: completeUpTo(journaled, found.entries) };
    const decision = decideLoss({ database: known, secondStore, marker, recoveryKeys });
    return { decision, isLoose: isLoose(found?.entries ?? []) };
  }

  async #replay({ database }: Engine): Promise<number> {
    const store = await this.#store();
    const rows = ((await store?.readAll()) ?? []).flatMap(decode).flatMap((entry) => entry.rows);
    await applyRows(database, rows, { unacknowledged: true });
    return new Set(rows.map(({ table, row }) => `${table}/${row.id}`)).size;
  }

  async #rewrite({ database }: Engine, store: SecondStore): Promise<void> {
    await store.rewrite(async () => {
      const newest = await database._journal.orderBy('batch').last();
      const rows: IncomingRow[] = [];
      for (const table of database.specs.keys()) {
        const stored: StoredRow[] = await database.rows(table).toArray();
        rows.push(...stored.map((row) => ({ table, row })));
      }
      return [...entriesOf({ batch: newest?.batch ?? ZERO_STAMP, whole: true, rows })];
    });
  }

  #readMarker(): Known | null {
    const text = this.#options.localStorage.getItem(`mana.marker.${this.#options.name}`);
    const [installId, lastBatch] = text?.split(' ') ?? [];
    return installId && lastBatch ? { installId, lastBatch } : null;
  }

  #writeMarker(batch: Stamp): void {
    if (!this.#engine) return;
    const { installId } = this.#engine.install;
    try {
      this.#options.localStorage.setItem(`mana.marker.${this.#options.name}`, `${installId} ${batch}`);
    } catch (error) {
      this.#options.onProblem(error);
    }
  }
}

const report = async ({ database, clock }: Engine, outcome: LossOutcome, restored: number): Promise<void> => {
  const value: LossReport = { outcome, restored, at: new Date(clock.now()).toISOString() };
  await database._meta.put({ key: 'loss', value });
};
