import { FaultError } from './fault.ts';
import { type LocatedYaml, readYaml } from './located-yaml.ts';

/**
 * Reads one JSON document. JSON is YAML, whose reader knows lines and columns but is slow: it is asked only where there is
 * something to point at. Where it finds more, a key given twice, that is refused too. YAML is read as well.
 *
 * @throws FaultError with every syntax error.
 */
export function readJson(file: string, text: string): LocatedYaml {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return asJson(() => readYaml(file, text));
  }
  let located: LocatedYaml | undefined;
  return {
    file,
    value,
    locate(path, what) {
      located ??= readYaml(file, text);
      return located.locate(path, what);
    },
  };
}

/** Tells faults of syntax as the user sees the file. */
function asJson<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw new FaultError(
      error.faults.map((fault) => ({
        ...fault,
        rule: fault.rule.replace('is not valid YAML', 'is not valid JSON'),
      })),
    );
  }
}
