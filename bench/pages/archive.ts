// An archive of a full database out and in, through the product's own code, against the bare cost of the same bytes: JSON, fflate and
// WebCrypto with nothing around them; and against that with the rows' own way between database and plaintext, which no archive of sealed
// records can do without.
import { bytesSource, openArchive, writeArchive, type ArchiveRow, type Bytes } from '@mana/shared-backup';
import { schemaVersion } from '@mana/modules/schema';
import { createArchiveCipher, generateSpaceKey, importSpaceKey } from '@mana/shared-crypto';
import { isPlain, newId } from '@mana/shared-core';
import { Dexie } from 'dexie';
import { Deflate, Inflate } from 'fflate';
import type { Samples } from '../line.ts';
import { assertSame, timed } from './measure.ts';
import { fillOurs, openOurs, type OurData } from './our-data.ts';
import { draftsOf, tasks } from './workload.ts';

const passphrase = 'birke lampe mittwoch zaun kork';
const chunkBytes = 2 ** 20;
const batchSize = 250;
const selection = { tables: [tasks.name], history: false, blobs: false, producedBy: 'bench/1' };
const sealed = Object.entries(tasks.fields).flatMap(([name, field]) => (isPlain(field) ? [] : [name]));

const exportOurs = async ({ data, spaces }: OurData): Promise<Bytes> => {
  const named = spaces.map(({ spaceId }) => ({ id: spaceId, type: 'personal', name: spaceId }));
  const contents = await data.backup.contents({ ...selection, spaces: named });
  const parts: Bytes[] = [];
  const sink = { write: (bytes: Bytes) => (parts.push(bytes.slice()), Promise.resolve()) };
  await writeArchive(contents, { cipher: createArchiveCipher(), sink, passphrase, readme: '', readerPage: '' });
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};

const importOurs = async ({ data }: OurData, bytes: Bytes): Promise<number> => {
  const archive = await openArchive(bytesSource(bytes), {
    cipher: createArchiveCipher(),
    schemaVersion,
    passphrase,
  });
  const spaces = Object.fromEntries(
    archive.manifest.spaces.map(({ id }) => [id, { spaceId: data.personalSpaceId }] as const),
  );
  const plan = { mode: 'merge', tables: [tasks.name], spaces, bringBack: false, history: false, blobs: false } as const;
  const { tables } = await data.backup.apply(archive, plan);
  return tables.find(({ name }) => name === tasks.name)?.created ?? 0;
};

const keyFrom = async (): Promise<CryptoKey> => {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const salt = new Uint8Array(16);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 };
  return crypto.subtle.deriveKey(kdf, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

const iv = (number: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
};

const join = async (parts: readonly Uint8Array[]): Promise<Bytes> =>
  new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());

/** Rows in, sealed chunks out. */
const bareExport = async (batches: AsyncIterable<readonly unknown[]>): Promise<Bytes[]> => {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate((piece) => void parts.push(piece));
  for await (const batch of batches) {
    deflate.push(new TextEncoder().encode(batch.map((row) => `${JSON.stringify(row)}\n`).join('')));
  }
  deflate.push(new Uint8Array(), true);
  const [plain, key] = [await join(parts), await keyFrom()];
  const chunks: Bytes[] = [];
  for (let start = 0; start < plain.length; start += chunkBytes) {
    const parameters = { name: 'AES-GCM', iv: iv(chunks.length) };
    chunks.push(new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain.slice(start, start + chunkBytes))));
  }
  return chunks;
};

const bareImport = async (chunks: readonly Bytes[], take: (rows: ArchiveRow[]) => Promise<void>): Promise<number> => {
  const key = await keyFrom();
  let text = '';
  let count = 0;
  const decoder = new TextDecoder();
  const inflate = new Inflate((piece) => void (text += decoder.decode(piece, { stream: true })));
  for (const [number, chunk] of chunks.entries()) {
    inflate.push(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: iv(number) }, key, chunk)));
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    const rows = lines.map((line) => JSON.parse(line) as ArchiveRow);
    count += rows.length;
    for (let start = 0; start < rows.length; start += batchSize) await take(rows.slice(start, start + batchSize));
  }
  return count;
};

const fromMemory = async function* (rows: readonly ArchiveRow[]): AsyncGenerator<readonly ArchiveRow[]> {
  for (let start = 0; start < rows.length; start += batchSize) yield rows.slice(start, start + batchSize);
};

/** Plaintext rows in a database of their own, their sealed fields as bare ciphertexts. */
class BareDatabase extends Dexie {
  readonly #key: CryptoKey;

  constructor(name: string, key: CryptoKey) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.#key = key;
    this.version(1).stores({ rows: 'id' });
  }

  async add(rows: readonly ArchiveRow[]): Promise<void> {
    const stored = await Promise.all(rows.map((row) => this.#withFields(row, (value) => this.#seal(value))));
    await this.table('rows').bulkAdd(stored);
  }

  async *read(): AsyncGenerator<ArchiveRow[]> {
    for (let after = ''; ;) {
      const stored = (await this.table('rows').where(':id').above(after).limit(batchSize).toArray()) as ArchiveRow[];
      if (stored.length === 0) return;
      after = stored.at(-1)?.['id'] as string;
      yield await Promise.all(stored.map((row) => this.#withFields(row, (value) => this.#open(value as Bytes))));
    }
  }

  async #withFields(row: ArchiveRow, change: (value: unknown) => Promise<unknown>): Promise<ArchiveRow> {
    const changed = { ...row };
    await Promise.all(sealed.map(async (name) => (changed[name] = row[name] == null ? null : await change(row[name]))));
    return changed;
  }

  async #seal(value: unknown): Promise<Uint8Array> {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv(0) }, this.#key, bytes));
  }

  async #open(value: Bytes): Promise<unknown> {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: iv(0) }, this.#key, value);
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  }
}

export interface ArchiveTimes {
  /** Against JSON, fflate and WebCrypto of the same bytes. */
  readonly exporting: Samples;
  readonly importing: Samples;
  /** Against the same with the rows read from and stored in a database, each field opened and sealed. */
  readonly exportingFields: Samples;
  readonly importingFields: Samples;
  /** Milliseconds of the longest task of the page while ours ran. */
  readonly longestTask: number;
}

const watchTasks = () => {
  let longest = 0;
  let watching = false;
  const observer = new PerformanceObserver((list) => {
    if (watching) for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return {
    during: async <T>(work: () => Promise<T>): Promise<T> => {
      watching = true;
      const done = await work();
      await new Promise((resolve) => setTimeout(resolve, 50));
      watching = false;
      return done;
    },
    longest: () => longest,
  };
};

export const archive = async ({ rows, runs }: { rows: number; runs: number }): Promise<ArchiveTimes> => {
  const full = await openOurs(`ours-${newId()}`);
  for (let from = 0; from < rows; from += 10_000) await fillOurs(full, draftsOf(Math.min(10_000, rows - from), from));
  const plain: ArchiveRow[] = [];
  for await (const batch of (await full.data.backup.contents({ ...selection, spaces: [] })).tables[0]?.read() ?? []) {
    plain.push(...batch);
  }
  const raw = await generateSpaceKey();
  const { key } = await importSpaceKey(raw.raw, raw.kid);
  const bare = new BareDatabase(`bare-${newId()}`, key);
  for await (const batch of fromMemory(plain)) await bare.add(batch);
  const tasksOfPage = watchTasks();
  const [out, outFields, into, intoFields] = [[], [], [], []] as { ours: number; baseline: number }[][];
  for (let run = 0; run < runs; run += 1) {
    let bytes: Bytes = new Uint8Array();
    let chunks: Bytes[] = [];
    const ours = await timed(() => tasksOfPage.during(async () => (bytes = await exportOurs(full))));
    const memory = await timed(async () => (chunks = await bareExport(fromMemory(plain))));
    const fields = await timed(() => bareExport(bare.read()));
    out?.push({ ours, baseline: memory });
    outFields?.push({ ours, baseline: fields });

    const target = await openOurs(`target-${newId()}`);
    let created = 0;
    const oursIn = await timed(() => tasksOfPage.during(async () => (created = await importOurs(target, bytes))));
    assertSame('rows brought in', created, rows);
    const memoryIn = await timed(() => bareImport(chunks, () => Promise.resolve()));
    const copy = new BareDatabase(`copy-${newId()}`, key);
    const fieldsIn = await timed(() => bareImport(chunks, (batch) => copy.add(batch)));
    into?.push({ ours: oursIn, baseline: memoryIn });
    intoFields?.push({ ours: oursIn, baseline: fieldsIn });
    await target.data.wipe();
    await copy.delete();
  }
  await full.data.wipe();
  await bare.delete();
  const samples = (pairs: readonly { ours: number; baseline: number }[] = []): Samples => ({
    ours: pairs.map(({ ours }) => ours),
    baseline: pairs.map(({ baseline }) => baseline),
  });
  return {
    exporting: samples(out),
    importing: samples(into),
    exportingFields: samples(outFields),
    importingFields: samples(intoFields),
    longestTask: tasksOfPage.longest(),
  };
};
