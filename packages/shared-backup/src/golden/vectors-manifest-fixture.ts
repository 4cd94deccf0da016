// Manifests that describe nothing, something else, or not what is there.
import { goldenContents } from './golden-contents-fixture.ts';
import { vector, withKeys, withKeysIn, type Vector } from './vector-fixture.ts';
import type { Outcome } from './open-fixture.ts';

const tasks = 'data/tasks.jsonl';
type Json = Record<string, unknown>;

const texts: readonly (readonly [string, string | Buffer])[] = [
  ['empty', ''],
  ['no JSON', 'formatVersion: 2\n'],
  ['JSON cut short', '{"formatVersion":2,'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '2'],
  ['an empty object', '{}'],
  ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['nested a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
];

const keys: readonly (readonly [string, Outcome, Json])[] = [
  ['a newer format', 'FORMAT_TOO_NEW', { formatVersion: 3 }],
  ['a newer minor', 'FORMAT_TOO_NEW', { formatMinor: 2 }],
  ['a far newer minor', 'FORMAT_TOO_NEW', { formatMinor: 99 }],
  ['an older format', 'MANIFEST_INVALID', { formatVersion: 1 }],
  ['a format as text', 'MANIFEST_INVALID', { formatVersion: '2' }],
  ['no format', 'MANIFEST_INVALID', { formatVersion: undefined }],
  ['a negative minor', 'MANIFEST_INVALID', { formatMinor: -1 }],
  ['half a minor', 'MANIFEST_INVALID', { formatMinor: 0.5 }],
  ['a minor as text', 'MANIFEST_INVALID', { formatMinor: '1' }],
  ['a newer schema', 'SCHEMA_TOO_NEW', { schemaVersion: 2 }],
  ['schema 0', 'MANIFEST_INVALID', { schemaVersion: 0 }],
  ['a schema as text', 'MANIFEST_INVALID', { schemaVersion: '1' }],
  ['no schema', 'MANIFEST_INVALID', { schemaVersion: undefined }],
  ['no producer', 'MANIFEST_INVALID', { producedBy: undefined }],
  ['no day', 'MANIFEST_INVALID', { exportedAt: undefined }],
  ['a day that is none', 'MANIFEST_INVALID', { exportedAt: 'yesterday' }],
  ['an account as number', 'MANIFEST_INVALID', { userId: 7 }],
  ['no scope', 'MANIFEST_INVALID', { scope: undefined }],
  ['a scope nobody knows', 'MANIFEST_INVALID', { scope: { type: 'partial' } }],
  ['a filtered scope without modules', 'MANIFEST_INVALID', { scope: { type: 'filtered' } }],
  ['no spaces', 'MANIFEST_INVALID', { spaces: undefined }],
  ['spaces as text', 'MANIFEST_INVALID', { spaces: 'home' }],
  ['a space without id', 'MANIFEST_INVALID', { spaces: [{ type: 'personal', name: 'Home' }] }],
  ['no counts', 'MANIFEST_INVALID', { rowCounts: undefined }],
  ['a negative count', 'MANIFEST_INVALID', { rowCounts: { tasks: -3 } }],
  ['counts of other tables', 'MANIFEST_INVALID', { rowCounts: { tasks: 3, ghosts: 2 } }],
  ['no entries', 'MANIFEST_INVALID', { entries: undefined }],
  ['entries as list', 'MANIFEST_INVALID', { entries: [] }],
  ['sealed fields', 'MANIFEST_INVALID', { fieldsPlaintext: false }],
  ['a passphrase that is none', 'MANIFEST_INVALID', { passphrase: 'secret' }],
];

/** Changes what the manifest says of the tasks. */
const saysOfTasks = (changes: Json) => (manifest: Json) => {
  const entries = manifest['entries'] as Record<string, Json>;
  return { ...manifest, entries: { ...entries, [tasks]: withKeys(changes)(entries[tasks] ?? {}) } };
};
const of = (what: string, expected: Outcome, changes: Json) =>
  vector(`the manifest says ${what}`, expected, { editManifest: saysOfTasks(changes) });

const contradictions: readonly Vector[] = [
  of('another hash', 'DAMAGED', { sha256: '0'.repeat(64) }),
  of('another length', 'DAMAGED', { bytes: 1 }),
  of('a hash that is none', 'MANIFEST_INVALID', { sha256: 'abc' }),
  of('a hash in capitals', 'MANIFEST_INVALID', { sha256: 'A'.repeat(64) }),
  of('a length as text', 'MANIFEST_INVALID', { bytes: '10' }),
  of('half a row', 'MANIFEST_INVALID', { rows: 1.5 }),
  of('nothing of the rows', 'MANIFEST_INVALID', { rows: undefined }),
  vector('the manifest counts one row more, twice', 'DAMAGED', {
    editManifest: (manifest) => withKeysIn('rowCounts', { tasks: 4 })(saysOfTasks({ rows: 4 })(manifest) as Json),
  }),
  vector('the manifest contradicts itself', 'MANIFEST_INVALID', {
    editManifest: withKeysIn('rowCounts', { tasks: 4 }),
  }),
  vector('a listed table that is not there', 'DAMAGED', {
    editEntries: (entries) => entries.filter(({ name }) => name !== tasks),
  }),
  vector('a listed attachment that is not there', 'DAMAGED', {
    editEntries: (entries) => entries.filter(({ name }) => !String(name).startsWith('blobs/')),
  }),
  vector('a table that is not listed', 'DAMAGED', {
    editEntries: (entries) => [...entries, { name: 'data/ghosts.jsonl', bytes: Buffer.from('{"id":"x"}\n') }],
  }),
  vector('an attachment listed with another hash than its name', 'MANIFEST_INVALID', {
    editManifest: (manifest) => {
      const entries = Object.entries(manifest['entries'] as Record<string, Json>).map(([name, said]) => [
        name,
        name.startsWith('blobs/') ? { ...said, sha256: '0'.repeat(64) } : said,
      ]);
      return { ...manifest, entries: Object.fromEntries(entries) as Json };
    },
  }),
  vector('an attachment of other bytes than its name says', 'DAMAGED', {
    editEntries: (entries) =>
      entries.map((entry) =>
        String(entry.name).startsWith('blobs/') ? { ...entry, bytes: Buffer.alloc(entry.bytes.length, 'x') } : entry,
      ),
  }),
  vector('a manifest of 17 MiB', 'TOO_LARGE', { editManifest: withKeys({ padding: 'x'.repeat(17 << 20) }) }),
];

export const manifestVectors: readonly Vector[] = [
  ...texts.map(([what, text]) =>
    vector(`a manifest that is ${what}`, 'MANIFEST_INVALID', { editManifestText: () => text }),
  ),
  ...keys.map(([what, expected, changes]) =>
    vector(`a manifest with ${what}`, expected, { editManifest: withKeys(changes) }),
  ),
  ...contradictions,
  vector(
    'a manifest of minor 0 without user',
    'MANIFEST_INVALID',
    { minor: 0, editManifest: withKeys({ userId: undefined }) },
    goldenContents,
  ),
];
