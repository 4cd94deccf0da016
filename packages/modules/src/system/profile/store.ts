// What one can do with one's settings. They are no steps of work, so none of this is on the undo stack.
import { instantOf, singletonId, type Draft, type Patch, type Receipt, type StoreDeps } from '@mana/shared-core';
import { settings, type Settings } from './tables.ts';

export type SettingsPatch = Patch<typeof settings>;

export const createProfileStore = ({ records, clock }: StoreDeps) => {
  const id = () => singletonId(settings.name, records.spaceId);
  const trimmed = (patch: SettingsPatch) => (patch.name === undefined ? patch : { ...patch, name: patch.name.trim() });

  const changeSettings = async (patch: SettingsPatch): Promise<Receipt> => {
    const known = await records.get(settings, id());
    return records.write(
      (unit) => {
        if (known) unit.update(settings, known.id, trimmed(patch));
        else unit.insert(settings, trimmed(patch) as Draft<typeof settings>);
      },
      { undoable: false },
    );
  };

  return {
    /** Undefined until anything was chosen. */
    readSettings: (): Promise<Settings | undefined> => records.get(settings, id()),
    changeSettings,
    completeOnboarding: (choices: SettingsPatch = {}): Promise<Receipt> =>
      changeSettings({ ...choices, onboardedAt: instantOf(clock) }),
    /** Leads through the first run again; nothing else is forgotten. */
    resetOnboarding: (): Promise<Receipt> => changeSettings({ onboardedAt: null }),
  };
};

export type ProfileStore = ReturnType<typeof createProfileStore>;
