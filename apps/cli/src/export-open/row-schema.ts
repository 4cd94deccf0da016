// The JSON Schema (draft 2020-12) of a table's rows as they stand in the JSON Lines beside it, made from the table's declaration.
import { schemaOf, type AnyTable } from '@mana/shared-core';
import { z } from 'zod';

const stamp = z.object({
  at: z.string().describe('Stamp of the write: milliseconds, counter and device, sorted as text'),
  actor: z.string().describe('Id of who wrote, in the table _actors'),
  origin: z.string().describe('user, agent, system, migration or server-replay'),
});

const systemFields = {
  id: z.string(),
  spaceId: z.string(),
  authorId: z.string(),
  visibility: z.enum(['space', 'private', 'unlisted', 'public']),
  createdAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable().optional(),
  __fieldMeta: z
    .record(z.string(), stamp)
    .describe('Who wrote which field when; `*` stands for all that are not named'),
};

export function rowSchemaText(table: AnyTable): string {
  const fields = Object.fromEntries(Object.entries(table.fields).map(([name, field]) => [name, schemaOf(field)]));
  const schema = z.toJSONSchema(z.object({ ...systemFields, ...fields }), { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...schema, title: table.name }, null, 2)}\n`;
}
