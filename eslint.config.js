// What every file must keep to, beyond its types. Imports are dependency-cruiser's part, sizes over all files are tests'.
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

import { noRawText } from './scripts/lint/no-raw-text.mjs';

const tests = ['**/*.test.ts', '**/testing/**', 'tests/**', 'e2e/**', 'bench/**', 'packages/test-kit/**'];
const buildFiles = ['*.config.{js,ts}', '**/*.config.ts', 'scripts/**', '{apps,packages}/*/scripts/**'];

const dayBySlicing = {
  selector:
    "CallExpression[callee.property.name=/^(slice|substring|substr|split)$/][callee.object.callee.property.name='toISOString']",
  message:
    'A day is a local calendar day: use the day functions of shared-core. An instant is UTC and may be another day.',
};
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings come in through the config.ts of apps/server or apps/cli and are passed on as arguments.',
};
const cipher = {
  selector: "MemberExpression[property.name='subtle']",
  message: 'Only shared-crypto uses the cipher: one file seals, one file opens.',
};
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default defineConfig(
  globalIgnores(['**/build/', '**/.svelte-kit/', '**/.turbo/', '**/node_modules/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  tseslint.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { mana: { rules: { 'no-raw-text': noRawText } } },
    rules: {
      // The app is served from the root only, and a plain Map is right where nothing is drawn from it.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      // It takes the words of a reason after `--` for codes.
      'svelte/no-unused-svelte-ignore': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-debugger': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-var': 'error',
      'prefer-const': 'error',
      ...restrict(dayBySlicing, environment, cipher),
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts', 'apps/web/src/service-worker.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'mana/no-raw-text': 'error',
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }],
    },
  },
  { files: ['packages/shared-ui/src/gallery/**'], rules: { 'mana/no-raw-text': 'off' } },
  { files: ['static/**'], rules: { 'no-var': 'off' } },
  // The reader's page stands alone for ever: it opens archives with the browser's cipher and none of our packages.
  {
    files: ['packages/shared-crypto/**', 'packages/shared-backup/src/reader/**'],
    rules: restrict(dayBySlicing, environment),
  },
  { files: ['apps/{server,cli}/src/config.ts'], rules: restrict(dayBySlicing, cipher) },
  { files: buildFiles, rules: { ...restrict(dayBySlicing, cipher), 'no-console': 'off' } },
  { files: tests, rules: { ...restrict(dayBySlicing), 'max-lines-per-function': 'off', 'no-console': 'off' } },
);
