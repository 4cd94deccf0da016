// Imports of two devices' archives into each other, in random order after random edits, against an oracle that knows nothing of the
// code: per field the value with the greater stamp stands, on both devices the same.
import * as fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { exportArchive, planFor } from '../testing/archive.ts';
import { handClock, setup, things } from '../testing/fixture.ts';
import { openRaw } from '../testing/raw.ts';

const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
const runs = Number(process.env['FUZZ_RUNS'] ?? 25);

type Device = Awaited<ReturnType<typeof setup>> & { clock: ReturnType<typeof handClock> };
interface Edit {
  readonly device: 0 | 1;
  readonly kind: 'insert' | 'title' | 'notes' | 'rank' | 'remove' | 'restore' | 'carry';
  readonly record: number;
  readonly later: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  device: fc.constantFrom(0, 1),
  kind: fc.constantFrom('insert', 'title', 'title', 'notes', 'rank', 'remove', 'restore', 'carry'),
  record: fc.nat(5),
  // A clock may stand still or be set back: stamps decide, not clocks.
  later: fc.integer({ min: -2000, max: 5000 }),
});

/** Field → the stamp and value that stand, for each record either device has seen. */
type Oracle = Map<string, Map<string, { at: string; value: unknown }>>;

const fields = ['title', 'notes', 'rank', 'deletedAt'] as const;

const note = async (oracle: Oracle, { data, name }: Device): Promise<void> => {
  const raw = await openRaw(name, factory);
  const rows = (await raw.table('things').toArray()) as Record<string, unknown>[];
  raw.close();
  for (const row of rows) {
    const opened = (await data.reads.openRecord(things, row as never)) as unknown as Record<string, unknown>;
    const meta = row['__fieldMeta'] as Record<string, { at: string }>;
    const record = oracle.get(row['id'] as string) ?? new Map<string, { at: string; value: unknown }>();
    for (const field of fields) {
      const at = (meta[field] ?? meta['*'])?.at ?? '';
      const known = record.get(field);
      if (!known || at > known.at) record.set(field, { at, value: opened[field] });
    }
    oracle.set(row['id'] as string, record);
  }
};

const change = async ({ records, clock }: Device, { kind, record, later }: Edit, ids: string[], step: number) => {
  clock.time += later;
  const id = ids[record % Math.max(1, ids.length)];
  await records.write((unit) => {
    if (kind === 'insert' || id === undefined) ids.push(unit.insert(things, { title: `t${String(step)}` }));
    else if (kind === 'remove') unit.remove(things, id);
    else if (kind === 'restore') unit.restore(things, id);
    else if (kind === 'rank') unit.update(things, id, { rank: step });
    else unit.update(things, id, { [kind]: `${kind}${String(step)}` });
  });
};

/** Everything one device has goes to the other; records in the trash are in no archive. */
const carry = async (from: Device, to: Device): Promise<void> => {
  const archive = await exportArchive(from.data, { blobs: false });
  await to.data.backup.apply(archive, planFor(archive, to.data));
};

test('devices that bring each other’s archives in agree with the oracle on every record both have alive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 25 }), async (edits) => {
      const open = async (): Promise<Device> => {
        const clock = handClock();
        return { ...(await setup({ ...factory, clock })), clock };
      };
      const devices = [await open(), await open()] as const;
      const oracle: Oracle = new Map();
      const ids: string[] = [];
      for (const [step, each] of edits.entries()) {
        const [mine, other] = each.device === 0 ? devices : [devices[1], devices[0]];
        const known = [] as string[];
        for (const id of ids)
          if (await mine.data.reads.storedRecord(mine.data.personalSpaceId, things, id)) known.push(id);
        if (each.kind === 'carry') await carry(other, mine);
        else {
          const before = known.length;
          await change(mine, each, known, step);
          ids.push(...known.slice(before));
        }
        await note(oracle, mine);
      }
      await carry(devices[0], devices[1]);
      await carry(devices[1], devices[0]);
      for (const device of devices) {
        const other = device === devices[0] ? devices[1] : devices[0];
        for (const [id, expected] of oracle) {
          const here = await device.data.reads.storedRecord(device.data.personalSpaceId, things, id);
          const there = await other.data.reads.storedRecord(other.data.personalSpaceId, things, id);
          if (!here || !there || here.deletedAt != null || there.deletedAt != null) continue;
          const opened = (await device.data.reads.openRecord(things, here)) as unknown as Record<string, unknown>;
          for (const field of fields) {
            expect([id, field, opened[field] ?? null]).toEqual([id, field, expected.get(field)?.value ?? null]);
          }
        }
      }
      for (const { data } of devices) data.close();
    }),
    { numRuns: runs },
  );
});
