import { isAlias, isMap, isPair, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { type Fault, FaultError } from './fault.ts';

type Path = readonly PropertyKey[];

/** A YAML document that can say at which line and column each of its values stands. */
export interface LocatedYaml {
  readonly file: string;
  readonly value: unknown;
  /** Line and column of the value at a path; a missing key is located at its parent. */
  locate(path: Path, what?: 'key' | 'value'): { line: number; column: number };
}

/**
 * Reads one YAML document. Anchors, aliases and duplicate keys are refused: data files say what they mean.
 *
 * @throws FaultError with every syntax error.
 */
export function readYaml(file: string, text: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const faults: Fault[] = [...document.errors, ...document.warnings].map((error) => ({
    code: 'yaml-syntax',
    where: file,
    ...at(error.pos[0]),
    rule: `is not valid YAML: ${error.message}`,
  }));
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined) {
        faults.push({
          code: 'yaml-anchor',
          where: file,
          ...at(node.range?.[0] ?? 0),
          rule: 'anchors and aliases are not used in these files; write the value out',
        });
      }
    },
  });
  if (faults.length > 0) throw new FaultError(faults);
  return {
    file,
    value: document.toJS(),
    locate(path, what = 'value') {
      let node: ParsedNode | null = document.contents;
      let offset = node?.range[0] ?? 0;
      for (const [depth, key] of path.entries()) {
        if (!node) break;
        const last = depth === path.length - 1;
        if (isMap(node)) {
          const pair = node.items.find(
            (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
          );
          if (!pair) break;
          if (last && what === 'key') return at((pair.key as ParsedNode).range[0]);
          node = pair.value as ParsedNode | null;
          offset = node?.range[0] ?? (pair.key as ParsedNode).range[0];
        } else if ('items' in node) {
          node = (node.items[Number(key)] as ParsedNode | undefined) ?? null;
          offset = node?.range[0] ?? offset;
        } else break;
      }
      return at(offset);
    },
  };
}

/** A correct entry to show when the value at a path is wrong. */
export type ExampleOf = (path: Path) => string | undefined;

/**
 * Checks a YAML document against a schema.
 *
 * @throws FaultError naming file, line and column of every value that breaks a rule.
 */
export function checkYaml<T>(yaml: LocatedYaml, schema: z.ZodType<T>, exampleOf: ExampleOf): T {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap((issue) => issueFaults(yaml, issue, schema, exampleOf));
  throw new FaultError(
    faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  );
}

function issueFaults(
  yaml: LocatedYaml,
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  exampleOf: ExampleOf,
): Fault[] {
  const path = issue.path.map(String).join('.') || 'document';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestKey(key, schema);
      return {
        code: 'unknown-key',
        where: yaml.file,
        ...yaml.locate([...issue.path, key], 'key'),
        value: `"${key}"`,
        rule: `this key is not known here${near === undefined ? '' : `; did you mean "${near}"?`}`,
        example: exampleOf(near === undefined ? issue.path : [...issue.path, near]),
      };
    });
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    return [
      {
        code: 'invalid-key',
        where: yaml.file,
        ...yaml.locate(issue.path, 'key'),
        value: `"${key}"`,
        rule: `${path}: the key ${issue.issues[0]?.message ?? issue.message}`,
        example: exampleOf(issue.path),
      },
    ];
  }
  const value = valueAt(yaml.value, issue.path);
  return [
    {
      code: issue.code.replaceAll('_', '-'),
      where: yaml.file,
      ...yaml.locate(issue.path),
      value: value === undefined ? undefined : JSON.stringify(value),
      rule: `${path}: ${value === undefined && issue.code === 'invalid_type' ? 'must be given' : issue.message}`,
      example: exampleOf(issue.path),
    },
  ];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      node === null || node === undefined ? undefined : (node as Record<PropertyKey, unknown>)[key],
    value,
  );
}

/** The nearest key that the schema knows anywhere, within two letters. */
function nearestKey(key: string, schema: z.ZodType): string | undefined {
  return knownKeys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
    .map((name) => ({ name, away: distance(name, key) }))
    .filter(({ away }) => away <= 2)
    .sort((a, b) => a.away - b.away)[0]?.name;
}

function knownKeys(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'properties' in node ? Object.keys(node.properties as object) : [];
  return [...own, ...Object.values(node).flatMap(knownKeys)];
}

/** Levenshtein distance, for suggestions only. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
