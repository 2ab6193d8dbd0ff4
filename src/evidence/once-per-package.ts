import type { DataPackage } from './data-package.ts';

/**
 * Works something out once for each data package and key, and keeps it as long as the package: a text holds many claims that ask
 * the same of one record.
 *
 * @param work depends on nothing but the package and the key, and its result is not changed afterwards.
 */
export function oncePerPackage<Key extends readonly (string | number)[], T>(
  work: (data: DataPackage, ...key: Key) => T,
): (data: DataPackage, ...key: Key) => T {
  const packages = new WeakMap<DataPackage, Map<string, T>>();
  return (data, ...key) => {
    let kept = packages.get(data);
    if (!kept) {
      kept = new Map();
      packages.set(data, kept);
    }
    const name = key.join('|');
    const known = kept.get(name);
    if (known !== undefined || kept.has(name)) return known as T;
    const made = work(data, ...key);
    kept.set(name, made);
    return made;
  };
}
