import { describe, expect, test } from 'vitest';
import type { Locale } from '../locales.ts';
import { parseQuickAdd, unlink, type QuickAddContext } from './parse-quick-add.ts';

/** A Friday. */
const today = '2026-11-20';

const parse = (line: string, context: Partial<QuickAddContext> = {}) =>
  parseQuickAdd(line, { today, locale: 'en', ...context });

/** `title | token=value …`, with the text of each token. */
function read(line: string, context: Partial<QuickAddContext> = {}): string {
  const { title, tokens } = parse(line, context);
  const values = tokens.map(({ text, value }) => `${text}=${typeof value === 'object' ? value.name : value}`);
  return [title, ...values].join(' | ');
}

function table(locale: Locale, rows: readonly (readonly [line: string, expected: string])[]) {
  test.each(rows)('reads: %s', (line, expected) => expect(read(line, { locale })).toBe(expected));
}

describe('English', () => {
  table('en', [
    ['Buy milk', 'Buy milk'],
    ['Buy milk today', 'Buy milk | today=2026-11-20'],
    ['Tomorrow buy milk', 'buy milk | Tomorrow=2026-11-21'],
    ['Call Mum tomorrow, please', 'Call Mum, please | tomorrow=2026-11-21'],
    ['Call the day after tomorrow', 'Call | the day after tomorrow=2026-11-22'],
    ['Run fri', 'Run | fri=2026-11-27'],
    ['Run on Saturday', 'Run | on Saturday=2026-11-21'],
    ['Run this Saturday.', 'Run. | this Saturday=2026-11-21'],
    ['Run next friday', 'Run | next friday=2026-11-27'],
    ['Run next saturday', 'Run | next saturday=2026-11-28'],
    ['Run sunday next week', 'Run | sunday next week=2026-11-29'],
    ['Plan next week', 'Plan | next week=2026-11-23'],
    ['Plan next month', 'Plan | next month=2026-12-01'],
    ['Plan in 3 days', 'Plan | in 3 days=2026-11-23'],
    ['Plan in two weeks', 'Plan | in two weeks=2026-12-04'],
    ['Plan in a month!', 'Plan! | in a month=2026-12-20'],
    ['Dentist 5 Dec', 'Dentist | 5 Dec=2026-12-05'],
    ['Dentist 5 Dec. at noon', 'Dentist at noon | 5 Dec.=2026-12-05'],
    ['Dentist on the 5th of December', 'Dentist | on the 5th of December=2026-12-05'],
    ['Dentist December 5th, 2027', 'Dentist | December 5th, 2027=2027-12-05'],
    ['Dentist 5 Nov', 'Dentist | 5 Nov=2027-11-05'],
    ['Dentist Fri, 27 Nov', 'Dentist | Fri, 27 Nov=2026-11-27'],
    ['Dentist 12/5', 'Dentist | 12/5=2027-05-12'],
    ['Dentist 2026-12-05', 'Dentist | 2026-12-05=2026-12-05'],
    ['Übermorgen Brot', 'Brot | Übermorgen=2026-11-22'],
  ]);
});

describe('German', () => {
  table('de', [
    ['Milch kaufen heute', 'Milch kaufen | heute=2026-11-20'],
    ['Übermorgen Müll', 'Müll | Übermorgen=2026-11-22'],
    ['uebermorgen Müll', 'Müll | uebermorgen=2026-11-22'],
    ['u\u0308bermorgen Müll', 'Müll | u\u0308bermorgen=2026-11-22'],
    ['Zahnarzt nächsten Freitag', 'Zahnarzt | nächsten Freitag=2026-11-27'],
    ['Zahnarzt am nächsten Montag', 'Zahnarzt | am nächsten Montag=2026-11-23'],
    ['Zahnarzt kommenden Montag', 'Zahnarzt | kommenden Montag=2026-11-23'],
    ['Zahnarzt Donnerstag nächste Woche', 'Zahnarzt | Donnerstag nächste Woche=2026-11-26'],
    ['Planung nächste Woche', 'Planung | nächste Woche=2026-11-23'],
    ['Planung in drei Wochen', 'Planung | in drei Wochen=2026-12-11'],
    ['Planung in 1 Tag', 'Planung | in 1 Tag=2026-11-21'],
    ['Zahnarzt 5.12.', 'Zahnarzt | 5.12.=2026-12-05'],
    ['Zahnarzt am 5.12., nüchtern', 'Zahnarzt, nüchtern | am 5.12.=2026-12-05'],
    ['Zahnarzt 5.12.2027', 'Zahnarzt | 5.12.2027=2027-12-05'],
    ['Zahnarzt 5.12.27.', 'Zahnarzt. | 5.12.27=2027-12-05'],
    ['Zahnarzt 1. März', 'Zahnarzt | 1. März=2027-03-01'],
    ['Zahnarzt 5. Dez. 2026', 'Zahnarzt | 5. Dez. 2026=2026-12-05'],
    ['Zahnarzt Mo., 23.11.', 'Zahnarzt | Mo., 23.11.=2026-11-23'],
    ['Zahnarzt Freitag, den 27. November', 'Zahnarzt | Freitag, den 27. November=2026-11-27'],
    ['Zahnarzt am Mo', 'Zahnarzt | am Mo=2026-11-23'],
    ['Zahnarzt on Mon', 'Zahnarzt | on Mon=2026-11-23'],
    ['Zahnarzt 5/12', 'Zahnarzt | 5/12=2026-12-05'],
    ['Zahnarzt in 3 days', 'Zahnarzt | in 3 days=2026-11-23'],
  ]);
});

describe('Italian', () => {
  table('it', [
    ['Latte oggi', 'Latte | oggi=2026-11-20'],
    ['Dopodomani latte', 'latte | Dopodomani=2026-11-22'],
    ['Dentista venerdì', 'Dentista | venerdì=2026-11-27'],
    ['Dentista martedi prossimo', 'Dentista | martedi prossimo=2026-11-24'],
    ['Dentista tra 3 giorni', 'Dentista | tra 3 giorni=2026-11-23'],
    ['Dentista il 5 dicembre', 'Dentista | il 5 dicembre=2026-12-05'],
    ['Una gita al mar', 'Una gita al mar'],
    ['Latte tomorrow', 'Latte | tomorrow=2026-11-21'],
  ]);
});

describe('French', () => {
  table('fr', [
    ['Lait aujourd’hui', 'Lait | aujourd’hui=2026-11-20'],
    ["Lait aujourd'hui", "Lait | aujourd'hui=2026-11-20"],
    ['Après-demain lait', 'lait | Après-demain=2026-11-22'],
    ['Dentiste vendredi prochain', 'Dentiste | vendredi prochain=2026-11-27'],
    ['Dentiste le 1er mars', 'Dentiste | le 1er mars=2027-03-01'],
    ['Dentiste dans une semaine', 'Dentiste | dans une semaine=2026-11-27'],
    ['Acheter ce jeu', 'Acheter ce jeu'],
    ['Appeler mon ami', 'Appeler mon ami'],
    ['Lait morgen', 'Lait | morgen=2026-11-21'],
  ]);
});

describe('Spanish', () => {
  table('es', [
    ['Leche hoy', 'Leche | hoy=2026-11-20'],
    ['Leche pasado mañana', 'Leche | pasado mañana=2026-11-22'],
    ['Dentista el próximo miércoles', 'Dentista | el próximo miércoles=2026-11-25'],
    ['Dentista sabado', 'Dentista | sabado=2026-11-21'],
    ['Dentista el 5 de diciembre de 2027', 'Dentista | el 5 de diciembre de 2027=2027-12-05'],
    ['Dentista dentro de 3 días', 'Dentista | dentro de 3 días=2026-11-23'],
    ['Dentista la semana que viene', 'Dentista | la semana que viene=2026-11-23'],
  ]);
});

describe('words that only look like days stay in the title', () => {
  table('en', [
    ['I may call', 'I may call'],
    ['Meet on May', 'Meet on May'],
    ['May 5 be enough', 'be enough | May 5=2027-05-05'],
    ['March on', 'March on'],
    ['Buy sun cream', 'Buy sun cream'],
    ['List of things to do.', 'List of things to do.'],
    ['The cat sat on the mat', 'The cat sat on the mat'],
    ['Run fri 13', 'Run 13 | fri=2026-11-27'],
    ['Support 24/7', 'Support 24/7'],
    ['1/2 cup of milk, 3/4.', '1/2 cup of milk, 3/4.'],
    ['Things to do 10.12.', 'Things to do | 10.12.=2026-12-10'],
    ['Guten Montag', 'Guten | Montag=2026-11-23'],
    ['Pay 5.12 or 3.50', 'Pay 5.12 or 3.50'],
    ['In 3 places', 'In 3 places'],
    ["Read today's news", "Read today's news"],
    ['So do 5 Dec', 'So do | 5 Dec=2026-12-05'],
  ]);
});

describe('German words that only look like days stay in the title', () => {
  table('de', [
    ['Fr. Müller anrufen', 'Fr. Müller anrufen'],
    ['Tue Gutes so oft es geht', 'Tue Gutes so oft es geht'],
    ['Mach es so.', 'Mach es so.'],
  ]);
});

describe('what is impossible or contradicts itself stays in the title', () => {
  table('de', [
    ['Zahnarzt 31.02.', 'Zahnarzt 31.02.'],
    ['Zahnarzt 31.02.2027', 'Zahnarzt 31.02.2027'],
    ['Zahnarzt 30. Februar', 'Zahnarzt 30. Februar'],
    ['Zahnarzt 2026-13-01', 'Zahnarzt 2026-13-01'],
    ['Zahnarzt 45/12', 'Zahnarzt 45/12'],
    ['Zahnarzt Freitag, 28.11.', 'Zahnarzt Freitag, 28.11.'],
    ['Zahnarzt 29.2.', 'Zahnarzt | 29.2.=2028-02-29'],
  ]);
});

describe('dates at the edges of the calendar', () => {
  test('a month later than the 31st is the last day of the shorter month', () => {
    expect(read('x in 1 month', { today: '2027-01-31' })).toBe('x | in 1 month=2027-02-28');
    expect(read('x in 3 months', { today: '2027-01-31' })).toBe('x | in 3 months=2027-04-30');
    expect(read('x next month', { today: '2026-12-31' })).toBe('x | next month=2027-01-01');
  });

  test('a day beyond the last year stays in the title', () => {
    expect(read('x in 999 months', { today: '9999-12-01' })).toBe('x in 999 months');
    expect(read('x tomorrow', { today: '9999-12-31' })).toBe('x tomorrow');
    expect(read('x tue next week', { today: '9999-12-27' })).toBe('x tue next week');
  });

  test('the region decides the order of figures', () => {
    expect(read('x 12/5', { tag: 'en-US' })).toBe('x | 12/5=2026-12-05');
    expect(read('x 13/5/27', { tag: 'en-US' })).toBe('x 13/5/27');
    expect(read('x 13/5/27', { tag: 'en-GB' })).toBe('x | 13/5/27=2027-05-13');
  });
});

describe('lists, labels and priorities', () => {
  const lists = [
    { id: 'l1', name: 'Haus und Garten' },
    { id: 'l2', name: 'Büro' },
    { id: 'l3', name: 'büro' },
    { id: 'l4', name: 'Haus' },
  ];

  test('a list is found by name, whatever the case or accents, and the first so named counts', () => {
    expect(parse('Milch #BURO', { lists }).tokens).toEqual([
      { kind: 'list', from: 6, to: 11, text: '#BURO', value: { id: 'l2', name: 'Büro' } },
    ]);
  });

  test('a name with spaces is taken with quotes or without', () => {
    expect(read('Säen #"Haus und Garten", bald', { lists })).toBe('Säen, bald | #"Haus und Garten"=Haus und Garten');
    expect(read('Säen #haus und garten bald', { lists })).toBe('Säen bald | #haus und garten=Haus und Garten');
    expect(read('Säen #haus und hof', { lists })).toBe('Säen und hof | #haus=Haus');
  });

  test('a list that is not there stays in the title', () => {
    expect(read('Fix issue #12 #"Other"', { lists })).toBe('Fix issue #12 #"Other"');
  });

  test('where no lists are known, any name counts', () => {
    expect(parse('Milk #Home').tokens).toMatchObject([{ value: { id: null, name: 'Home' } }]);
    expect(read('Milk #"Our home"')).toBe('Milk | #"Our home"=Our home');
    expect(read('Milk # #"" ##x')).toBe('Milk # #"" ##x');
  });

  test('labels may be many', () => {
    expect(read('Ring @Anna, @phone-2 @"Max M"')).toBe('Ring, | @Anna=Anna | @phone-2=phone-2 | @"Max M"=Max M');
    expect(read('Mail a@b.org @ 5 @! @a/b')).toBe('Mail a@b.org @ 5 @! @a/b');
  });

  test('priorities are p1 to p4', () => {
    expect(read('P1 pay')).toBe('pay | P1=1');
    expect(read('pay p4.')).toBe('pay. | p4=4');
    expect(read('pay p5 p0 p11 mp3')).toBe('pay p5 p0 p11 mp3');
  });

  test('the first day, list and priority count; later ones stay in the title', () => {
    expect(read('a today tomorrow p1 p2 #x #y')).toBe('a tomorrow p2 #y | today=2026-11-20 | p1=1 | #x=x');
  });
});

describe('protected text', () => {
  test('nothing is read in quotes at the beginning of a word, and they stay', () => {
    expect(read('See "Tomorrow never dies" today')).toBe('See "Tomorrow never dies" | today=2026-11-20');
    expect(read('„Morgen #x p1“ heute')).toBe('„Morgen #x p1“ | heute=2026-11-20');
    expect(read('«demain» “fri” "today"s')).toBe('«demain» “fri” "today"s');
  });

  test('a quote without its other half, or within a word, is an ordinary character', () => {
    expect(read('5" pipe today "x')).toBe('5" pipe "x | today=2026-11-20');
  });

  test('a backslash before a token makes it text and vanishes, elsewhere it stays', () => {
    expect(read('Buy \\tomorrow today')).toBe('Buy tomorrow | today=2026-11-20');
    expect(read('Buy \\next friday')).toBe('Buy next friday');
    expect(read('C:\\today \\o/ \\ \\\\today')).toBe('C:\\today \\o/ \\ \\today');
  });

  test('an unlinked token is text, and the next of its kind takes its place', () => {
    const line = 'Sow #"House and garden" next friday today';
    const [list, day] = parse(line).tokens;
    expect(read(unlink(line, list!))).toBe('Sow #"House and garden" today | next friday=2026-11-27');
    expect(read(unlink(line, day!))).toBe('Sow next friday | #"House and garden"=House and garden | today=2026-11-20');
  });
});

test('a token says where it stands, so that it can be tinted in place', () => {
  const line = '🛒 Buy  bread   tomorrow p2';
  const { title, tokens } = parse(line);
  expect(title).toBe('🛒 Buy bread');
  expect(tokens.map(({ from, to }) => line.slice(from, to))).toEqual(['tomorrow', 'p2']);
});

test('a line of tokens only has an empty title, an empty line nothing at all', () => {
  expect(read('today p1 #x')).toBe(' | today=2026-11-20 | p1=1 | #x=x');
  expect(parse('  ')).toEqual({ title: '', tokens: [] });
});
