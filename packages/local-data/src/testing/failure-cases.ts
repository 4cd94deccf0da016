// A write that fails at any step leaves all of it or nothing, and what was typed is not lost.
import { expect, test } from 'vitest';
import { writeSteps } from '../stamping.ts';
import { allThings, setup, things, type Factory } from './fixture.ts';
import { dump, findOrphans } from './raw.ts';

const quotaError = () => Object.assign(new DOMException('full', 'QuotaExceededError'));

export const failureCases = (factory: () => Factory): void => {
  for (const broken of writeSteps) {
    test(`a write that throws at "${broken}" is stored whole or not at all`, async () => {
      let armed = false;
      const { name, records } = await setup({
        ...factory(),
        onStep: (step) => {
          if (armed && step === broken) throw new Error(`planted at ${step}`);
        },
      });
      let id = '';
      await records.write((unit) => (id = unit.insert(things, { title: 'before' })));
      armed = true;
      const attempt = records.write((unit) => {
        unit.update(things, id, { title: 'after' });
        unit.insert(things, { title: 'new' });
      });
      await expect(attempt).rejects.toThrow(`planted at ${broken}`);
      armed = false;
      const titles = (await records.list(allThings())).map((row) => row.title);
      expect(titles).toEqual(broken === 'committed' ? ['after', 'new'] : ['before']);
      const stores = await dump(name, factory());
      expect(findOrphans(stores, 'things')).toEqual([]);
      expect(stores['_journal']).toHaveLength(broken === 'committed' ? 3 : 1);
    });
  }

  test('a write that a full disk refuses waits with all that was typed, and is stored once there is room', async () => {
    let full = true;
    const { data, records } = await setup({
      ...factory(),
      unsaved: { later: () => undefined },
      onStep: (step) => {
        if (full && step === 'row-stored') throw quotaError();
      },
    });
    const counts: number[] = [];
    data.unsaved.subscribe(() => counts.push(data.unsaved.count));
    const writing = records.write((unit) => unit.insert(things, { title: 'typed on a full disk' }));
    await expect.poll(() => data.unsaved.count).toBe(1);
    expect(data.unsaved.code).toBe('QUOTA_EXCEEDED');
    await data.unsaved.retry();
    expect(data.unsaved.count).toBe(1);
    full = false;
    await data.unsaved.retry();
    expect((await writing).batch).not.toBeNull();
    expect((await records.list(allThings())).map((row) => row.title)).toEqual(['typed on a full disk']);
    expect(counts.at(-1)).toBe(0);
  });

  test('a waiting write can be given up, and then says so', async () => {
    const { data, records } = await setup({
      ...factory(),
      unsaved: { later: () => undefined },
      onStep: (step) => {
        if (step === 'prepared') throw quotaError();
      },
    });
    const writing = records.write((unit) => unit.insert(things, { title: 'x' }));
    await expect.poll(() => data.unsaved.count).toBe(1);
    data.unsaved.discard();
    await expect(writing).rejects.toMatchObject({ code: 'WRITE_DISCARDED' });
  });

  test('a dead connection is opened again and the write goes through', async () => {
    let dead = true;
    const { records } = await setup({
      ...factory(),
      onStep: (step) => {
        if (dead && step === 'transaction-opened') {
          dead = false;
          throw new DOMException('The transaction was aborted', 'AbortError');
        }
      },
    });
    await records.write((unit) => unit.insert(things, { title: 'kept' }));
    expect((await records.list(allThings())).map((row) => row.title)).toEqual(['kept']);
  });
};
