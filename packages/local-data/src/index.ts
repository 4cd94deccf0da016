// The client's data layer: one door to a person's records, and the rooms behind it. `live.svelte.ts` is its own export.
export { openLocalData } from './local-data.ts';
export type { LocalData, LocalDataOptions, Reads } from './local-data.ts';
export type { History, Undone } from './history.ts';
export type { FieldChange, HistoryEntry } from './record-history.ts';
export type { FilePlace } from './files/stored-chunk.ts';
export type { Files } from './files/files.ts';
export type { FileWork, StoredFile } from './files/put-file.ts';
export type { Durability } from './durability-room.ts';
export type { LossReport } from './second-copy.ts';
export type { RecordsContext } from './records.ts';
export type { TrashedRecord } from './trash.ts';
export type { SearchHit } from './search/search-index.ts';
export { writeSteps, type OnStep } from './stamping.ts';
export type { Backup } from './backup/backup.ts';
export type { Export, ExportSelection } from './backup/contents.ts';
export type {
  ImportMode,
  ImportPlan,
  ImportResult,
  InterruptedImport,
  InvalidRow,
  Preview,
  SpaceTarget,
  TableCounts,
} from './backup/import-plan.ts';
export type { Survey } from './backup/survey.ts';
