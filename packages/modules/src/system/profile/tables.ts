// The person's own settings: one record in the personal space.
import { defineTable, type Row } from '@mana/shared-core';
import { z } from 'zod';
import { longestName, maxNameLength, nameLength } from './name.ts';

export const settings = defineTable({
  name: 'settings',
  fields: {
    /** How the person wants to be greeted; empty when they did not say. */
    name: z
      .string()
      .max(longestName)
      .refine((name) => nameLength(name) <= maxNameLength)
      .default(''),
    /** A theme's name; unknown ones are shown as the default, so that an older device keeps a newer choice. */
    theme: z.string().min(1).max(40).default('ocean'),
    mode: z.enum(['light', 'dark', 'system']).default('system'),
    /** Null follows the device. */
    locale: z.enum(['en', 'de', 'it', 'fr', 'es']).nullable().default(null),
    /** Factor on all type and space. */
    textSize: z.number().min(0.75).max(2).default(1),
    /** Single-letter keys can be switched off (WCAG 2.1.4). */
    letterKeys: z.boolean().default(true),
    /** What was chosen in the command palette lately, the last first. */
    recentCommands: z.array(z.string().min(1).max(120)).max(12).default([]),
    /** Ids of the templates chosen at first run. */
    templates: z.array(z.string().min(1).max(40)).max(20).default([]),
    /** Null leads to the first run. */
    onboardedAt: z.iso.datetime().nullable().default(null),
  },
  singleton: true,
});

export type Settings = Row<typeof settings>;
