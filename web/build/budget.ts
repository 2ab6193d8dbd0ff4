import type { Compressed } from './compress.ts';

/** Most bytes, gzip-compressed, that the first page may take before a reader does anything. */
export const firstLoadBudget = 400_000;

/** What Vite's manifest says of a part. */
interface Part {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
export type Manifest = Readonly<Record<string, Part>>;

export interface FirstLoad {
  readonly files: readonly { readonly file: string; readonly size: Compressed }[];
  readonly br: number;
  readonly gz: number;
}

/** Parts that the overview needs: the entry, the page, all they import, their styles, and the baseline's verdict. */
const roots = ['index.html', 'pages/overview/page.tsx'];

/** What a reader's browser loads before the first interaction. */
export function firstLoadOf(manifest: Manifest, sizes: ReadonlyMap<string, Compressed>): FirstLoad {
  const seen = new Set<string>();
  const files = new Set(['index.html']);
  const visit = (name: string): void => {
    const part = manifest[name];
    if (!part || seen.has(name)) return;
    seen.add(name);
    for (const file of [part.file, ...(part.css ?? [])]) files.add(file);
    for (const other of part.imports ?? []) visit(other);
  };
  for (const name of roots) {
    if (!manifest[name]) throw new Error(`the build has no part ${name}`);
    visit(name);
  }
  const baseline = [...sizes.keys()].find((file) => /^assets\/baseline-[^/]*\.json$/.test(file));
  if (baseline === undefined) throw new Error('the build has no verdict of the baseline');
  files.add(baseline);
  const rows = [...files].map((file) => {
    const size = sizes.get(file);
    if (!size) throw new Error(`the build names ${file}, which is not there`);
    return { file, size };
  });
  const sum = (key: keyof Compressed): number => rows.reduce((total, { size }) => total + size[key], 0);
  return { files: rows, br: sum('br'), gz: sum('gz') };
}

/** The table of the first load, one line a file. */
export function budgetTable({ files, br, gz }: FirstLoad): string {
  const line = (name: string, brotli: number, gzip: number): string =>
    `${name.padEnd(44)}${String(brotli).padStart(9)}${String(gzip).padStart(9)}`;
  return [
    `${'first load, bytes'.padEnd(44)}${'br'.padStart(9)}${'gzip'.padStart(9)}`,
    ...files.map(({ file, size }) => line(file, size.br, size.gz)),
    line(`sum (at most ${firstLoadBudget} of gzip)`, br, gz),
  ].join('\n');
}
