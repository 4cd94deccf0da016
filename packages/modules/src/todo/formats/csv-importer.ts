// Tables for the import lab: the columns are guessed, and what was guessed is asked.
import { err, ok, type Importer, type OfferedFile, type Reading, type ReadingContext } from '@mana/shared-core';
import { contentPrint } from './content-key.ts';
import { answeredHeader, answeredOrder, tableQuestions, withAnswers } from './csv-questions.ts';
import { guessMapping } from './csv-mapping.ts';
import { applyMapping } from './csv-rows.ts';
import { createCsv, openTable } from './csv.ts';
import type { ImportedTask } from './imported-task.ts';
import { problem } from './problems.ts';
import { taskImporting } from './task-importer.ts';
import { readOffered } from './text-file.ts';

async function read([offered]: readonly OfferedFile[], { answers, clock }: ReadingContext) {
  if (!offered) return err(problem('FILE_EMPTY'));
  const file = await readOffered(offered);
  if (!file.ok) return file;
  const hasHeader = answeredHeader(answers);
  const opened = openTable(file.value, hasHeader === undefined ? {} : { hasHeader });
  if (!opened.ok) return opened;
  const table = opened.value;
  const mapping = withAnswers(table, guessMapping(table), answers);
  const dateOrder = answeredOrder(answers);
  const order = dateOrder === undefined ? {} : { dateOrder };
  const parsed = applyMapping(table, mapping, { clock, fileName: offered.path, ...order });
  const asked = { questions: tableQuestions(table, mapping, answers), source: contentPrint(table.header) };
  if (parsed.ok) return ok<Reading<ImportedTask>>({ ...parsed.value, ...asked });
  if (parsed.error.code !== 'TITLE_COLUMN_MISSING') return parsed;
  return ok<Reading<ImportedTask>>({ rows: [], notes: table.notes, ...asked, refusal: parsed.error });
}

export const csvImporter: Importer<ImportedTask> = {
  ...taskImporting,
  recognise: ([file]) => (file ? createCsv().recognise(file) : 0),
  read,
};
