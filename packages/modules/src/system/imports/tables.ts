// What is remembered of imports: how a person answered the questions about a kind of file, so that the next one is read the same way.
import { defineTable, type Row } from '@mana/shared-core';
import { z } from 'zod';

export const importAnswers = defineTable({
  name: 'importAnswers',
  fields: {
    /** Module, format and what the importer names this kind of file by. */
    source: z.string().min(1).max(300),
    /** Question → answer; both are names of the importer, never words of the file. */
    answers: z.record(z.string().max(100), z.string().max(200)),
    lastUsedAt: z.iso.datetime(),
  },
});

export type ImportAnswersRow = Row<typeof importAnswers>;
