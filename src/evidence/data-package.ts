import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { type Fault, FaultError, refuse } from '../fault/fault.ts';
import { present } from '../fault/guard.ts';
import { parseVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { isMissingReason } from './missing.ts';
import {
  type Observation,
  type ObservationStatus,
  observationColumns,
  observationKey,
} from './observation.ts';
import {
  type Conflict,
  conflictOf,
  type Oddity,
  oddityOf,
  type PublishedFigure,
  publishedFigureOf,
} from './published.ts';
import { type Source, sourceOf } from './source.ts';
import { readTable, type TableRow, tableSchema } from './table-schema.ts';

const resourceSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  title: z.string(),
  format: z.enum(['csv', 'yaml']),
  mediatype: z.string(),
  encoding: z.literal('utf-8'),
  profile: z.literal('tabular-data-resource').optional(),
  schema: tableSchema.optional(),
});

const descriptorSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  created: z.iso.date(),
  profile: z.literal('data-package'),
  homepage: z.string(),
  licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: z.string() })),
  resources: z.array(resourceSchema),
});
export type Descriptor = z.infer<typeof descriptorSchema>;

/** The reference data of one edition, read and checked; everything a model may know. */
export interface DataPackage {
  readonly descriptor: Descriptor;
  /** SHA-256 over the paths and texts of all resources, hexadecimal: the identity of the data. */
  readonly sha256: string;
  /** Text of every file, keyed by path below the package. */
  readonly files: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  readonly sources: ReadonlyMap<string, Source>;
  readonly observations: readonly Observation[];
  readonly published: readonly PublishedFigure[];
  readonly conflicts: readonly Conflict[];
  readonly oddities: readonly Oddity[];
  /** The observation of a key, if the package has a row for it (which may say why the value is missing). */
  find(
    key: Pick<Observation, 'source' | 'indicator' | 'priceBasis' | 'country' | 'year'>,
  ): Observation | undefined;
}

/**
 * Reads a data package from the text of its files.
 *
 * @throws FaultError with every fault of every table: types, keys, orphans, unknown words.
 */
export function parseDataPackage(files: ReadonlyMap<string, string>): DataPackage {
  const descriptor = parseDescriptor(files);
  const vocabulary = parseVocabulary(files);
  const faults: Fault[] = [];
  const tables = new Map<string, readonly TableRow[]>();
  for (const resource of descriptor.resources) {
    const text = files.get(resource.path);
    if (text === undefined) {
      faults.push({
        code: 'missing-file',
        where: resource.path,
        rule: 'is listed in datapackage.json but not there',
      });
    } else if (resource.schema) {
      const table = readTable(resource.path, text, resource.schema);
      faults.push(...table.faults);
      tables.set(resource.name, table.rows);
    }
  }
  faults.push(...orphanFaults(descriptor, tables));
  refuse(faults);

  const observations: Observation[] = [];
  for (const resource of descriptor.resources.filter(holdsObservations)) {
    for (const row of present(tables.get(resource.name), `no table ${resource.name}`)) {
      observations.push(observationOf(resource.path, row, vocabulary, faults));
    }
  }
  refuse(faults);
  const index = new Map(observations.map((observation) => [observationKey(observation), observation]));
  const rows = (name: string) => present(tables.get(name), `the data package has no table ${name}`);
  return {
    descriptor,
    sha256: digest(descriptor, files),
    files,
    vocabulary,
    sources: new Map(rows('sources').map((row) => [row.cells.id!, sourceOf(row)])),
    observations,
    published: rows('aggregates').map(publishedFigureOf),
    conflicts: rows('conflicts').map(conflictOf),
    oddities: rows('oddities').map(oddityOf),
    find: (key) => index.get(observationKey(key)),
  };
}

/** Tables with the columns of observations, wherever they lie. */
const holdsObservations = ({ schema }: Descriptor['resources'][number]): boolean =>
  schema !== undefined && observationColumns.every((name, index) => schema.fields[index]?.name === name);

function parseDescriptor(files: ReadonlyMap<string, string>): Descriptor {
  const text = files.get('datapackage.json');
  if (text === undefined) {
    throw new FaultError({
      code: 'missing-file',
      where: 'datapackage.json',
      rule: 'this folder is not a data package: it has no datapackage.json',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FaultError({
      code: 'json-syntax',
      where: 'datapackage.json',
      rule: `is not valid JSON: ${(error as Error).message}`,
    });
  }
  const result = descriptorSchema.safeParse(value);
  if (result.success) return result.data;
  throw new FaultError(
    result.error.issues.map((issue) => ({
      code: 'descriptor',
      where: 'datapackage.json',
      rule: `${issue.path.map(String).join('.')}: ${issue.message}`,
    })),
  );
}

function orphanFaults(descriptor: Descriptor, tables: ReadonlyMap<string, readonly TableRow[]>): Fault[] {
  return descriptor.resources.flatMap((resource) =>
    (resource.schema?.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const known = new Set(tables.get(reference.resource)?.map((row) => row.cells[reference.fields]));
      return (tables.get(resource.name) ?? [])
        .filter((row) => !known.has(row.cells[fields]))
        .map((row) => ({
          code: 'orphan',
          where: resource.path,
          line: row.line,
          value: row.cells[fields],
          rule: `${fields} must be an ${reference.fields} of ${reference.resource}`,
        }));
    }),
  );
}

function observationOf(file: string, row: TableRow, vocabulary: Vocabulary, faults: Fault[]): Observation {
  const { cells, line } = row;
  const fault = (code: string, value: string | undefined, rule: string) =>
    faults.push({ code, where: file, line, value, rule });
  const indicator = vocabulary.indicators.get(cells.indicator!);
  const country = cells.country!;
  const missing = cells.missing!;
  const value = cells.value === '' ? null : Number(cells.value);
  if (!indicator)
    fault('unknown-indicator', cells.indicator, 'indicator must be one of vocabulary/indicators.yaml');
  else {
    if (!indicator.priceBases.includes(cells.priceBasis!)) {
      fault(
        'price-basis',
        cells.priceBasis,
        `${indicator.id} is measured in ${indicator.priceBases.join(' or ')}, nothing else`,
      );
    }
    if (value !== null && (value < indicator.range[0] || value > indicator.range[1])) {
      fault(
        'range',
        cells.value,
        `${indicator.id} lies between ${indicator.range[0]} and ${indicator.range[1]} ${indicator.unit}`,
      );
    }
  }
  if (!vocabulary.countries.has(country) && !vocabulary.sets.has(country)) {
    fault('unknown-country', country, 'country must be in the vocabulary, or a country set');
  }
  if (!vocabulary.priceBases.has(cells.priceBasis!)) {
    fault('unknown-price-basis', cells.priceBasis, 'priceBasis must be one of vocabulary/price-bases.yaml');
  }
  if ((value === null) !== (missing !== '')) {
    fault(
      'missing-reason',
      cells.value,
      'a row has either a value or a reason why it is missing, never both or none',
    );
  }
  return {
    indicator: cells.indicator!,
    country,
    year: Number(cells.year),
    value,
    priceBasis: cells.priceBasis!,
    status: cells.status as ObservationStatus,
    vintage: cells.vintage!,
    source: cells.source!,
    missing: isMissingReason(missing) ? missing : null,
    note: cells.note!,
  };
}

function digest(descriptor: Descriptor, files: ReadonlyMap<string, string>): string {
  const hash = sha256.create();
  for (const path of ['datapackage.json', ...descriptor.resources.map((resource) => resource.path).sort()]) {
    hash.update(utf8ToBytes(`${path}\n${files.get(path)?.length}\n${files.get(path)}`));
  }
  return bytesToHex(hash.digest());
}
