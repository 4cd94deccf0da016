// The lint rule that keeps text for people out of the markup.
import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { expect, test } from 'vitest';

import { noRawText } from '../scripts/lint/no-raw-text.mjs';

const linter = new Linter();
const findRawText = (markup: string) =>
  linter
    .verify(
      markup,
      [...svelte.configs.base, { plugins: { mana: { rules: { raw: noRawText } } }, rules: { 'mana/raw': 'error' } }],
      {
        filename: 'Example.svelte',
      },
    )
    .map(({ message }) => message);

test.each([
  ['<p>Nothing due.</p>', 'Nothing due.'],
  ['{#if true}Überfällig{/if}', 'Überfällig'],
  ['{#each [1] as n (n)}<b>{n}</b> tasks{/each}', 'tasks'],
  ['<button aria-label="Close"></button>', 'Close'],
  ['<input placeholder="Add a task" />', 'Add a task'],
])('%s is found', (markup, text) => {
  expect(findRawText(markup)).toEqual([`Text for people belongs in messages/: "${text}"`]);
});

test.each([
  ['<p>{t("todo.empty")}</p>'],
  ['<span>·</span> <kbd>{key}</kbd> 12 %'],
  ['<button aria-label={t("close")} class="wide" data-state="open"></button>'],
  ['<script>const word = "internal";</script><p>{word}</p>'],
  ['<style>p { color: red; }</style><p></p>'],
  ['<!-- A comment may speak English. --><p></p>'],
])('%s passes', (markup) => {
  expect(findRawText(markup)).toEqual([]);
});
