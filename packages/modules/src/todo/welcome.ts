// The first tasks of a new space: each teaches one thing by having it done.
import { addDays, todayOf, type Clock, type Seed } from '@mana/shared-core';
import type { NewTask } from './tables.ts';

const welcomeTask = (key: string, draft: NewTask): NewTask => ({ ...draft, source: { format: 'welcome', key } });

/** Texts are keys of todo's messages. */
export const welcomeDrafts = (clock: Clock, text: (key: string) => string): NewTask[] => {
  const today = todayOf(clock);
  return [
    welcomeTask('tick', { title: text('welcomeTick'), dueOn: today }),
    welcomeTask('open', { title: text('welcomeOpen'), notes: text('welcomeOpenNotes'), dueOn: today }),
    welcomeTask('write', { title: text('welcomeWrite'), dueOn: addDays(today, 1) }),
    welcomeTask('order', { title: text('welcomeOrder') }),
  ];
};

interface Welcoming {
  addWelcome(text: (key: string) => string): Promise<unknown>;
}

export const seedWelcome: Seed<Welcoming> = async (store, text) => {
  await store.addWelcome(text);
};
