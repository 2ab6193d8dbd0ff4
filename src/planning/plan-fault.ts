import type { Fault } from '../fault/fault.ts';
import type { LocatedYaml } from '../fault/located-yaml.ts';
import { planExample } from './plan-example.ts';

/** A fault of the value at a path of the file, with file, line, column, value and a correct entry. */
export type FaultMaker = (code: string, path: readonly PropertyKey[], rule: string) => Fault;

/** Makes faults of a plan file. */
export const faultMaker =
  (yaml: LocatedYaml): FaultMaker =>
  (code, path, rule) => {
    const value = path.reduce<unknown>(
      (node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key],
      yaml.value,
    );
    return {
      code,
      where: yaml.file,
      ...yaml.locate(path),
      ...(value === undefined ? {} : { value: JSON.stringify(value) }),
      rule: `${path.map(String).join('.')}: ${rule}`,
      example: planExample(path),
    };
  };
