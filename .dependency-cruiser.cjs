// Who may import whom: the table of docs/architecture.md, enforced. Each rule's comment says the reason.
// `tests/import-rules.test.ts` plants violations and proves that they are caught.

/** A place is a regular expression for paths from the root. */
const packageNamed = (...names) => `^packages/(${names.join('|')})/`;
const pure = ['shared-core', 'shared-sync', 'shared-crypto', 'shared-backup', 'shared-i18n'];
const places = {
  core: packageNamed('shared-core'),
  otherPure: packageNamed(...pure.slice(1)),
  ai: packageNamed('shared-ai'),
  ui: packageNamed('shared-ui'),
  modules: packageNamed('modules'),
  localData: packageNamed('local-data'),
  serviceKit: packageNamed('service-kit'),
  services: '^services/',
  web: '^apps/web/',
  server: '^apps/(server|cli)/',
};
const ours = '^(packages|services|apps)/';
const tests = '(\\.test\\.ts|/testing/[^/]+|/test-[^/]+|-(fixture|fake)\\.ts)$';
/** What makes a file that is checked in; no part of what ships. */
const scripts = '/scripts/';
const svelteFiles = '(\\.svelte$|\\.svelte\\.ts$)';
/** What code without a page may know of the domain. */
const catalog = '^packages/modules/src/(catalog|schema/index)\\.ts$';
const systemModules = '^packages/modules/src/system/';
const aProductModule = '^packages/modules/src/(?!system/)([^/]+)/';

/** Everything of ours outside of these places is out of reach. */
const mayImportOnly = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: ours, pathNot: [from, ...allowed] },
});
/** A package from the registry that has one home. */
const onlyIn = (library, comment, homes) => ({
  name: `${library}-only-at-home`,
  comment,
  severity: 'error',
  from: { path: ours, pathNot: [tests, ...homes] },
  to: { path: `node_modules/(${library})/` },
});
const noImport = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const table = [
  mayImportOnly('core-imports-nothing', 'The kernel stands alone.', places.core, []),
  ...pure
    .slice(1)
    .map((name) =>
      mayImportOnly(`${name}-imports-core`, 'Pure packages know only the kernel.', packageNamed(name), [places.core]),
    ),
  mayImportOnly('ai-imports', 'Policy and proposals need the kernel and its languages.', places.ai, [
    places.core,
    packageNamed('shared-i18n'),
  ]),
  mayImportOnly('ui-imports', 'Components know no data.', places.ui, [places.core, packageNamed('shared-i18n')]),
  mayImportOnly('modules-import', 'The domain reaches data through the port only.', places.modules, [
    places.core,
    packageNamed('shared-i18n'),
    places.ui,
  ]),
  mayImportOnly('local-data-imports', 'The catalog is an argument of the data layer.', places.localData, [
    places.core,
    places.otherPure,
    places.ai,
  ]),
  mayImportOnly('service-kit-imports', 'What all services stand on knows none of them.', places.serviceKit, [
    places.core,
    packageNamed('shared-sync'),
  ]),
  mayImportOnly('services-import', 'The server opens no local database and draws nothing.', places.services, [
    places.core,
    places.otherPure,
    places.ai,
    catalog,
    places.serviceKit,
  ]),
  mayImportOnly('web-imports', 'The app speaks with services over HTTP.', places.web, [
    places.core,
    places.otherPure,
    places.ai,
    places.ui,
    '^packages/modules/src/([^/]+|schema/index|system/[^/]+/module)\\.ts$',
    places.localData,
    '^services/[^/]+/src/client\\.ts$',
  ]),
  mayImportOnly('server-imports', 'The composition root takes factories.', places.server, [
    places.core,
    places.otherPure,
    places.ai,
    catalog,
    places.serviceKit,
    '^services/[^/]+/src/index\\.ts$',
  ]),
];

const inside = [
  noImport(
    'module-logic-draws-nothing',
    'Only a module’s `ui/` may know components; stores also run on the server.',
    { path: '^packages/modules/src/[^/]+/(?!ui/)', pathNot: [tests, '/ui/'] },
    { path: places.ui },
  ),
  noImport(
    'no-sideways-modules',
    'Product modules point at each other by links, never by imports.',
    { path: aProductModule },
    { path: aProductModule, pathNot: '^packages/modules/src/$1/' },
  ),
  noImport(
    'system-modules-know-no-product',
    'What all modules may refer to refers to none of them.',
    { path: systemModules },
    { path: aProductModule },
  ),
  noImport(
    'no-sideways-services',
    'A service reaches another through its port.',
    { path: '^services/([^/]+)/', pathNot: tests },
    { path: '^services/([^/]+)/', pathNot: ['^services/$1/', '/src/port\\.ts$'] },
  ),
  noImport(
    'only-exports',
    'Another package is imported by its name, so that its `exports` decide.',
    { path: '^((?:packages|services|apps)/[^/]+)/' },
    { path: '^(packages|services|apps)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  ),
  noImport(
    'no-cycles',
    'A cycle has no first file to read. A component may draw itself.',
    { path: '^((?:packages|services|apps)/.+)$' },
    { circular: true, pathNot: '^$1$' },
  ),
  noImport(
    'resolvable',
    'An import that leads nowhere.',
    { path: ours, pathNot: tests },
    { couldNotResolve: true, pathNot: ['^\\$', '\\$types$', '^virtual:', '^svelte/internal/', '\\?raw$'] },
  ),
  noImport(
    'declared',
    'Each package lists what it imports.',
    { path: ours, pathNot: [tests, '\\.config\\.ts$', scripts] },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  noImport(
    'tests-stay-tests',
    'What ships imports no test and no test kit.',
    { path: ours, pathNot: [tests, scripts, packageNamed('test-kit')] },
    { path: [tests, packageNamed('test-kit')] },
  ),
];

const homes = [
  onlyIn('dexie', 'One package knows the database.', [places.localData]),
  onlyIn('svelte', 'Logic runs without a page.', [
    places.ui,
    '^packages/modules/src/.+/ui/',
    '^packages/modules/src/(ui|use-module|host|module-ui)(\\.svelte)?\\.ts$',
    '^packages/local-data/src/live\\.svelte\\.ts$',
    places.web,
  ]),
  onlyIn('hono|@hono', 'HTTP stays on the server.', [places.serviceKit, places.services, places.server]),
  noImport(
    'svelte-files-only-at-home',
    'Components and runes live where a page is.',
    { path: ours, pathNot: [tests, places.ui, places.modules, places.localData, places.web] },
    { path: svelteFiles },
  ),
  noImport(
    'cipher-only-in-shared-crypto',
    'One package seals and opens.',
    { path: ours, pathNot: [tests, scripts, packageNamed('shared-crypto')] },
    { path: ['^(node:)?crypto$', 'node_modules/@noble/'] },
  ),
];

module.exports = {
  forbidden: [...table, ...inside, ...homes],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit|\\.turbo)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
