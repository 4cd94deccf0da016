// Fills databases for pages that are measured from a fresh load, the built app among them.
import { profile } from '@mana/modules/system/profile';
import { systemClock, type Records } from '@mana/shared-core';
import { fillOurs, openOurs } from './our-data.ts';
import { fillRaw, RawDatabase } from './raw-database.ts';
import { draftsOf } from './workload.ts';

const atOnce = 10_000;

export const seedPair = async ({ rows, name }: { rows: number; name: string }): Promise<void> => {
  const [ours, raw] = [await openOurs(`ours-${name}`), new RawDatabase(`raw-${name}`)];
  for (let from = 0; from < rows; from += atOnce) {
    const drafts = draftsOf(Math.min(atOnce, rows - from), from);
    await fillOurs(ours, drafts);
    await fillRaw(raw, drafts);
  }
  ours.data.close();
  raw.close();
};

export const seedRaw = async ({ rows, name }: { rows: number; name: string }): Promise<void> => {
  const raw = new RawDatabase(name);
  await fillRaw(raw, draftsOf(rows));
  raw.close();
};

/** As the app leaves its own database after the first run, with so many tasks. */
export const seedApp = async ({ rows }: { rows: number }): Promise<void> => {
  const ours = await openOurs('mana-guest');
  await fillOurs(ours, draftsOf(rows));
  const store = profile.store({ records: ours.spaces[0] as Records, clock: systemClock });
  await store.completeOnboarding({ name: 'Ada' });
  await ours.data.durability.settled();
  ours.data.close();
};
