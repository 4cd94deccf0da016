// What the reading of a table asks: which column is what, whether the first row holds names, and the order of day and month where the
// file does not tell. Answers given before come back here and overrule the guess.
import type { ImportAnswers, ImportQuestion } from '@mana/shared-core';
import type { DateOrder } from './csv-dates.ts';
import type { TaskField } from './csv-headers.ts';
import { mapColumns, type Mapping } from './csv-mapping.ts';
import type { CsvTable } from './csv-table.ts';
import { cleanLine } from './finish-task.ts';
import { cutText } from './problems.ts';

/** The fields a person may choose among; columns that only steer the reading (ids, indents) are not asked about. */
const askedFields = ['title', 'notes', 'due', 'done', 'priority', 'labels', 'list'] as const satisfies TaskField[];
const ignored = 'ignored';
const mostSamples = 3;
const longestSample = 30;

const isAsked = (field: string | null | undefined): field is (typeof askedFields)[number] =>
  askedFields.some((asked) => asked === field);

const columnId = (at: number): string => `column:${at}`;

/** The guess, with the columns a person said otherwise. */
export const withAnswers = (table: CsvTable, guess: Mapping, answers: ImportAnswers): Mapping => {
  const fields = guess.columns.map(({ field }, at): TaskField | null => {
    const answer = answers[columnId(at)];
    return answer === ignored ? null : isAsked(answer) ? answer : field;
  });
  return mapColumns(table, guess.program, fields);
};

export const answeredOrder = ({ dateOrder }: ImportAnswers): DateOrder | undefined =>
  dateOrder === 'dmy' || dateOrder === 'mdy' ? dateOrder : undefined;

/** Undefined leaves it to the guess. */
export const answeredHeader = ({ firstRow }: ImportAnswers): boolean | undefined =>
  firstRow === 'names' || firstRow === 'task' ? firstRow === 'names' : undefined;

const samplesOf = (table: CsvTable, column: number): string[] => {
  const samples: string[] = [];
  for (const { cells } of table.rows) {
    const cell = cleanLine(cells[column] ?? '');
    if (cell) samples.push(cutText(cell, longestSample));
    if (samples.length === mostSamples) break;
  }
  return samples;
};

const columnQuestions = (table: CsvTable, mapping: Mapping): ImportQuestion[] =>
  mapping.columns.flatMap(({ header, field }, at) => {
    if (field !== null && !isAsked(field)) return [];
    const options = [ignored, ...askedFields].map((value) => ({ value, label: `column.${value}` }));
    const samples = samplesOf(table, at);
    return [{ id: columnId(at), kind: 'column', label: { text: header }, options, value: field ?? ignored, samples }];
  });

const orderQuestion = ({ columns }: Mapping, answers: ImportAnswers): ImportQuestion[] => {
  const open = columns.find(({ isAmbiguous }) => isAmbiguous);
  if (!open) return [];
  const options = ['dmy', 'mdy'].map((value) => ({ value, label: `dateOrder.${value}` }));
  return [
    { id: 'dateOrder', kind: 'choice', label: 'dateOrder', options, value: answeredOrder(answers) ?? open.dateOrder },
  ];
};

const headerQuestion = (table: CsvTable): ImportQuestion => {
  const options = ['names', 'task'].map((value) => ({ value, label: `firstRow.${value}` }));
  const isUnnamed = table.notes.some(({ code }) => code === 'HEADER_MISSING');
  return { id: 'firstRow', kind: 'choice', label: 'firstRow', options, value: isUnnamed ? 'task' : 'names' };
};

export const tableQuestions = (table: CsvTable, mapping: Mapping, answers: ImportAnswers): ImportQuestion[] => [
  ...columnQuestions(table, mapping),
  ...orderQuestion(mapping, answers),
  ...(mapping.program === 'other' ? [headerQuestion(table)] : []),
];
