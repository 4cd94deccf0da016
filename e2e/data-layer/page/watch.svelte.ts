// Follows the tasks by a live query, as a component would, and keeps what it saw last.
import { createLive } from '@mana/local-data/live.svelte.ts';

import { currentSession, tableNamed } from './session.ts';

interface TaskSeen {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly labels: readonly string[];
}

let seen: readonly TaskSeen[] | undefined;

export const watchTasks = (): void => {
  const { data, records } = currentSession();
  const live = createLive(data, () => records);
  $effect.root(() => {
    const answer = live(() => ({ table: tableNamed('tasks') }));
    $effect(() => {
      seen = answer.current as readonly TaskSeen[] | undefined;
    });
  });
};

/** Title, notes and labels of the tasks as they are on the screen, by id. */
export const seenTasks = (): Record<string, readonly string[]> =>
  Object.fromEntries((seen ?? []).map(({ id, title, notes, labels }) => [id, [title, notes, ...labels]]));
