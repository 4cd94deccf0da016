// What the golden archives hold, as rows of schema version 1. It never changes: the checked-in files were made of it, and every later
// program has to read exactly this out of them. A new release adds contents and files of its own.
import { deflateSync } from 'node:zlib';

import { crc32 } from './crc32-fixture.ts';
import type { GoldenContents, GoldenRow } from './write-golden-fixture.ts';

export const goldenPassphrase = 'Fünf Möwen über der Förde';

const home = '0199a000-0000-7000-8000-00000000000a';
const family = '0199a000-0000-7000-8000-00000000000b';
const person = 'guest-0199a000';
const actor = 'QkVsb25nc1RvQWRh';
const assistant = 'SGVsZ2FBc3Npc3Rz';
const createdAt = '2026-10-05T07:00:00.000Z';
const node = '00c0ffee00000001';
const taskId = (number: number) => `0199a000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;
const listId = '0199a000-0000-7000-8000-000000000201';
const sceneId = '0199a000-0000-7000-8000-000000000301';

/** 15 digits of milliseconds, 4 hex digits of a counter, 16 of the node. */
const stamp = (ms: number, counter = 0) =>
  `${String(ms).padStart(15, '0')}${counter.toString(16).padStart(4, '0')}${node}`;
const born = stamp(1_791_183_600_000);
const later = stamp(1_791_187_200_000, 15);

/** Written at once but for the fields changed later: the entry under `*` stands for every field without one of its own. */
function row(id: string, fields: GoldenRow, changed: readonly string[] = [], spaceId = home): GoldenRow {
  const first = { at: born, actor, origin: 'user' };
  const second = { at: later, actor: assistant, origin: 'agent' };
  const system = { id, spaceId, authorId: person, visibility: 'space', createdAt };
  const meta = { '*': first, ...Object.fromEntries(changed.map((field) => [field, second])) };
  return { ...system, ...fields, __fieldMeta: meta };
}

/** The same with an entry for every field, as a row has it whose fields were all written one by one. */
function rowByField(id: string, fields: GoldenRow): GoldenRow {
  const meta = Object.keys(fields).map((field, index) => [
    field,
    { at: stamp(1_791_190_000_000, index), actor, origin: 'user' },
  ]);
  return { ...row(id, fields), __fieldMeta: Object.fromEntries(meta) };
}

const plainTask = {
  title: '',
  notes: '',
  priority: null,
  labels: [],
  source: null,
  dueOn: null,
  completedAt: null,
  listId: null,
};

const tasks = [
  row(
    taskId(1),
    { ...plainTask, title: 'Heizungswartung vereinbaren', priority: 1, dueOn: '2026-11-18', listId, order: 'a0' },
    ['dueOn'],
  ),
  row(taskId(2), {
    ...plainTask,
    title: 'Ölwechsel, “quoted”, 日本語, 👩‍👩‍👧, שלום, e\u0301',
    notes: 'Two lines\nand a tab\t, a quote " and a backslash \\\n\u2028 and a separator',
    labels: ['zu Hause', 'a;b', '=SUM(A1)'],
    completedAt: '2026-10-06T10:30:00.000Z',
    order: 'a1',
  }),
  rowByField(taskId(3), {
    ...plainTask,
    title: 'enc:2:not.sealed',
    source: { format: 'todo.txt', key: 'k1', extra: { due: '2026-12-24' } },
    order: 'a2',
  }),
];

const actors = [
  { id: actor, spaceId: home, kind: 'user', principalId: person, displayName: 'Ada' },
  { id: assistant, spaceId: home, kind: 'ai', principalId: 'agent-1', displayName: 'Helga', missionId: 'mission-1' },
];

const history = [
  {
    key: `${taskId(1)}|${later}|0`,
    batch: later,
    kind: 'update',
    spaceId: home,
    ids: [taskId(1)],
    actor: assistant,
    reason: 'edit',
    undoable: true,
    before: { dueOn: { value: '2026-11-13', meta: { at: born, actor, origin: 'user' } } },
    after: { dueOn: later },
  },
  {
    key: `${born}|0`,
    batch: born,
    kind: 'insert',
    spaceId: home,
    ids: [taskId(1), taskId(2), taskId(3)],
    actor,
    reason: 'edit',
    undoable: true,
  },
];

/** A picture of 2 × 2 points, so that a reader has something to show. */
function tinyPicture(): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), body]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(body.length, 0);
    numbers.writeUInt32BE(crc32(typed), 4);
    return Buffer.concat([numbers.subarray(0, 4), typed, numbers.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const points = Buffer.from([0, 0, 90, 100, 20, 130, 140, 0, 200, 220, 224, 240, 246, 248]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(points)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

export const goldenContents: GoldenContents = {
  schemaVersion: 1,
  producedBy: 'golden/1.0.0',
  exportedAt: '2026-10-07T09:00:00.000Z',
  userId: person,
  scope: { type: 'full' },
  spaces: [
    { id: home, type: 'personal', name: 'Zuhause' },
    { id: family, type: 'family', name: 'Familie Ærø' },
  ],
  tables: {
    _actors: actors,
    sceneCards: [
      row('0199a000-0000-7000-8000-000000000302', { module: 'todo', view: 'today', width: 4, sceneId, order: 'a0' }),
    ],
    scenes: [row(sceneId, { name: 'Morgen', wallpaper: 'weather', order: 'a0' })],
    settings: [
      row(`${home}.settings`, {
        name: 'Ada',
        theme: 'ocean',
        mode: 'system',
        locale: 'de',
        textSize: 1,
        letterKeys: true,
        templates: ['everyday'],
        onboardedAt: createdAt,
      }),
    ],
    spaces: [
      row(home, { name: 'Zuhause', type: 'personal' }),
      row(family, { name: 'Familie Ærø', type: 'family' }, [], family),
    ],
    taskLists: [row(listId, { name: 'Haus', colour: 'clay', order: 'a0' })],
    tasks,
  },
  history: { tasks: history.toSorted((a, b) => (a.key < b.key ? -1 : 1)) },
  blobs: [tinyPicture(), Buffer.from('Grüße aus dem Anhang\n')],
};

export const emptyContents: GoldenContents = {
  ...goldenContents,
  scope: { type: 'filtered', appIds: ['todo'] },
  tables: { taskLists: [], tasks: [] },
  history: {},
  blobs: [],
};

/** Enough rows of a kind to fill many chunks and pages. */
export const manyContents: GoldenContents = {
  ...emptyContents,
  tables: {
    tasks: Array.from({ length: 120 }, (_, index) =>
      row(`0199a000-0000-7000-8000-${(0x1000 + index).toString(16).padStart(12, '0')}`, {
        ...plainTask,
        title: `Task ${index}`,
        order: `b${String(index).padStart(3, '0')}`,
      }),
    ),
  },
};
