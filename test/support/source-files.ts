import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface ImportedModule {
  readonly specifier: string;
  /** Nothing of it exists at run time. */
  readonly isTypeOnly: boolean;
  /** What stands between `import` and `from`. */
  readonly clause: string;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  /** Lines that hold neither only white space nor only comment. */
  readonly codeLines: number;
  /** The text without comments; strings stay. */
  readonly code: string;
  readonly imports: readonly ImportedModule[];
}

/** Every TypeScript file under `folder` (from the root), declarations included. */
export function readSourceFiles(folder: string): readonly SourceFile[] {
  return listPaths(folder)
    .filter((path) => /\.(tsx?|mts|mjs|cjs|js)$/.test(path))
    .map((path) => {
      const code = stripComments(readFileSync(join(root, path), 'utf8'));
      return { path, code, codeLines: countCodeLines(code), imports: readImports(code) };
    });
}

/** Every file under `folder`, from the root, with slashes. */
export function listPaths(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

/** The file an import leads to, from the root; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  return specifier.startsWith('.')
    ? relative(root, resolve(root, dirname(from), specifier)).replaceAll('\\', '/')
    : null;
}

/** Takes strings and templates along whole, so that `//` in an address is no comment. */
function stripComments(text: string): string {
  return text.replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (match) => (match.startsWith('/*') || match.startsWith('//') ? match.replaceAll(/[^\n]/g, '') : match),
  );
}

function countCodeLines(code: string): number {
  return code.split('\n').filter((line) => line.trim() !== '').length;
}

function readImports(code: string): readonly ImportedModule[] {
  const declared = [
    ...code.matchAll(/(?:^|[\n;])\s*(?:import|export)\s+([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/g),
  ].map(([, clause = '', specifier = '']) => ({ specifier, clause, isTypeOnly: isTypeClause(clause) }));
  const bare = [...code.matchAll(/(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/g)];
  const dynamic = [...code.matchAll(/\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g)];
  const others = [...bare, ...dynamic].map(([, specifier = '']) => ({
    specifier,
    clause: '',
    isTypeOnly: false,
  }));
  return [...declared, ...others];
}

/** `type { A }`, or braces in which every name is marked. */
function isTypeClause(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const names = /^\{([\s\S]*)\}$/.exec(clause)?.[1]?.split(',') ?? [''];
  return names.filter((name) => name.trim() !== '').every((name) => /^\s*type\s/.test(name)) && clause !== '';
}
