// The kernel: what every other package speaks in. Pure: no database, no DOM, no cipher.
export * from './actor.ts';
export * from './clock.ts';
export * from './csv-cell.ts';
export * from './dated.ts';
export * from './day.ts';
export * from './errors.ts';
export * from './format.ts';
export * from './id.ts';
export * from './importer.ts';
export * from './link.ts';
export * from './module.ts';
export * from './query.ts';
export * from './records.ts';
export * from './result.ts';
export * from './store-deps.ts';
export * from './table.ts';
export * from './tool.ts';
