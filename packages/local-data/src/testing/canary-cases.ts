// Invariant 2 for this package's own tables, in whichever database the tests run: a text typed into a sealed field lies nowhere in it.
// `textOf` gives all text of a stored value.
import { expect, test } from 'vitest';
import { handClock, lists, papers, preferences, setup, things, type Factory } from './fixture.ts';
import { dump } from './raw.ts';

const canary = 'kanari7q4vw';

export const canaryCases = (factory: () => Factory, textOf: (value: unknown) => string): void => {
  test('a canary in every sealed field is in no row, no journal entry and no name, whatever is done with it', async () => {
    const clock = handClock();
    const { name, data, records } = await setup({ ...factory(), clock, userName: () => `${canary} name` });
    const ids = { thing: '', list: '' };
    await records.write((unit) => {
      ids.thing = unit.insert(things, { title: canary, notes: canary, labels: [canary] });
      ids.list = unit.insert(lists, { name: canary });
      unit.insert(preferences, { name: canary });
    });
    for (const turn of ['one', 'two']) {
      clock.time += 1000;
      await records.write((unit) => {
        unit.update(things, ids.thing, { title: `${canary} ${turn}`, labels: [canary, turn] });
        unit.update(lists, ids.list, { name: `${canary} ${turn}` });
      });
    }
    await records.write((unit) => unit.remove(things, ids.thing));
    for (const step of ['undo', 'undo', 'redo', 'undo', 'undo', 'redo'] as const) await data.history[step]();
    await data.trash(data.personalSpaceId);
    expect((await records.get(things, ids.thing))?.title).toContain(canary);
    expect(textOf(await dump(name, factory()))).not.toContain(canary);
  });

  test('an update of some fields seals them, and what begins like an envelope is sealed like anything else', async () => {
    const { name, records } = await setup(factory());
    const title = `enc:2:${canary}:AAAA.BBBB`;
    let id = '';
    await records.write((unit) => (id = unit.insert(things, { title })));
    await records.write((unit) => unit.update(things, id, { notes: title }));
    expect(await records.get(things, id)).toMatchObject({ title, notes: title });
    expect(textOf(await dump(name, factory()))).not.toContain(canary);
  });

  test('a canary in the bytes and in the name of a file is nowhere, neither is the hash of its bytes', async () => {
    const { name, data, records } = await setup(factory());
    let fileId = '';
    await records.write((unit) => {
      const draft = { name: canary, owner: 'things/1', size: 0, sha256: canary };
      fileId = unit.insert(papers, draft);
    });
    const text = `${canary} `.repeat(100_000);
    const stored = await data.files.put({ spaceId: data.personalSpaceId, fileId }, new Blob([text]));
    await records.write((unit) => unit.update(papers, fileId, stored));
    const found = textOf(await dump(name, factory()));
    expect(found).toContain(fileId);
    expect(found).not.toContain(canary);
    expect(found).not.toContain(stored.sha256);
  });

  test('a refused write does not repeat what was typed', async () => {
    const { records } = await setup(factory());
    const refused = records.write((unit) => unit.insert(things, { title: '', notes: canary, labels: canary as never }));
    const error: unknown = await refused.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(textOf(error)).not.toContain(canary);
  });

  test('a canary in a plain field is found by the same search', async () => {
    const { name, records } = await setup(factory());
    await records.write((unit) => unit.insert(preferences, { theme: canary }));
    expect(textOf(await dump(name, factory()))).toContain(canary);
  });
};
