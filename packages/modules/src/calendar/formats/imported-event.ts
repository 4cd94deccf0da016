// An event as it was read from a file: plain data, so that it may cross into another thread and be compared with what is there.
import type { EventFields } from '../tables.ts';
import type { Moment } from '../times/wall.ts';

/** Where imported events go: a calendar there is, or one the file names, which is made with the first of them. */
export type ImportHome = { readonly id: string } | { readonly name: string; readonly key: string };

export interface ImportedEvent {
  /** What the other program knows it by: its UID, and for a changed day of a series the start it stands for. */
  readonly key: string;
  readonly uid: string;
  /** The key of the series a changed day belongs to. */
  readonly seriesKey: string | null;
  readonly occurrence: Moment | null;
  readonly fields: Omit<EventFields, 'calendarId' | 'source'>;
  readonly lines: readonly string[];
  /** Fingerprint of what the file says. */
  readonly seen: string;
  /** When the file says it was written; empty where it does not. */
  readonly stampedAt: string;
  /** Where it is to go, once that is decided. */
  readonly home?: ImportHome;
}

export const formatName = 'ics';
