// The catalog test: what every module must hold to, checked for all of them in one loop.
import { isPlain, schemaOf, type AnyTable, type FieldDeclaration } from '@mana/shared-core';
import { findMessageDefects, isLocale, locales, type MessageTable } from '@mana/shared-i18n';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { catalog } from './catalog.ts';
import { moduleUis } from './ui.ts';

const here = new URL('./', import.meta.url);
const allTables = catalog.flatMap((module) => module.tables);
const endless = 'x'.repeat(1_000_001);
const fieldsOf = (table: AnyTable) => Object.entries(table.fields) as [string, FieldDeclaration][];
const plainNames = (table: AnyTable) => fieldsOf(table).flatMap(([name, field]) => (isPlain(field) ? [name] : []));

test('module ids and table names are unique', () => {
  const ids = catalog.map((module) => module.id);
  const names = allTables.map((table) => table.name);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(names).size).toBe(names.length);
});

test('every module with a place in the navigation has a visible half, and none other has', () => {
  const visible = catalog.filter((module) => module.tier !== 'system').map((module) => module.id);
  expect(Object.keys(moduleUis).sort()).toEqual([...visible].sort());
});

for (const table of allTables)
  describe(`table ${table.name}`, () => {
    test('only plain fields are indexed', () => {
      for (const index of table.indexes) expect(plainNames(table)).toContain(index);
    });

    test('the searched fields exist', () => {
      for (const field of table.search) expect(Object.keys(table.fields)).toContain(field);
    });

    test('every plain field says why it may be', () => {
      for (const [name, field] of fieldsOf(table)) if (isPlain(field)) expect(field.reason, name).toMatch(/\w+ \w+/);
    });

    test('shadow indexes read plain fields and the tombstone only', () => {
      const allowed = new Set([...plainNames(table), 'deletedAt', 'createdAt']);
      for (const [name, shadow] of Object.entries(table.shadow)) {
        const read: (string | symbol)[] = [];
        const record = new Proxy({}, { get: (_target, field) => (read.push(field), null) });
        shadow(record as never);
        for (const field of read) expect(allowed, `${name} reads ${String(field)}`).toContain(field);
      }
    });

    test('defaults fit their own field', () => {
      for (const [name, field] of fieldsOf(table)) {
        const schema = schemaOf(field);
        const filled = schema.safeParse(undefined);
        if (filled.success) expect(schema.safeParse(filled.data).success, name).toBe(true);
      }
    });

    test('every text has a limit', () => {
      for (const [name, field] of fieldsOf(table)) {
        expect(schemaOf(field).safeParse(endless).success, name).toBe(false);
      }
    });
  });

for (const module of catalog)
  describe(`module ${module.id}`, () => {
    const { id } = module;
    test('its links point at its own tables and at fields that name the record', () => {
      for (const { table, title } of Object.values(module.links ?? {})) {
        expect(module.tables.includes(table)).toBe(true);
        expect(Object.keys(table.fields)).toContain(title);
      }
    });

    test('its tools have a name, an English sentence and schemas a model can be given', () => {
      for (const [key, tool] of Object.entries(module.tools ?? {})) {
        expect(tool.name).toBe(key);
        expect(tool.name).toMatch(/^[a-z]+[A-Z]\w+$/);
        expect(tool.description, key).toMatch(/^[A-Z][\x20-\x7e]{15,}\.$/);
        expect(z.toJSONSchema(tool.input, { io: 'input' }), key).toMatchObject({ type: 'object' });
        expect(z.toJSONSchema(tool.output), key).toMatchObject({ type: 'object' });
      }
    });

    test.runIf(moduleUis[id])('the titles of its cards are in its messages', async () => {
      const ui = (await moduleUis[id]?.())?.default;
      const { default: base } = (await import(new URL(`${id}/messages/en.ts`, here).href)) as { default: MessageTable };
      for (const card of Object.values(ui?.cards ?? {})) expect(base).toHaveProperty(card.title);
    });
  });

const messageFolders = catalog
  .map((module) => `${module.id}/messages/`)
  .filter((folder) => existsSync(new URL(folder, here)));

test.each(messageFolders)('%s has every locale with the same keys and arguments', async (folder) => {
  const files = readdirSync(new URL(folder, here)).map((file) => file.replace(/\.ts$/, ''));
  expect(files.filter(isLocale).sort()).toEqual([...locales].sort());
  const read = async (locale: string) =>
    ((await import(new URL(`${folder}${locale}.ts`, here).href)) as { default: MessageTable }).default;
  const base = await read('en');
  for (const locale of locales) expect(findMessageDefects(base, await read(locale)), locale).toEqual([]);
});
