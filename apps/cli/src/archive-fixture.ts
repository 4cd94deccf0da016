// Archives for the command's tests, made by the product's own writer: a home with tasks, a list and an attachment, and whatever a
// test adds that no Mana would write.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { schemaVersion } from '@mana/modules/schema';
import { writeArchive, type ArchiveContents, type ArchiveRow } from '@mana/shared-backup';
import { createArchiveCipher } from '@mana/shared-crypto';
import { formatStamp } from '@mana/shared-sync';

export const passphrase = 'Fünf Möwen über der Förde';
export const homeId = '0199a000-0000-7000-8000-00000000000a';
export const listId = '0199a000-0000-7000-8000-000000000201';
export const attachment = new TextEncoder().encode('bytes of a photo');
export const sha256 = createHash('sha256').update(attachment).digest('hex');

const at = formatStamp({ ms: Date.UTC(2026, 10, 20, 9), counter: 0, node: '00c0ffee00000001' });
const meta = { '*': { at, actor: 'QkVsb25nc1RvQWRh', origin: 'user' } };

const system = { spaceId: homeId, authorId: 'guest', visibility: 'space', createdAt: '2026-11-19T07:00:00.000Z' };
export const rowOf = (id: string, fields: ArchiveRow): ArchiveRow => ({ id, ...system, ...fields, __fieldMeta: meta });

export const taskId = (number: number): string => `0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const taskOf = (number: number, fields: ArchiveRow): ArchiveRow =>
  rowOf(taskId(number), {
    title: `Task ${number}`,
    notes: '',
    priority: null,
    labels: [],
    source: null,
    dueOn: null,
    completedAt: null,
    listId: null,
    order: `a${number}`,
    ...fields,
  });

export const fileOf = (number: number, name: string, hash = sha256): ArchiveRow =>
  rowOf(taskId(900 + number), {
    name,
    mediaType: 'image/jpeg',
    size: attachment.length,
    sha256: hash,
    owner: `tasks/${taskId(1)}`,
  });

const tasks = [
  taskOf(1, { title: 'Heizung, endlich', priority: 1, dueOn: '2026-12-01', listId, labels: ['büro'] }),
  taskOf(2, { title: '=SUM(A1)', completedAt: '2026-11-20T08:00:00.000Z', order: 'a2' }),
];
const taskLists = [rowOf(listId, { name: 'Haus & Hof', colour: 'teal', order: 'a0' })];

export interface FixtureOptions {
  readonly tables?: Readonly<Record<string, readonly ArchiveRow[]>>;
  readonly history?: Readonly<Record<string, readonly ArchiveRow[]>>;
  readonly spaces?: ArchiveContents['spaces'];
  readonly withBlob?: boolean;
  readonly schemaVersion?: number;
  readonly sealed?: boolean;
}

const sourcesOf = (tables: Readonly<Record<string, readonly ArchiveRow[]>>) =>
  Object.entries(tables).map(([name, rows]) => ({
    name,
    rows: rows.length,
    async *read() {
      yield rows;
    },
  }));

/** Writes an archive to `path` and answers its bytes. */
export async function writeFixture(path: string, options: FixtureOptions = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const { history = {}, withBlob = true } = options;
  const contents: ArchiveContents = {
    schemaVersion: options.schemaVersion ?? schemaVersion,
    producedBy: 'mana-test/1.0.0',
    exportedAt: '2026-11-20T09:00:00.000Z',
    userId: 'guest',
    scope: { type: 'full' },
    spaces: options.spaces ?? [{ id: homeId, type: 'personal', name: 'Zuhause' }],
    tables: sourcesOf({ tasks, taskLists, files: withBlob ? [fileOf(1, 'photo.jpg')] : [], ...options.tables }),
    history: sourcesOf(history),
    blobs: withBlob
      ? [
          {
            sha256,
            bytes: attachment.length,
            read: async function* () {
              yield attachment;
            },
          },
        ]
      : [],
  };
  await writeArchive(contents, {
    cipher: createArchiveCipher(),
    sink: { write: async (bytes) => void pieces.push(bytes.slice()) },
    readme: 'About this file',
    readerPage: '<!doctype html><title>Reader</title>',
    ...(options.sealed ? { passphrase } : {}),
  });
  const bytes = Buffer.concat(pieces);
  writeFileSync(path, bytes);
  return bytes;
}
