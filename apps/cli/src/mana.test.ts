import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  attachment,
  fileOf,
  homeId,
  passphrase,
  rowOf,
  sha256,
  taskId,
  taskOf,
  writeFixture,
} from './archive-fixture.ts';
import { buildCommand, removeCommand } from './built-command-fixture.ts';

const golden = join(import.meta.dirname, '../../../packages/shared-backup/golden');
let main: string;
let folder: string;
let plain: string;
let sealed: string;
let key: string;
let out: string;

beforeAll(async () => {
  main = await buildCommand();
  folder = mkdtempSync(join(tmpdir(), 'mana-command-'));
  [plain, sealed, key] = [join(folder, 'plain.mana'), join(folder, 'sealed.mana'), join(folder, 'key')];
  await writeFixture(plain, { history: { tasks: [{ key: 'k1', spaceId: homeId, ids: [taskId(1)] }] } });
  await writeFixture(sealed, { sealed: true });
  writeFileSync(key, `${passphrase}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeCommand();
});
beforeEach(() => {
  out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
});

const english = { LC_ALL: 'C.UTF-8' };

/** Without a terminal, as a script would. */
function mana(words: readonly string[], env: Record<string, string> = english) {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, ...inherited } = process.env;
  return spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { ...inherited, ...env },
    maxBuffer: 2 ** 28,
  });
}

/** The one object that stands on standard output. */
const answerOf = ({ stdout }: { stdout: string }): Record<string, unknown> => {
  expect(stdout.split('\n')).toHaveLength(2);
  return JSON.parse(stdout) as Record<string, unknown>;
};

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();
const read = (path: string) => readFileSync(join(out, path), 'utf8');

test('a whole archive is verified with its figures, plain and sealed', () => {
  const expected = {
    ok: true,
    formatMinor: 1,
    producedBy: 'mana-test/1.0.0',
    rows: { tasks: 2, taskLists: 1, files: 1 },
    blobs: { count: 1, bytes: attachment.length, missing: [], unreferenced: [] },
    invalid: { count: 0, rows: [] },
    unknownTables: [],
    warnings: [],
  };
  const ofPlain = mana(['verify', plain, '--json']);
  expect(answerOf(ofPlain)).toMatchObject({ ...expected, sealed: false, history: { tasks: 1 } });
  expect([ofPlain.status, ofPlain.stderr]).toEqual([0, '']);
  const ofSealed = mana(['verify', sealed, '--passphrase-file', key, '--json']);
  expect(answerOf(ofSealed)).toMatchObject({ ...expected, sealed: true });
  expect([ofSealed.status, ofSealed.stderr]).toEqual([0, '']);
});

test.each([
  ['de_DE.UTF-8', /ist unversehrt, und alles darin ist lesbar\.\n[^]*Datensätze +4 \(/],
  ['fr_FR.UTF-8', /est intacte[^]*Fiches/],
])('people are answered in the language of %s', (LANG, expected) => {
  expect(mana(['verify', plain], { LANG }).stdout).toMatch(expected);
});

test('what would not come back although the archive is whole is warned of', async () => {
  const path = join(folder, 'warned.mana');
  const tables = {
    tasks: [taskOf(1, { listId: 'gone' }), taskOf(2, { title: '' })],
    taskLists: [],
    files: [fileOf(1, 'lost.jpg', 'a'.repeat(64))],
    moods: [rowOf('m1', { mood: 'good' })],
  };
  await writeFixture(path, { tables, withBlob: false });
  const answer = answerOf(mana(['verify', path, '--json']));
  expect(answer).toMatchObject({ ok: true, invalid: { count: 1 }, unknownTables: ['moods'] });
  expect(answer['warnings']).toEqual(['INVALID_ROWS', 'MISSING_ATTACHMENTS', 'UNKNOWN_TABLES', 'DANGLING_LINKS']);
  const told = mana(['verify', path]);
  expect(told.status).toBe(0);
  expect(told.stdout).toMatch(
    /not everything in it can be restored:\n {2}- 1 record does not fit.*\n {6}tasks:2 title too_small\n[^]* {6}moods\n/,
  );
});

test('each refusal has its code, on standard output for scripts and in words on standard error', async () => {
  const bytes = readFileSync(plain);
  const broken = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const flipped = Buffer.from(bytes);
  const at = bytes.indexOf(attachment);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  writeFileSync(join(folder, 'other-key'), 'Sechs Möwen');
  writeFileSync(join(folder, 'empty-key'), '\n');
  mkdirSync(join(folder, 'directory.mana'), { recursive: true });
  await writeFixture(join(folder, 'newer.mana'), { schemaVersion: 9999 });
  const refusals: [words: string[], code: string][] = [
    [[broken('text.mana', 'hello')], 'NOT_AN_ARCHIVE'],
    [[broken('empty.mana', '')], 'NOT_AN_ARCHIVE'],
    [[broken('flipped.mana', flipped)], 'DAMAGED'],
    [[broken('cut.mana', readFileSync(sealed).subarray(0, -200)), '--passphrase-file', key], 'TRUNCATED'],
    [[join(folder, 'newer.mana')], 'SCHEMA_TOO_NEW'],
    [[sealed], 'NEEDS_PASSPHRASE'],
    [[sealed, '--passphrase-file', join(folder, 'empty-key')], 'NEEDS_PASSPHRASE'],
    [[sealed, '--passphrase-file', join(folder, 'other-key')], 'WRONG_PASSPHRASE'],
    [[sealed, '--passphrase-file', join(folder, 'no-key')], 'PASSPHRASE_UNREADABLE'],
    [[join(folder, 'nowhere.mana')], 'FILE_UNREADABLE'],
    [[join(folder, 'directory.mana')], 'FILE_UNREADABLE'],
  ];
  for (const [words, code] of refusals) {
    const refused = mana(['verify', ...words, '--json']);
    expect(answerOf(refused)).toMatchObject({ ok: false, code });
    expect(refused.status, code).toBe(1);
    expect(refused.stderr, code).toMatch(new RegExp(`^mana: .+\\. .*\\(${code}\\)\\n|^mana: .+ \\(${code}\\)\\n`));
    expect(refused.stderr).not.toMatch(/\n +at /);
  }
});

test('a command that cannot be understood ends with 2 and tells how it goes', () => {
  for (const words of [[], ['verify', plain, '--passphrase', 'secret']]) {
    const refused = mana(words);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/\(USAGE\)\n[^]*mana verify FILE/);
  }
  expect(answerOf(mana(['verify', '--json']))).toEqual({ ok: false, code: 'USAGE', detail: 'verify FILE' });
  expect(mana(['--help'])).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('mana inspect') as string,
  });
  const source = join(import.meta.dirname, 'main.ts');
  const fromSource = spawnSync(process.execPath, ['--import', 'tsx', source, '--version'], { encoding: 'utf8' });
  expect(fromSource.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(mana(['--version']).stdout).toBe(fromSource.stdout);
});

test('an archive is inspected: inside with the passphrase, without it only the outside', () => {
  const inside = answerOf(mana(['inspect', sealed, '--passphrase-file', key, '--json']));
  expect(inside).toMatchObject({ ok: true, opened: true, sealed: true, userId: 'guest', scope: { type: 'full' } });
  expect(inside['spaces']).toEqual([{ id: homeId, type: 'personal', name: 'Zuhause' }]);
  expect(inside['tables']).toContainEqual({ name: 'tasks', rows: 2, bytes: expect.any(Number) as number });
  const outside = mana(['inspect', sealed, '--json']);
  expect(answerOf(outside)).toMatchObject({ ok: true, opened: false, sealed: true, producedBy: 'mana-test/1.0.0' });
  expect(outside.stdout).not.toMatch(/guest|tasks|Zuhause/);
  expect(mana(['inspect', plain]).stdout).toMatch(
    /Records +4 \(.*tasks 2.*\)\n[^]*Space +Zuhause \(personal, [^]*\n {2}tasks +2 \(/,
  );
});

test('the rows of a table are JSON Lines', () => {
  const lines = mana(['inspect', plain, '--table', 'tasks']).stdout.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(['Heizung, endlich', '=SUM(A1)']);
  expect(mana(['inspect', plain, '--table', 'tasks', '--limit', '1']).stdout.split('\n')).toHaveLength(2);
  const unknown = mana(['inspect', plain, '--table', 'constructor']);
  expect([unknown.status, unknown.stdout]).toEqual([1, '']);
  expect(unknown.stderr).toContain('TABLE_UNKNOWN');
});

test('an archive leaves as files that other programs read', () => {
  const done = mana(['export-open', plain, '--to', out, '--json']);
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(answerOf(done)).toMatchObject({ ok: true, attachments: { written: 1, missing: 0 }, failedFormats: [] });
  expect(filesIn(out)).toEqual([
    'Zuhause/attachments/photo.jpg',
    'Zuhause/history/tasks.jsonl',
    ...['files', 'taskLists', 'tasks'].flatMap((name) =>
      ['csv', 'jsonl', 'schema.json'].map((ending) => `Zuhause/tables/${name}.${ending}`),
    ),
    'Zuhause/todo/tasks.csv',
    'Zuhause/todo/tasks.ics',
    'Zuhause/todo/todo.txt',
    'about.json',
  ]);
  expect(read('Zuhause/attachments/photo.jpg')).toBe('bytes of a photo');
  expect(read('Zuhause/todo/tasks.ics')).toMatch(/SUMMARY:Heizung\\, endlich\r\n[^]*CATEGORIES:büro,Haus & Hof\r\n/);
  expect(read('Zuhause/todo/todo.txt')).toContain('(A) 2026-11-19 Heizung, endlich');
  const rows = read('Zuhause/tables/tasks.jsonl').trimEnd().split('\n');
  expect(rows.map((row) => (JSON.parse(row) as { id: string }).id)).toEqual([taskId(1), taskId(2)]);
  const [header, first, second] = read('Zuhause/tables/tasks.csv').split('\r\n');
  expect(header).toMatch(/^\ufeffid,title,notes,priority/);
  expect([first, second]).toEqual([
    expect.stringContaining(',"Heizung, endlich",'),
    expect.stringContaining(`,'=SUM(A1),`),
  ]);
  expect(JSON.parse(read('Zuhause/tables/tasks.schema.json'))).toMatchObject({
    type: 'object',
    properties: { dueOn: expect.anything() as unknown, __fieldMeta: expect.anything() as unknown },
  });
  expect(JSON.parse(read('about.json'))).toMatchObject({ spaces: [{ id: homeId, folder: 'Zuhause' }] });
});

test('a hostile archive writes into the folder it was given and nowhere else', async () => {
  const path = join(folder, 'hostile.mana');
  const names = ['../../escaped.txt', '/etc/escaped', 'CON', 'a\u0000b', '..', 'same.txt', 'SAME.txt'];
  await writeFixture(path, {
    spaces: [
      { id: homeId, type: 'personal', name: '../../../escaped' },
      { id: 'twin', type: '..', name: '..' },
    ],
    tables: {
      tasks: [taskOf(1, { title: '\r\nEND:VCALENDAR' }), { id: 'x', spaceId: 'nobody’s', title: 'kept' }],
      files: names.map((name, at) => fileOf(at, name)),
      __proto__x: [rowOf('p', {})],
    },
  });
  const before = filesIn(folder);
  const done = mana(['export-open', path, '--to', out, '--json']);
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(filesIn(folder).filter((file) => !file.startsWith('out/'))).toEqual(before);
  const written = filesIn(out);
  expect(written.filter((file) => file.includes('attachments/')).map((file) => file.split('/').at(-1))).toEqual(
    expect.arrayContaining(['__.._escaped.txt', '_CON', 'a_b', sha256, 'same.txt', 'SAME (2).txt']),
  );
  for (const file of written.filter((file) => file.includes('attachments/')))
    expect(read(file)).toBe('bytes of a photo');
  expect(read('other/tables/tasks.jsonl')).toContain('kept');
});

test('one odd event keeps no other from leaving, and begins no line of its own', async () => {
  const path = join(folder, 'events.mana');
  const [calendarId, day] = [taskId(500), '2026-11-20'];
  const bare = { notes: '', place: '', url: '', zone: 'Europe/Berlin', endZone: null, rule: null, extraStarts: [] };
  const more = { exceptStarts: [], occurrence: null, removed: false, status: 'confirmed', isBusy: true, guests: [] };
  const last = { alarms: [], source: null, calendarId, seriesId: null, firstOn: day, lastOn: day };
  const event = (number: number, fields: Record<string, unknown>) =>
    rowOf(taskId(number), {
      title: 'Event',
      start: `${day}T09:00:00`,
      end: `${day}T10:00:00`,
      ...bare,
      ...more,
      ...last,
      ...fields,
    });
  const guest = { name: 'a\nPLANTED:1', email: 'b\r\nPLANTED:2', answer: 'none', line: null };
  const events = [
    event(1, { zone: 'No/Where', rule: 'FREQ=DAILY;UNTIL=20261122T090000' }),
    event(2, { url: 'https://example.org\r\nPLANTED:3', guests: [guest] }),
    event(3, { rule: 'FREQ=NEVER', source: { format: 'ics', key: 'k\nPLANTED:4', lines: [] } }),
  ];
  const calendars = [rowOf(calendarId, { name: 'Work', source: null, colour: 'teal', isShown: true, order: 'a0' })];
  const note = { aliases: [], tags: [], frontMatter: '', begunAt: null, source: null, kind: 'note', pinned: false };
  const dated = { archivedAt: null, dailyOn: null };
  const notes = [rowOf(taskId(600), { title: '../Plan', body: '# Plan', folder: '../..', ...note, ...dated })];
  await writeFixture(path, { tables: { events, calendars, notes } });
  expect(answerOf(mana(['export-open', path, '--to', out, '--json']))).toMatchObject({ ok: true, failedFormats: [] });
  const written = read('Zuhause/calendar/Work.ics');
  expect(written.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(3);
  expect(written).not.toMatch(/^PLANTED/m);
  expect(read('Zuhause/notes/Plan.md')).toContain('# Plan');
});

test('rows of any shape leave as they are, and no format fails for them', async () => {
  const path = join(folder, 'shapes.mana');
  const shapes: unknown[] = [
    null,
    0,
    -1.5,
    true,
    '',
    '\ud800',
    [],
    [[1]],
    {},
    { __proto__: null, toString: 1, a: { b: [] } },
  ];
  const fields = ['id', 'spaceId', 'title', 'labels', 'dueOn', 'completedAt', 'listId', 'order', '__fieldMeta', 'name'];
  const tasks = shapes.flatMap((shape) => fields.map((field, at) => ({ ...taskOf(at, {}), [field]: shape })));
  const files = shapes.flatMap((shape) =>
    ['name', 'spaceId', 'sha256'].map((key) => ({ ...fileOf(1, 'a'), [key]: shape })),
  );
  await writeFixture(path, { tables: { tasks, taskLists: tasks, files, spaces: tasks } });
  const done = mana(['export-open', path, '--to', out, '--json']);
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(answerOf(done)).toMatchObject({ ok: true, failedFormats: [], unreadableLines: 0 });
  const lines = ['Zuhause', 'other'].flatMap((space) => read(`${space}/tables/tasks.jsonl`).trimEnd().split('\n'));
  expect(lines).toHaveLength(tasks.length);
  expect(answerOf(mana(['verify', path, '--json']))['warnings']).toContain('INVALID_ROWS');
});

test('what cannot be exported wholly leaves nothing, and a folder with something in it is not touched', () => {
  const refused = mana(['export-open', join(folder, 'flipped.mana'), '--to', out, '--json']);
  expect(answerOf(refused)).toMatchObject({ ok: false, code: 'DAMAGED' });
  expect(readdirSync(folder)).not.toContain('out');
  mkdirSync(out);
  writeFileSync(join(out, 'mine.txt'), 'mine');
  const full = mana(['export-open', plain, '--to', out, '--json']);
  expect(answerOf(full)).toMatchObject({ ok: false, code: 'FOLDER_NOT_EMPTY' });
  expect([full.status, filesIn(out)]).toEqual([1, ['mine.txt']]);
  expect(mana(['export-open', plain, '--to', out, '--force']).status).toBe(0);
  expect(filesIn(out)).toContain('mine.txt');
});

test('an answer that finds no room is a named error', () => {
  const full = openSync('/dev/full', 'w');
  const { LC_ALL } = english;
  const done = spawnSync(process.execPath, [main, 'verify', plain, '--json'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, LC_ALL },
  });
  closeSync(full);
  expect([done.status, done.stderr]).toEqual([
    1,
    expect.stringMatching(/^mana: .*\(OUTPUT_UNWRITABLE\)\n {2}ENOSPC\n$/),
  ]);
});

test('a reader that has seen enough ends the command quietly', async () => {
  const path = join(folder, 'long.mana');
  const tasks = Array.from({ length: 20_000 }, (_, number) => taskOf(number, {}));
  await writeFixture(path, { tables: { tasks } });
  const child = spawn(process.execPath, [main, 'inspect', path, '--table', 'tasks']);
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, told]).toEqual([0, '']);
});

test.each(['minor-0-sealed.mana', 'minor-1-sealed-chunks.mana'])('the golden archive %s verifies', (name) => {
  const done = mana(['verify', join(golden, name), '--passphrase-file', key, '--json']);
  expect(answerOf(done)).toMatchObject({ ok: true, formatMinor: Number(name[6]), sealed: true });
  expect(done.status).toBe(0);
});
