import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface MarkdownFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What users and contributors read: the pages at the root, and everything under docs/. */
export function readDocumentation(): readonly MarkdownFile[] {
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return [...atRoot, ...inDocs].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export function readPackage(): unknown {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/** A section of package.json that maps names to texts; empty when there is none. */
export function readPackageSection(section: string): ReadonlyMap<string, string> {
  const manifest = readPackage();
  if (typeof manifest !== 'object' || manifest === null) return new Map();
  const found: unknown = Object.entries(manifest).find(([name]) => name === section)?.[1];
  if (typeof found !== 'object' || found === null) return new Map();
  return new Map(Object.entries(found).map(([name, value]) => [name, String(value)]));
}
