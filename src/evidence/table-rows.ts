import { FaultError } from '../fault/fault.ts';
import type { DataPackage } from './data-package.ts';
import { readTable, type TableRow } from './table-schema.ts';

/** A table of a data package, with the path that faults of its rows name. */
export interface NamedTable {
  readonly path: string;
  readonly rows: readonly TableRow[];
}

/**
 * Rows of a table, which the package has checked against its schema when it was opened.
 *
 * @throws FaultError when the package has no such table.
 */
export function tableNamed(data: DataPackage, name: string): NamedTable {
  const resource = data.descriptor.resources.find((one) => one.name === name);
  const text = resource && data.files.get(resource.path);
  if (resource?.schema === undefined || text === undefined) {
    throw new FaultError({
      code: 'missing-table',
      where: 'datapackage.json',
      value: name,
      rule: 'the data package needs this table',
    });
  }
  return { path: resource.path, rows: readTable(resource.path, text, resource.schema).rows };
}
