// Fills the storage with long notes until it refuses, and tells what was stored and what waits.
import { currentSession, tableNamed } from './session.ts';

const tasks = tableNamed('tasks');
const noteLength = 90_000;

/** Random, so that nothing on the way to the disk can make it smaller. */
const longNote = (): string => {
  const bytes = new Uint8Array(noteLength);
  for (let start = 0; start < noteLength; start += 65_536)
    crypto.getRandomValues(bytes.subarray(start, start + 65_536));
  return String.fromCharCode(...bytes.map((byte) => 33 + (byte % 90)).slice(0, 60_000)).padEnd(noteLength, '.');
};

export interface Filled {
  readonly stored: string[];
  readonly waiting: string[];
  readonly code: string | undefined;
}

let count = 0;

/** The note's title, at once; and when it is stored. */
const startNote = (): { readonly title: string; readonly stored: Promise<unknown> } => {
  const title = `note ${String((count += 1)).padStart(4, '0')}`;
  const write = currentSession().records.write((unit) => unit.insert(tasks, { title, notes: longNote(), order: 'a0' }));
  return { title, stored: write };
};

export const writeNotes = async (wanted: number): Promise<string[]> => {
  const notes = Array.from({ length: wanted }, startNote);
  await Promise.all(notes.map(({ stored }) => stored));
  return notes.map(({ title }) => title);
};

/** Resolves when more than so many writes wait. */
const moreWaiting = (than: number): Promise<void> =>
  new Promise((resolve) => {
    const { unsaved: queue } = currentSession().data;
    const look = (): void => {
      if (queue.count <= than) return;
      stop();
      resolve();
    };
    const stop = queue.subscribe(look);
    look();
  });

/** One write after the other until one has to wait, and one more to wait behind it. */
export const fill = async (): Promise<Filled> => {
  const { unsaved: queue } = currentSession().data;
  const stored: string[] = [];
  const refused = moreWaiting(0);
  let note = startNote();
  for (;;) {
    await Promise.race([note.stored, refused]);
    if (queue.count > 0) break;
    stored.push(note.title);
    note = startNote();
  }
  const last = startNote();
  await moreWaiting(1);
  return { stored, waiting: [note.title, last.title], code: queue.code };
};

export const storedNotes = async (): Promise<string[]> => {
  const rows = (await currentSession().records.list({ table: tasks })) as unknown as { title: string; notes: string }[];
  return rows
    .filter(({ notes }) => notes.length === noteLength)
    .map(({ title }) => title)
    .sort();
};

export const retry = (): Promise<void> => currentSession().data.unsaved.retry();

export const unsaved = (): { count: number; code: string | undefined } => {
  const { count: waiting, code } = currentSession().data.unsaved;
  return { count: waiting, code };
};
