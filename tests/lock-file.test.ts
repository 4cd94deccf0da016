// The lock file installs the same tree everywhere. A lock written on one platform may lack the binaries of the others,
// and one written behind a mirror may name it: both fail only on somebody else's machine.
import { expect, test } from 'vitest';

import { allFiles, readText } from './tree.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}
type Manifest = Pick<LockedPackage, 'dependencies' | 'devDependencies'>;

const { packages } = JSON.parse(readText('package-lock.json')) as { packages: Record<string, LockedPackage> };
const platforms = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64', 'win32 arm64'];

/** Where npm finds a package from another's folder: in its own `node_modules`, else further up. */
function find(name: string, from: string): LockedPackage | undefined {
  const inside = packages[`${from ? `${from}/` : ''}node_modules/${name}`];
  if (inside || !from) return inside;
  return find(name, from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '');
}

/** Packages that bring one binary per platform, with the platforms their binaries cover. */
const withBinaries = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
  const binaries = Object.keys(optionalDependencies).flatMap((name) => find(name, path) ?? []);
  const covered = binaries.flatMap(({ os = [], cpu = [] }) => os.flatMap((o) => cpu.map((c) => `${o} ${c}`)));
  return covered.includes('linux x64') ? [{ path, covered: new Set(covered) }] : [];
});

test('no address of a registry is in it', () => {
  const addresses = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link);
  expect(addresses).toEqual([]);
});

test('every package from the registry has its checksum', () => {
  const fromRegistry = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
  expect(fromRegistry.filter(([, { integrity }]) => !integrity)).toEqual([]);
});

test('every optional dependency is locked', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !find(name, path)),
  );
  expect(missing).toEqual([]);
});

test.each(['turbo', 'esbuild', 'rolldown', 'lightningcss', '@tailwindcss/oxide', 'oxc-parser'])(
  '%s has its binaries for every platform',
  (name) => {
    const found = withBinaries.filter(({ path }) => path.endsWith(`node_modules/${name}`));
    expect(found.length).toBeGreaterThan(0);
    for (const { path, covered } of found) {
      expect([path, platforms.filter((platform) => !covered.has(platform))]).toEqual([path, []]);
    }
  },
);

/** What brings a lock file of its own is installed on its own. */
const hasOwnLock = (path: string): boolean =>
  path !== 'package.json' && allFiles.includes(path.replace(/package\.json$/, 'package-lock.json'));

test('it agrees with every package.json', () => {
  const manifests = allFiles.filter((path) => /(^|\/)package\.json$/.test(path) && !hasOwnLock(path));
  for (const path of manifests) {
    const { dependencies, devDependencies } = JSON.parse(readText(path)) as Manifest;
    const locked = packages[path.replace(/\/?package\.json$/, '')];
    expect([path, locked?.dependencies ?? {}]).toEqual([path, dependencies ?? {}]);
    expect([path, locked?.devDependencies ?? {}]).toEqual([path, devDependencies ?? {}]);
  }
});

test('every version from the registry is exact, so that the same commit is the same program', () => {
  const manifests = allFiles.filter((path) => /(^|\/)package\.json$/.test(path));
  const loose = manifests.flatMap((path) => {
    const { dependencies, devDependencies } = JSON.parse(readText(path)) as Manifest;
    const wanted = Object.entries({ ...dependencies, ...devDependencies });
    return wanted.filter(([name, range]) => !name.startsWith('@mana/') && !/^~?\d+\.\d+\.\d+$/.test(range));
  });
  expect(loose).toEqual([]);
});
