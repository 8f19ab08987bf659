/**
 * Who may enter which room. The table is the design's; a folder without a row fails, and so does an import without a
 * cell. Sizes are here too, because a linter's exceptions are easier to widen than a test.
 */
import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPaths, readSourceFiles, resolveImport, root, type SourceFile } from './support/source-files.ts';

interface Room {
  /** Folders of src/ that may be imported; `types` = nothing that exists at run time. */
  readonly folders: Readonly<Record<string, 'all' | 'types'>>;
  /** Packages, and `node:` for every built-in. */
  readonly packages: readonly string[];
  /** Files outside src/. */
  readonly files: readonly RegExp[];
}

const none = { folders: {}, packages: [], files: [] } as const;
const manifest = /^package\.json$/;

const rooms: Readonly<Record<string, Room>> = {
  core: { ...none, packages: ['libxml2-wasm', 'fast-xml-parser', 'node-forge', 'node:crypto'] },
  contract: { ...none, folders: { core: 'all' }, packages: ['valibot'] },
  backend: {
    folders: { core: 'all', contract: 'all' },
    packages: ['node:', 'conf', 'playwright-core', 'valibot'],
    files: [/^resources\/guides\/[a-z0-9-]+\.json$/, /^resources\/schemas\/metadata-schemas\.json$/],
  },
  preload: { ...none, folders: { contract: 'types' }, packages: ['electron'] },
  main: {
    folders: { backend: 'all', contract: 'all', core: 'all' },
    packages: ['node:', 'electron', 'electron-store'],
    files: [manifest],
  },
  web: {
    folders: { backend: 'all', contract: 'all', core: 'all' },
    packages: ['node:'],
    files: [manifest],
  },
  cli: {
    folders: { backend: 'all', contract: 'all', core: 'all' },
    packages: ['node:'],
    files: [manifest],
  },
  renderer: {
    ...none,
    folders: { contract: 'types', core: 'types' },
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react', '@codemirror'],
  },
};

/** Runtime values that contract takes from core: the closed lists that its schemas pick from. */
const contractValues =
  /^\{[^}]*\b(idpKinds|policies|signatureDemands|flexGenerations|reportFormats)\b[^}]*\}$/;

const sources = readSourceFiles('src');

function roomOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

function describeViolations(file: SourceFile): readonly string[] {
  const name = roomOf(file.path);
  const room = rooms[name] ?? none;
  return file.imports
    .filter((imported) => !isAllowed(room, file.path, imported))
    .map(({ specifier }) => `${file.path} imports ${specifier}`);
}

function isAllowed(room: Room, path: string, imported: SourceFile['imports'][number]): boolean {
  const target = resolveImport(path, imported.specifier);
  if (target === null) return isPackageAllowed(room, imported.specifier);
  if (!target.startsWith('src/')) return room.files.some((pattern) => pattern.test(target));
  const access = roomOf(target) === roomOf(path) ? 'all' : room.folders[roomOf(target)];
  return access === 'all' || (access === 'types' && imported.isTypeOnly);
}

function isPackageAllowed(room: Room, specifier: string): boolean {
  return room.packages.some(
    (name) =>
      specifier === name ||
      specifier.startsWith(`${name}/`) ||
      (name === 'node:' && specifier.startsWith(name)),
  );
}

describe('imports', () => {
  test('every folder of src has a row', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true });
    expect(folders.map((entry) => entry.name).toSorted()).toEqual(Object.keys(rooms).toSorted());
  });

  test.each(Object.keys(rooms))('%s imports only what its row allows', (name) => {
    const files = sources.filter((file) => roomOf(file.path) === name);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(describeViolations)).toEqual([]);
  });

  test('every relative import names its file with its ending', () => {
    const known = new Set(listPaths('src').concat(listPaths('resources'), 'package.json'));
    const missing = sources.flatMap((file) =>
      file.imports
        .map(({ specifier }) => resolveImport(file.path, specifier))
        .filter((target) => target !== null && !known.has(target))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('contract takes nothing from core at run time but its closed lists', () => {
    const wrong = sources
      .filter((file) => roomOf(file.path) === 'contract')
      .flatMap((file) => file.imports.filter(({ specifier }) => specifier.includes('/core/')))
      .filter(({ isTypeOnly, clause }) => !isTypeOnly && !contractValues.test(clause));
    expect(wrong).toEqual([]);
  });

  test('fast-xml-parser only writes: there is one XML reader', () => {
    const clauses = sources
      .flatMap((file) => file.imports)
      .filter(({ specifier, isTypeOnly }) => specifier === 'fast-xml-parser' && !isTypeOnly)
      .map(({ clause }) => clause.replaceAll(/\s/g, ''));
    expect(clauses.filter((clause) => !/^\{XMLBuilder(,type\w+)*\}$/.test(clause))).toEqual([]);
  });
});

describe('core is a function of its arguments', () => {
  test.each([
    ['the clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/],
    ['timers', /\bset(Timeout|Interval|Immediate)\(/],
    ['chance', /\bMath\.random\(|\bcrypto\.random|\bgetRandomValues\(/],
    ['chance of node:crypto', /\{[^}]*\b(random[A-Z]|generateKey)[^}]*\}\s*from\s*'node:crypto'/],
    ['the process', /\bprocess\.(env|argv|cwd|exit|hrtime|std|platform|memory)|\bglobalThis\b/],
    ['the console', /\bconsole\.[a-z]+\(/],
    ['the network', /\bfetch\(|\bWebSocket\b/],
  ])('it does not use %s', (_, pattern) => {
    const users = sources.filter((file) => roomOf(file.path) === 'core' && pattern.test(file.code));
    expect(users.map((file) => file.path)).toEqual([]);
  });
});

describe('names and sizes', () => {
  const everything = [...sources, ...readSourceFiles('test'), ...readSourceFiles('scripts')].filter(
    (file) => !file.path.startsWith('test/fixtures/'),
  );

  test('no file or folder has a name that says nothing', () => {
    const wrong = everything.filter((file) =>
      /(^|\/|-)(utils?|helpers?|common|misc|managers?)(\.|\/|-|$)/.test(file.path),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test('files are kebab-case', () => {
    const wrong = everything.filter(
      (file) => !/^[a-z0-9-]+(\.[a-z]+)*$/.test(file.path.split('/').at(-1) ?? ''),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test('a folder has at most 15 files', () => {
    const counts = new Map<string, number>();
    for (const path of [...listPaths('src'), ...listPaths('scripts')])
      counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  test('a file has at most 250 lines of code, a screen 150, a test 400', () => {
    const wrong = everything.filter((file) => file.codeLines > maxLines(file.path));
    expect(wrong.map((file) => `${file.path}: ${file.codeLines}`)).toEqual([]);
  });

  test('the preload fits on one screen', () => {
    const lines = sources
      .filter((file) => roomOf(file.path) === 'preload')
      .reduce((sum, file) => sum + file.codeLines, 0);
    expect(lines).toBeLessThanOrEqual(40);
  });
});

/** Words are data: the catalogue and the list of sources may be as long as they need to be. */
function maxLines(path: string): number {
  if (/^src\/core\/(findings\/(messages\/|catalogue)|twilio\/sources)/.test(path))
    return Number.POSITIVE_INFINITY;
  if (path.startsWith('test/')) return 400;
  return path.startsWith('src/renderer/') && extname(path) === '.tsx' ? 150 : 250;
}
