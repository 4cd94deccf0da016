// Small contents for an archive, made of plain values; whatever a test leaves out is empty.
import { createHash } from 'node:crypto';
import type { ArchiveContents, ArchiveRow } from '../index.ts';

export interface Sample {
  readonly tables?: Readonly<Record<string, readonly ArchiveRow[]>>;
  readonly history?: Readonly<Record<string, readonly ArchiveRow[]>>;
  readonly blobs?: readonly Uint8Array[];
  /** How many rows, or bytes of a blob, come at once. */
  readonly batch?: number;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const contentsOf = ({ tables = {}, history = {}, blobs = [], batch = 100 }: Sample): ArchiveContents => ({
  schemaVersion: 2,
  producedBy: 'test/1.0.0',
  exportedAt: '2026-11-20T09:00:00.000Z',
  userId: 'guest-1',
  scope: { type: 'full' },
  spaces: [{ id: '0199a000-0000-7000-8000-00000000000a', type: 'personal', name: 'Zuhause' }],
  tables: Object.entries(tables).map(([name, rows]) => rowSource(name, rows, batch)),
  history: Object.entries(history).map(([name, rows]) => rowSource(name, rows, batch)),
  blobs: blobs.map((bytes) => ({ sha256: hashOf(bytes), bytes: bytes.length, read: () => cut(bytes, batch) })),
});

const rowSource = (name: string, rows: readonly ArchiveRow[], batch: number) => ({
  name,
  rows: rows.length,
  async *read() {
    for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
  },
});

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const id = (number: number) => `0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const meta = { '*': { at: `001791183600000${'0'.repeat(20)}`, actor: 'a', origin: 'user' } };

/** A little of everything. */
export const sample: Sample = {
  tables: {
    tasks: Array.from({ length: 5 }, (_, index) => ({ id: id(index), title: `Möhren № ${index}`, __fieldMeta: meta })),
    taskLists: [],
    _actors: [{ id: 'a', displayName: 'Ada' }],
  },
  history: { tasks: [{ key: '1', kind: 'insert', ids: [id(0)] }] },
  blobs: [new TextEncoder().encode('an attachment '.repeat(9)), new Uint8Array()],
};
