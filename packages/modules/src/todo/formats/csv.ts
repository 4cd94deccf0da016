// CSV, read as other programs write it and written as RFC 4180 in UTF-8 (with a mark, without which Excel garbles every umlaut; CRLF
// between rows). Our own columns are stable, and our own file read again gives the same tasks: line breaks are LF, cells that a
// spreadsheet would run as formulas are protected reversibly (the kernel's `protectCell`), moments are written whole.
import Papa from 'papaparse';
import { ok, protectCell, type FormatProblem, type Result, type SourceFile } from '@mana/shared-core';
import { joinLabels } from './csv-cells.ts';
import { isKnownHeader } from './csv-headers.ts';
import { guessMapping } from './csv-mapping.ts';
import { ownColumns } from './csv-programs.ts';
import { applyMapping } from './csv-rows.ts';
import { readTable, type CsvTable, type TableOptions } from './csv-table.ts';
import type { ExportedTask, ReadingOptions, TaskFormat } from './imported-task.ts';
import { beginningOf, readText } from './text-file.ts';

const header = Object.keys(ownColumns);

const rowOf = ({ task, listName }: ExportedTask): string[] =>
  [
    task.title,
    task.notes,
    listName ?? '',
    joinLabels(task.labels),
    task.priority === null ? '' : String(task.priority),
    task.dueOn ?? '',
    task.completedAt ?? '',
    task.createdAt,
    task.updatedAt,
    task.id,
    task.source ? JSON.stringify(task.source) : '',
  ].map((cell) => protectCell(cell.replaceAll('\u0000', '').replace(/\r\n?/g, '\n')));

/** Bytes to table: the first half of reading, for a preview in which a person may change the mapping. */
export const openTable = (file: SourceFile, options: TableOptions = {}): Result<CsvTable, FormatProblem> => {
  const read = readText(file);
  if (!read.ok) return read;
  const table = readTable(read.value.text, options);
  return table.ok ? ok({ ...table.value, notes: [...read.value.notes, ...table.value.notes] }) : table;
};

const recognise = (file: SourceFile): number => {
  const isNamed = /\.(csv|tsv)$/i.test(file.name);
  const table = openTable(beginningOf(file));
  if (!table.ok) return 0;
  const known = table.value.header.filter(isKnownHeader).length;
  return Math.min(1, (isNamed ? 0.7 : 0) + Math.min(known, 3) * (table.value.header.length > 1 ? 0.2 : 0.05));
};

export const createCsv = (options: ReadingOptions = {}): TaskFormat => ({
  id: 'csv',
  extensions: ['csv', 'tsv'],
  mediaType: 'text/csv',
  recognise,
  parse: (file) => {
    const table = openTable(file);
    if (!table.ok) return table;
    return applyMapping(table.value, guessMapping(table.value), { ...options, fileName: file.name });
  },
  write: (records) => `\ufeff${Papa.unparse({ fields: header, data: records.map(rowOf) }, { newline: '\r\n' })}\r\n`,
});
