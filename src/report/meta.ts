import type { DataPackage } from '../evidence/data-package.ts';

/** What a result was made from, and how to make it again. */
export interface Meta {
  readonly program: 'burdenshift';
  readonly version: string;
  /** Command that gives the same bytes. */
  readonly command: string;
  readonly data: { readonly edition: string; readonly sha256: string };
  /** Day of the knowledge used. */
  readonly asOf?: string;
  readonly scenario?: { readonly name: string; readonly title: string; readonly sha256: string };
  /** Scenario that the first is compared with. */
  readonly compared?: { readonly name: string; readonly title: string; readonly sha256: string };
  readonly seed?: number;
  readonly replications?: number;
}

/** Describes a result of a command on a data package. */
export function metaOf(
  data: DataPackage,
  version: string,
  command: string,
  rest: Omit<Meta, 'program' | 'version' | 'command' | 'data'> = {},
): Meta {
  return {
    program: 'burdenshift',
    version,
    command: `npm run -s burdenshift -- ${command}`,
    data: { edition: data.descriptor.version, sha256: data.sha256 },
    ...rest,
  };
}
