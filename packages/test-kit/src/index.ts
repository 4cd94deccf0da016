// The test kit: whole instances to test with, passed as arguments where the app passes the real ones.
export { anyDay, anyTitle, awkwardTitles } from './arbitraries.ts';
export { fixedClock, type FixedClock } from './fixed-clock.ts';
export type { JournalEntry } from './memory-database.ts';
export { setupRecords, testActor, type RecordsSetup } from './setup-records.ts';
export { textOf } from './text-of.ts';
