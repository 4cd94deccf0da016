// Tables as other programs write them, from bytes to tasks, and our own table back again.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guessMapping } from './csv-mapping.ts';
import { applyMapping } from './csv-rows.ts';
import { createCsv, openTable } from './csv.ts';
import type { ExportedTask, ImportedTask, ParsedTasks } from './imported-task.ts';

const clock = { now: () => Date.UTC(2026, 10, 20, 9), timeZone: 'Europe/Berlin' };
const csv = createCsv({ clock });
const fileOf = (text: string, name = 'tasks.csv') => ({ name, bytes: new TextEncoder().encode(text) });

const read = (text: string, name?: string): ParsedTasks => {
  const result = csv.parse(fileOf(text, name));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const tasksOf = (text: string, name?: string): ImportedTask[] =>
  read(text, name).rows.flatMap(({ draft }) => draft ?? []);
const codesOf = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('other programs', () => {
  test('Todoist: sections and comments are no tasks, labels are in the name, the file is the project', () => {
    const text = [
      '\ufeffTYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION',
      'meta,view_style=list,,,,,,,,,',
      ',,,,,,,,,,',
      'task,Buy milk @shop @home,two litres,1,1,Ana (1),,2026-11-25,en,Europe/Berlin,',
      'note,the fresh one,,,,Ana (1),,,,,',
      'section,Later,,,,,,,,,',
      'task,Sort photos,,4,2,Ana (1),,every day,en,Europe/Berlin,',
    ].join('\r\n');
    const { rows, notes } = read(text, 'Home things [2203306141] (1).csv');
    expect(rows.map(({ line }) => line)).toEqual([4, 7]);
    expect(rows[0]?.draft).toMatchObject({
      title: 'Buy milk',
      notes: 'two litres\n\nthe fresh one',
      labels: ['shop', 'home'],
      priority: 1,
      dueOn: '2026-11-25',
      listName: 'Home things',
    });
    expect(rows[1]?.draft).toMatchObject({
      priority: null,
      dueOn: null,
      source: { extra: { section: 'Later', 'column:DATE': 'every day' } },
    });
    expect(codesOf(rows[1]?.problems ?? [])).toEqual(['DATE_NOT_UNDERSTOOD', 'SUBTASK_FLATTENED']);
    expect(codesOf(notes)).toEqual(
      expect.arrayContaining(['ROW_NOT_A_TASK', 'SECTION_KEPT_ASIDE', 'COLUMN_KEPT_ASIDE']),
    );
  });

  test('TickTick: lines above the names, its own numbers, moments in the zone of the task', () => {
    const text = [
      '"Date: 2026-11-20+0000"',
      '"Version: 7.1"',
      '"Status: \n0 Normal\n1 Completed\n2 Archived"',
      '"Folder Name","List Name","Title","Kind","Tags","Content","Is Check list","Start Date","Due Date","Reminder","Repeat","Priority","Status","Created Time","Completed Time","Order","Timezone","Is All Day","taskId"',
      '"Work","Launch","Book venue","TEXT","ops, paris","Ask\nfirst","N","","2026-11-24T23:00:00+0000","","","5","0","2026-11-01T08:00:00+0000","","-1","Europe/Berlin","true","1"',
      '"Work","Launch","Old","TEXT","","","N","","2026-11-25T05:00:00+0000","","","1","2","2026-11-01T08:00:00+0000","2026-11-02T09:30:00+0000","-2","America/New_York","true","2"',
    ].join('\n');
    const { rows, notes } = read(text);
    expect(rows.map(({ line }) => line)).toEqual([8, 10]);
    expect(rows[0]?.draft).toMatchObject({
      title: 'Book venue',
      listName: 'Launch',
      labels: ['ops', 'paris'],
      notes: 'Ask\nfirst',
      priority: 1,
      dueOn: '2026-11-25',
      completedAt: null,
    });
    expect(rows[1]?.draft).toMatchObject({ priority: 3, dueOn: '2026-11-25', completedAt: '2026-11-02T09:30:00.000Z' });
    expect(codesOf(notes).filter((code) => code === 'LINES_BEFORE_HEADER')).toHaveLength(3);
  });

  test('Asana: the id is its own, a day of completion means done', () => {
    const text = [
      'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task',
      '1200000000000001,2026-11-01,2026-11-03,2026-11-03,Write brief,Doing,,,,2026-11-05,"a, b",Text,Launch,',
      '1200000000000002,2026-11-01,,2026-11-03,Part,Doing,,,,,,,Launch,Write brief',
    ].join('\n');
    const [brief, part] = tasksOf(text);
    expect(brief).toMatchObject({
      title: 'Write brief',
      completedAt: '2026-11-03T11:00:00.000Z',
      listName: 'Launch',
      labels: ['a', 'b'],
      notes: 'Text',
      source: { format: 'csv-asana', key: 'id:1200000000000001#1' },
    });
    expect(part?.source.extra).toMatchObject({ 'column:Parent task': 'Write brief', 'column:Section/Column': 'Doing' });
  });

  test('Trello: the list, not the board; colours of labels are dropped; an archived card is not a done one', () => {
    const text = [
      'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Due Complete,List Name,Board Name,Archived',
      '5f1b0000000000000000aaaa,Paint,https://example.org/c/1,Blue,"Home (green_dark), Big, loud (sky)",,2026-11-25T11:00:00.000Z,false,To do,House,true',
    ].join('\n');
    expect(tasksOf(text)[0]).toMatchObject({
      title: 'Paint',
      labels: ['Home', 'Big', 'loud'],
      dueOn: '2026-11-25',
      completedAt: null,
      listName: 'To do',
      source: {
        extra: {
          'column:Archived': 'true',
          'column:Board Name': 'House',
          'column:Card URL': 'https://example.org/c/1',
        },
      },
    });
  });

  test('Microsoft, in English and German', () => {
    const english =
      'Subject,Due Date,Date Completed,% Complete,Categories,Notes,Priority,Status\nCall,11/25/2026,,0.5,Red,n,High,In Progress\nDone,11/26/2026,11/20/2026,1,,,Normal,Completed';
    expect(tasksOf(english)).toMatchObject([
      { title: 'Call', dueOn: '2026-11-25', completedAt: null, labels: ['Red'], priority: 1 },
      { title: 'Done', dueOn: '2026-11-26', completedAt: '2026-11-20T11:00:00.000Z', priority: null },
    ]);
    const german =
      'Betreff;Fällig am;Erledigt am;% abgeschlossen;Priorität;Notizen\r\nAnrufen;25.11.2026;;50,0;Hoch;bald\r\nFertig;1.2.26;20.11.2026;100,0;Niedrig;\r\n';
    expect(tasksOf(german)).toMatchObject([
      { title: 'Anrufen', dueOn: '2026-11-25', completedAt: null, priority: 1, notes: 'bald' },
      { title: 'Fertig', dueOn: '2026-02-01', completedAt: '2026-11-20T11:00:00.000Z', priority: 3 },
    ]);
  });

  test('Notion: dates in words, ranges end on their last day', () => {
    const text =
      'Name,Status,Due,Tags\nShip,In progress,"November 20, 2026 → November 25, 2026","a, b"\nRest,Done,"November 26, 2026 5:00 PM",';
    expect(tasksOf(text)).toMatchObject([
      { title: 'Ship', dueOn: '2026-11-25', labels: ['a', 'b'], completedAt: null },
      { title: 'Rest', dueOn: '2026-11-26', completedAt: '2026-11-20T09:00:00.000Z' },
    ]);
  });

  test('Google Tasks: midnight in UTC means the day', () => {
    const text =
      'tasklist,title,notes,status,due,completed\nHome,Milk,,needsAction,2026-11-25T00:00:00.000Z,\nHome,Eggs,,completed,,2026-11-19T22:30:00.000Z';
    expect(tasksOf(text)).toMatchObject([
      { title: 'Milk', listName: 'Home', dueOn: '2026-11-25', completedAt: null },
      { title: 'Eggs', completedAt: '2026-11-19T22:30:00.000Z' },
    ]);
  });

  test.each([
    ['Aufgabe;Fällig;Erledigt;Liste;Notizen;Priorität', 'Brot;25.11.2026;ja;Einkauf;frisch;mittel'],
    ['Attività;Scadenza;Completata;Elenco;Note;Priorità', 'Brot;25/11/2026;sì;Einkauf;frisch;media'],
    ['Tâche;Échéance;Terminée;Liste;Remarques;Priorité', 'Brot;25 novembre 2026;oui;Einkauf;frisch;moyenne'],
    ['Tarea;Vencimiento;Hecha;Lista;Notas;Prioridad', 'Brot;25 de noviembre de 2026;sí;Einkauf;frisch;media'],
    ['Task\tDue date\tDone\tList\tNotes\tPriority', 'Brot\tNov 25, 2026\tx\tEinkauf\tfrisch\tmedium'],
    ['todo|deadline|completed|project|description|prio', 'Brot|2026-11-25|true|Einkauf|frisch|P2'],
  ])('names of columns in every language: %s', (header, row) =>
    expect(tasksOf(`${header}\n${row}`)).toMatchObject([
      {
        title: 'Brot',
        dueOn: '2026-11-25',
        completedAt: '2026-11-20T09:00:00.000Z',
        listName: 'Einkauf',
        notes: 'frisch',
        priority: 2,
      },
    ]),
  );
});

describe('dates of a column', () => {
  test.each([
    ['3/4/2026\n25/4/2026', '2026-04-03', false],
    ['3/4/2026\n4/25/2026', '2026-03-04', false],
    ['3/4/2026\n5/6/2026', '2026-04-03', true],
    ['3/4/2026 5:00 PM\n5/6/2026', '2026-03-04', true],
    ['3.4.2026', '2026-04-03', false],
    ['4/4/2026', '2026-04-04', false],
  ])('%j begins on %s', (cells, day, isAmbiguous) => {
    const { rows, notes } = read(
      `title;due\n${cells
        .split('\n')
        .map((cell) => `t;${cell}`)
        .join('\n')}`,
    );
    expect(rows[0]?.draft?.dueOn).toBe(day);
    expect(codesOf(notes)).toEqual(isAmbiguous ? ['DATE_ORDER_AMBIGUOUS'] : []);
  });

  test('another column of the same file decides, and a person overrules', () => {
    const text = 'title;due;completed on\na;3/4/2026;\nb;;1/25/2026';
    expect(tasksOf(text)[0]?.dueOn).toBe('2026-03-04');
    const table = openTable(fileOf(text));
    if (!table.ok) throw new Error(table.error.code);
    const parsed = applyMapping(table.value, guessMapping(table.value), { clock, dateOrder: 'dmy' });
    expect(parsed.ok && parsed.value.rows[0]?.draft?.dueOn).toBe('2026-04-03');
  });

  test.each([
    ['31.11.2026', 'DATE_IMPOSSIBLE'],
    ['2026-02-30', 'DATE_IMPOSSIBLE'],
    ['tomorrow', 'DATE_NOT_UNDERSTOOD'],
  ])('%s is no day: the task stays, the cell is kept', (cell, code) => {
    const row = read(`title,due\na,${cell}`).rows[0];
    expect(row?.draft).toMatchObject({ title: 'a', dueOn: null, source: { extra: { 'column:due': cell } } });
    expect(codesOf(row?.problems ?? [])).toEqual([code]);
  });
});

describe('rough tables', () => {
  test('a table without names is read by its content', () => {
    const { rows, notes } = read('Call the plumber,2026-11-25,no\nPay the rent,2026-11-30,yes');
    expect(codesOf(notes)).toEqual(['HEADER_MISSING']);
    expect(rows.map(({ draft }) => [draft?.title, draft?.dueOn, draft?.completedAt !== null])).toEqual([
      ['Call the plumber', '2026-11-25', false],
      ['Pay the rent', '2026-11-30', true],
    ]);
  });

  test('one column of titles keeps its commas', () =>
    expect(tasksOf('Title\nBuy milk, eggs\nCall').map(({ title }) => title)).toEqual(['Buy milk, eggs', 'Call']));

  test('a quote that is never closed costs one row at most', () => {
    const { rows, notes } = read('title,notes\na,"good, quoted"\nb,"never closed\nc,also good\nd,"fine"\n');
    expect(rows.map(({ draft }) => draft?.title)).toEqual(['a', 'b', 'c', 'd']);
    expect(notes).toMatchObject([{ code: 'TABLE_BROKEN', line: 3 }]);
  });

  test('what has no column is kept and said', () => {
    const { rows, notes } = read('title,Energy\na,low,one,two\n,high');
    expect(notes).toEqual([{ code: 'COLUMN_KEPT_ASIDE', detail: 'Energy' }]);
    expect(rows[0]?.draft?.source.extra).toMatchObject({ 'column:Energy': 'low', 'column:+': 'one\ntwo' });
    expect(rows.map(({ problems }) => codesOf(problems))).toEqual([['CELLS_WITHOUT_COLUMN'], ['TITLE_MISSING']]);
    expect(rows[1]?.draft?.title).toBe('high');
  });

  test('priorities and states that say nothing are kept and said', () => {
    const row = read('title,priority,status\na,soonish,frozen').rows[0];
    expect(row?.draft).toMatchObject({ priority: null, completedAt: null });
    expect(codesOf(row?.problems ?? [])).toEqual(['STATE_NOT_UNDERSTOOD', 'PRIORITY_NOT_UNDERSTOOD']);
  });

  test('a scale with "urgent" has "high" below it', () => {
    const priorities = tasksOf('title,priority\na,Urgent\nb,High\nc,Medium\nd,Low\ne,None').map(
      ({ priority }) => priority,
    );
    expect(priorities).toEqual([1, 2, 3, 4, null]);
  });

  test('sep=, CR line ends, UTF-16 and Windows-1252 are read', () => {
    expect(tasksOf('sep=;\r\ntitle;due\r\na;2026-11-25')).toMatchObject([{ title: 'a', dueOn: '2026-11-25' }]);
    expect(tasksOf('title,notes\ra,b\rc,d')).toMatchObject([
      { title: 'a', notes: 'b' },
      { title: 'c', notes: 'd' },
    ]);
    const text = 'Aufgabe\tNotizen\r\nTür streichen\t5 €';
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const narrow = Uint8Array.from(text, (c) => (c === '€' ? 0x80 : c.charCodeAt(0)));
    for (const [bytes, notes] of [
      [wide, []],
      [narrow, ['ENCODING_GUESSED']],
    ] as const) {
      const result = csv.parse({ name: 'a.csv', bytes });
      expect(result.ok && result.value.rows[0]?.draft).toMatchObject({ title: 'Tür streichen', notes: '5 €' });
      expect(result.ok && codesOf(result.value.notes)).toEqual(notes);
    }
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['blanks', new TextEncoder().encode(' \r\n\t\n'), 'FILE_EMPTY'],
    ['only separators', new TextEncoder().encode(',,,\n,,,'), 'FILE_EMPTY'],
    ['a zero byte', new TextEncoder().encode('title\na\u0000b'), 'FILE_BINARY'],
    ['a picture', Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 32), 'FILE_BINARY'],
    ['21 MB', new Uint8Array(21 * 1024 * 1024).fill(65), 'FILE_TOO_LARGE'],
    ['numbers only', new TextEncoder().encode('1,2\n3,4'), 'TITLE_COLUMN_MISSING'],
    ['too many rows', new TextEncoder().encode(`title\n${'a\n'.repeat(50_001)}`), 'ROWS_TOO_MANY'],
  ])('%s is refused with a code', (_, bytes, code) =>
    expect(csv.parse({ name: 'a.csv', bytes })).toMatchObject({ ok: false, error: { code } }),
  );

  test('10,000 rows are taken', { timeout: 60_000 }, () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `Task ${at};${1 + (at % 28)}.11.2026;${at % 2 ? 'ja' : ''}`);
    expect(tasksOf(`Aufgabe;Fällig;Erledigt\n${rows.join('\n')}`)).toHaveLength(10_000);
  });
});

describe('our own table', () => {
  const record: ExportedTask = {
    task: {
      id: '019c0000-0000-7000-8000-000000000001',
      title: '=SUM(A1) \'quoted\' "twice"',
      notes: '-1\n\n+2; @3, 🌱 שלום',
      priority: 2,
      labels: ['a,b', 'c\\d', '@x'],
      dueOn: '2026-11-25',
      completedAt: '2026-11-20T00:00:00.000Z',
      source: { format: 'todotxt', key: 'k#1', extra: { line: 'x' } },
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-02T08:00:00.000Z',
    },
    listName: 'Home, sweet',
  };

  test('comes back as it was, with nothing to say about it', () => {
    const { rows, notes } = read(csv.write([record]));
    const { createdAt: _, updatedAt, id, ...fields } = record.task;
    expect(rows[0]?.draft).toEqual({ ...fields, listName: record.listName, origin: { id, updatedAt } });
    expect([...notes, ...(rows[0]?.problems ?? [])]).toEqual([]);
  });

  test('has stable columns, CRLF, and no cell that a spreadsheet would run', () => {
    const text = csv.write([record]);
    expect(text.startsWith('\ufefftitle,notes,list,labels,priority,due,completed,created,updated,id,source\r\n')).toBe(
      true,
    );
    expect(text.split('\r\n')[1]?.startsWith(`"'=SUM(A1) 'quoted' ""twice""",`)).toBe(true);
    const cells = Papa.parse<string[]>(text.slice(1)).data.flat();
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

test('a table is recognised by its name and its columns', () => {
  expect(csv.recognise(fileOf('title,due,done\na,,', 'tasks.csv'))).toBe(1);
  expect(csv.recognise(fileOf('title,due,done\na,,', 'tasks.txt'))).toBeGreaterThan(0.5);
  expect(csv.recognise(fileOf('(A) call @phone', 'todo.txt'))).toBeLessThan(0.3);
});
