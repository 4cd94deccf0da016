// Archives that look unusual and are sound: packed anew by other programs, without this or that, with keys and entries nobody knows.
import { emptyContents, goldenContents, goldenPassphrase } from './golden-contents-fixture.ts';
import { addEntry, sealed, vector, withKeys, type Vector } from './vector-fixture.ts';
import type { ZipEntry } from './zip-fixture.ts';

const everyEntry =
  (change: (entry: ZipEntry) => ZipEntry) =>
  (entries: ZipEntry[]): ZipEntry[] =>
    entries.map(change);
const regularFile = { madeBy: 0x031e, attributes: (0o100644 << 16) >>> 0 };
const timestamp = (bytes: number) => Buffer.concat([Buffer.from([0x55, 0x54, bytes, 0]), Buffer.alloc(bytes, 3)]);
const withoutNameFlag = (entry: ZipEntry) => ({ ...entry, local: { flags: 0 }, central: { flags: 0 } });
const blank = { ...emptyContents, tables: {} };

export const soundVectors: readonly Vector[] = [
  vector('plain, deflated', 'opens', {}),
  vector('plain, stored', 'opens', { stored: true }),
  vector('plain, with data descriptors', 'opens', { descriptors: true }),
  vector('plain, stored with data descriptors', 'opens', { descriptors: true, stored: true }),
  vector('plain, minor 0', 'opens', { minor: 0 }),
  vector('plain, minor 0 said in words', 'opens', { minor: 0, editManifest: withKeys({ formatMinor: 0 }) }),
  vector('sealed', 'opens', sealed()),
  vector('sealed, minor 0', 'opens', sealed({ minor: 0 })),
  vector('sealed in chunks of 100 bytes', 'opens', sealed({ chunkBytes: 100 })),
  vector('sealed with 600,001 iterations', 'opens', sealed({ iterations: 600_001 })),
  vector('sealed with a passphrase of spaces and pictures', 'opens', sealed({ passphrase: ' 👩‍👩‍👧  ключ ' })),
  vector('sealed empty tables', 'opens', sealed(), emptyContents),
  vector('empty tables', 'opens', {}, emptyContents),
  vector('no table at all', 'opens', {}, blank),
  vector('no table at all, sealed', 'opens', sealed(), blank),
  vector('no history', 'opens', {}, { ...goldenContents, history: {} }),
  vector('no attachments', 'opens', {}, { ...goldenContents, blobs: [] }),
  vector('an empty attachment', 'opens', {}, { ...goldenContents, blobs: [Buffer.alloc(0)] }),
  vector('packed in another order', 'opens', { editEntries: (entries) => entries.toReversed() }),
  vector('with entries for folders', 'opens', {
    editEntries: addEntry({ name: 'data/', bytes: Buffer.alloc(0), stored: true }),
  }),
  vector('with extra fields of other lengths in both headers', 'opens', {
    editEntries: everyEntry((entry) => ({
      ...entry,
      local: { extra: timestamp(9) },
      central: { extra: timestamp(5) },
    })),
  }),
  vector('made under Unix, regular files', 'opens', {
    editEntries: everyEntry((entry) => ({ ...entry, central: regularFile })),
  }),
  vector('plain names without the flag for UTF-8', 'opens', { editEntries: everyEntry(withoutNameFlag) }),
  vector('an entry nobody knows', 'opens', { editEntries: addEntry({ name: 'notes.txt' }) }),
  vector('a key in the manifest nobody knows', 'opens', {
    editManifest: withKeys({ colour: 'teal', more: { deep: [1] } }),
  }),
  vector('a key named __proto__ in the manifest', 'opens', {
    editManifestText: (text) => text.replace('{', '{ "__proto__": { "polluted": true },'),
  }),
  vector('a manifest on one line', 'opens', { editManifestText: (text) => JSON.stringify(JSON.parse(text)) }),
  vector('a filtered scope', 'opens', { editManifest: withKeys({ scope: { type: 'filtered', appIds: ['todo'] } }) }),
  vector('a table nobody knows', 'opens', {}, { ...goldenContents, tables: { somethingNew: [{ id: 'x' }] } }),
  vector(
    'a table named like a prototype',
    'opens',
    {},
    {
      ...goldenContents,
      tables: Object.fromEntries([['__proto__', [{ id: 'x' }]]]),
    },
  ),
  vector('a table named constructor', 'opens', {}, { ...goldenContents, tables: { constructor: [{ id: 'x' }] } }),
  vector('another account', 'opens', { editManifest: withKeys({ userId: 'somebody-else' }) }),
  { ...vector('a passphrase for a plain archive', 'opens', {}), passphrase: goldenPassphrase },
  {
    ...vector('the passphrase with its letters taken apart', 'opens', sealed()),
    passphrase: goldenPassphrase.normalize('NFD'),
  },
];
